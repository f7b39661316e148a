import { decide, type DecidedFamily } from '../counting/families/decide.ts';
import { type Cells, familyCells } from '../counting/families/family-cells.ts';
import { decisionsDraft, parseDecisions } from '../counting/families/decisions.ts';
import {
  type CorpusFamilies,
  corpusFamilies,
  fewestUses,
  type NamedVariant,
  usualGap,
  usualPassage,
} from '../counting/families/formula-families.ts';
import { acrossOption } from '../counting/options.ts';
import { originColumns } from '../counting/origin.ts';
import { type RangeOptions, rangeOptions, rangeTest } from '../counting/range-options.ts';
import { type Rituals, ritualsOption, withRituals } from '../counting/rituals.ts';
import type { Across } from '../counting/stream.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Measure } from '../model/measure.ts';
import type { FileText } from '../model/option.ts';
import { type Column, type Table, type TokenRange, tableOfRows } from '../model/table.ts';
import { byCodePoint } from '../text/order.ts';

/** Which families are found and shown. */
export interface FamiliesOptions extends RangeOptions {
  readonly minCount: number | undefined;
  readonly minVariants: number;
  readonly gap: number;
  readonly passageWords: number;
  readonly across: Across;
  readonly rituals: Rituals;
  readonly variants: boolean;
  readonly decisions: FileText | undefined;
  readonly review: boolean;
}

const columns: readonly Column[] = [
  {
    id: 'head',
    title: 'Family',
    kind: 'text',
    doc: 'The variant that the others are compared with, by which the family is called: the most frequent, or one of the most frequent.',
  },
  { id: 'variant', title: 'Variant', kind: 'text', doc: 'The words of the variant, as types.' },
  {
    id: 'count',
    title: 'Count',
    kind: 'integer',
    doc: 'Occurrences of all variants together, or of the variant; a passage that is repeated word for word counts once.',
  },
  { id: 'variant_count', title: 'Variants', kind: 'integer', doc: 'Number of variants.' },
  {
    id: 'variants',
    title: 'All variants',
    kind: 'text',
    doc: 'The variants, each with its count, the most frequent first; at most twenty.',
  },
  {
    id: 'why',
    title: 'Why',
    kind: 'text',
    doc: 'What was done to the head to get the variant: each edit, by which it was accepted.',
  },
  { id: 'per_million', title: 'Per million', kind: 'number', doc: 'Occurrences per million words.' },
  ...originColumns,
  { id: 'last_speaker', title: 'Last speaker', kind: 'text', doc: 'Who used it on the last date.' },
  {
    id: 'formulaicity',
    title: 'Formulaicity',
    kind: 'share',
    doc: 'Association and dispersion together, for ranking: max(0, 1 − 3 / b) · (1 − DPnorm)^¼, where b says in bits how firmly the content words are bound.',
  },
  {
    id: 'ritual',
    title: 'Ritual',
    kind: 'text',
    doc: 'What a formula of the course of a briefing does: thanks, greeting or floor; empty for all others.',
  },
  {
    id: 'decision',
    title: 'Decision',
    kind: 'text',
    doc: 'What the file of decisions says of the family: accepted or undecided; empty where it says nothing.',
  },
  { id: 'example', title: 'Example', kind: 'text', doc: 'The first occurrence, with the words around it.' },
];

/** Columns of one table that the other has not. */
const ofVariants: ReadonlySet<string> = new Set(['variant', 'why']);
const ofFamilies: ReadonlySet<string> = new Set([
  'variant_count',
  'per_million',
  'dispersion',
  'formulaicity',
  'ritual',
  'decision',
  'variants',
]);

