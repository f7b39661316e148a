import type { Corpus } from '../../model/corpus.ts';
import type { Cell, TokenRange } from '../../model/table.ts';
import { formulaicity } from '../../stats/formulaicity.ts';
import { contextOf } from '../context.ts';
import { originOf } from '../origin.ts';
import { printedText } from '../printed.ts';
import { ritualOf } from '../rituals.ts';
import { type PhraseSpread, spreadOver } from '../spread.ts';
import type { DecidedFamily } from './decide.ts';
import type { CorpusFamilies, NamedVariant } from './formula-families.ts';

/** The cells of a row, by column. */
export type Cells = Readonly<Record<string, Cell>>;

/** Ways to the cells of a family and of a variant. */
export function familyCells(
  corpus: Corpus,
  all: CorpusFamilies,
): {
  family: (family: DecidedFamily) => Cells;
  variant: (variant: NamedVariant) => Cells;
} {
  const spreadOf = spreadOver(corpus, all.stream);
  const cells = (variants: readonly NamedVariant[]): { spread: PhraseSpread; row: Cells } => {
    const starts = variants.flatMap((variant) => variant.starts);
    const spread = spreadOf(starts);
    const first = variants.find((variant) => variant.starts.includes(spread.first));
    const row = {
      count: starts.length,
      per_million: (starts.length / all.stream.size) * 1e6,
      ...originOf(corpus, spread),
      last_speaker: corpus.speakers[corpus.speakerOfTurn[spread.lastTurn]!],
      example: first && exampleOf(corpus, all.rangesOf({ ...first, starts: [spread.first] })[0]!),
    };
    return { spread, row };
  };
  return {
    variant: (variant) => ({ ...cells([variant]).row, variant: variant.text, why: variant.why }),
    family: ({ head, variants, bits, decision }) => {
      const { spread, row } = cells(variants);
      return {
        head,
        ...row,
        variant_count: variants.length,
        formulaicity: formulaicity({ bits, dispersion: spread.dispersion }),
        ritual: ritualOf(head.split(' ')),
        decision,
        variants: listed(variants),
      };
    },
  };
}

/** Words of an example on each side of the formula. */
const exampleWords = 8;

function exampleOf(corpus: Corpus, node: TokenRange): string {
  const { before, after } = contextOf(corpus, node, {
    left: exampleWords,
    right: exampleWords,
    within: 'turn',
  });
  return printedText(corpus, before.start, after.end);
}

const listLimit = 20;

function listed(variants: readonly NamedVariant[]): string {
  const shown = variants.slice(0, listLimit).map(({ text, starts }) => `${text} (${starts.length})`);
  const rest = variants.length - shown.length;
  return shown.join('; ') + (rest > 0 ? `; … +${rest} more` : '');
}