/** Formulas in their variants. Rows by formulaicity, descending, then by head; variants by count within their family. */
export const families: Measure<FamiliesOptions> = {
  id: 'families',
  title: 'Families of formulas',
  question: 'Which formulas recur, and in which variants?',
  options: {
    minCount: {
      kind: 'integer',
      default: undefined,
      minimum: 2,
      placeholder: 'N',
      doc: 'Leaves out families whose variants together occur less often; where not given, 2 in a single document and 3 in several.',
    },
    minVariants: {
      kind: 'integer',
      default: 2,
      minimum: 1,
      placeholder: 'N',
      doc: 'Leaves out families of fewer variants.',
    },
    gap: {
      kind: 'integer',
      default: usualGap,
      minimum: 0,
      placeholder: 'N',
      doc: 'Most words that a variant may have at one place inside the formula beyond those of the head.',
    },
    passageWords: {
      kind: 'integer',
      default: usualPassage,
      minimum: 5,
      placeholder: 'N',
      doc: 'From so many words on, a passage that is repeated word for word counts once; reuse reports such passages.',
    },
    ...rangeOptions,
    across: acrossOption,
    rituals: ritualsOption,
    variants: { kind: 'flag', default: false, doc: 'Shows a row for each variant, not for each family.' },
    decisions: {
      kind: 'file',
      default: undefined,
      placeholder: 'FILE',
      doc: 'YAML file in which families are accepted, refused, merged and split.',
    },
    review: {
      kind: 'flag',
      default: false,
      doc: 'Writes a file of decisions about these families, all undecided, to be mended and given to --decisions.',
    },
  },
  columns,
  needs: ['tokens'],
  bytesPerToken: 70,
  example: 'rostrum families corpora/two-governments/briefings --min-documents 3',
  sources: [
    'Porter (2001), Snowball: a language for stemming algorithms, for the stems by which inflected words are compared',
    'Church & Hanks (1990), Word association norms, mutual information, and lexicography, Computational Linguistics 16(1), 22–29',
    'Lijffijt & Gries (2012), Correction to “Dispersions and adjusted frequencies in corpora”, International Journal of Corpus Linguistics 17(1), 147–149',
  ],
  compute: familiesTable,
};

/** A family with the cells of its row. */
interface Found {
  readonly family: DecidedFamily;
  readonly row: Cells;
}

function familiesTable(corpus: Corpus, options: FamiliesOptions): Table {
  const decisions = options.decisions ? parseDecisions(options.decisions) : [];
  const isInRange = rangeTest(options);
  const minCount = options.minCount ?? fewestUses(corpus);
  const all = corpusFamilies(corpus, { ...options, minCount });
  const decided = decide(all.families, decisions);
  const cellsOf = familyCells(corpus, all);
  const found = decided.families
    .filter(({ variants, decision }) => decision === 'accepted' || variants.length >= options.minVariants)
    .map((family): Found => ({ family, row: cellsOf.family(family) }))
    .filter(({ family, row }) => family.decision === 'accepted' || isInRange(row))
    .sort(byFormulaicity);
  const { shown, notes } = withRituals(found, ({ row }) => row['ritual'] !== undefined, options.rituals);
  const table = options.variants ? variantTable(shown, all, cellsOf.variant) : familyTable(shown, all);
  const draft = options.review ? decisionsDraft(shown.map(({ family }) => drafted(family))) : undefined;
  return { ...table, notes: [...decided.notes, ...notes], ...(draft !== undefined && { draft }) };
}

function byFormulaicity({ family: a, row: x }: Found, { family: b, row: y }: Found): number {
  return Number(y['formulaicity']) - Number(x['formulaicity']) || byCodePoint(a.head, b.head);
}

function familyTable(found: readonly Found[], all: CorpusFamilies): Table {
  return tableOfRows(
    { ...families, columns: columns.filter(({ id }) => !ofVariants.has(id)) },
    found.map(({ row }) => row),
    { evidence: (row) => rangesOf(all, found[row]!.family.variants) },
  );
}

function variantTable(
  found: readonly Found[],
  all: CorpusFamilies,
  cellsOf: (variant: NamedVariant) => Cells,
): Table {
  const variants = found.flatMap(({ family }) =>
    family.variants.map((variant) => ({ variant, head: family.head })),
  );
  return tableOfRows(
    { ...families, columns: columns.filter(({ id }) => !ofFamilies.has(id)) },
    variants.map(({ variant, head }) => ({ head, ...cellsOf(variant) })),
    { evidence: (row) => rangesOf(all, [variants[row]!.variant]) },
  );
}

function rangesOf(all: CorpusFamilies, variants: readonly NamedVariant[]): TokenRange[] {
  return variants.flatMap((variant) => all.rangesOf(variant)).sort((a, b) => a.start - b.start);
}

function drafted({ head, variants }: DecidedFamily): Parameters<typeof decisionsDraft>[0][number] {
  return { head, variants: variants.map(({ text, why, starts }) => ({ text, why, count: starts.length })) };
}
