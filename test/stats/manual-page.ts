import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import type { Compat } from '../../src/stats/compat/compat.ts';
import * as programs from '../../src/stats/compat/index.ts';
import * as registry from '../../src/stats/index.ts';
import type { Statistic } from '../../src/stats/statistic.ts';

type Entry = Omit<Statistic<() => unknown>, 'of'>;

const titles: Readonly<Record<string, string>> = {
  keyness: 'Keyness',
  association: 'Association',
  dispersion: 'Dispersion',
  diversity: 'Lexical diversity',
  readability: 'Readability',
  similarity: 'Similarity and distance',
  entropy: 'Entropy',
  tests: 'Tests and intervals over documents',
  corrections: 'Corrections for many tests',
  reliability: 'Reliability of coding',
  trend: 'Trend and change',
};

const opening = `# Statistics

Every statistic of Rostrum under its exact name: formula, which variant it is where several share a name, what a value means,
where it comes from, and which other programs print the same number or another one under that name. This page is made from
the registry in \`src/stats\` by \`npm run manual\`.

In tables of two corpora, \`a\` and \`b\` are the occurrences of a type in the target and the reference, \`c\` and \`d\` everything else
in them, \`N₁\` and \`N₂\` their sizes in tokens, \`N\` both together, and \`E\` what the margins lead to expect. \`ln\` is the natural
logarithm. A number that does not exist is missing, and never 0.

Where a paper or handbook prints a worked example, a test holds the statistic to its numbers, to the digits that are printed. Where there is
none, or none was found, it says what the statistic is held against instead.

A test that takes every token as independent is too sure of speech, where words cluster in documents: four briefings against four
with 19 and 5 occurrences give p = 0.005 by G² and 0.086 by the exact permutation of documents. Tests and intervals over documents stand in
a section of their own.
`;

/** The page of the manual about statistics, in the form that the repository keeps its Markdown in. */
export async function statisticsPage(): Promise<string> {
  const groups = groupsOf(readFileSync('src/stats/index.ts', 'utf8'));
  const contents = [...groups.keys(), 'programs'].map(
    (group) => `- [${titleOf(group)}](#${anchorOf(titleOf(group))})`,
  );
  const sections = [...groups].map(([group, entries]) => [`## ${titleOf(group)}`, ...entries.map(entryOf)]);
  const others = Object.values<Compat>(programs).map(programOf);
  const page = [opening, contents.join('\n'), ...sections.flat(), ...programsHead, ...others].join('\n\n');
  return format(page, { ...(await resolveConfig('package.json')), parser: 'markdown' });
}

/** Group → its statistics, both in the order of the index. */
function groupsOf(index: string): Map<string, Entry[]> {
  const entries = new Map<string, Entry>(Object.entries<Entry>(registry));
  const groups = new Map<string, Entry[]>();
  for (const [, name, group] of index.matchAll(/export \{ (\w+) \} from '\.\/([a-z-]+)\//gu)) {
    const known = groups.get(group!) ?? [];
    groups.set(group!, [...known, entries.get(name!)!]);
  }
  return groups;
}

function titleOf(group: string): string {
  return group === 'programs' ? 'Numbers of other programs' : (titles[group] ?? group);
}

function anchorOf(title: string): string {
  return title.toLowerCase().replaceAll(' ', '-');
}

function entryOf({
  id,
  title,
  formula,
  variant,
  doc,
  source,
  doi,
  agrees,
  differs,
  ...example
}: Entry): string {
  const from = doi ? `${plain(source)}, [doi:${doi}](https://doi.org/${doi})` : plain(source);
  return [
    `### ${plain(title)}`,
    `\`${id}\``,
    ['```', formula, '```'].join('\n'),
    plain(sentence(doc)),
    [
      ...(variant ? [`- Variant: ${plain(sentence(variant))}`] : []),
      `- Source: ${from}`,
      `- ${exampleOf(example)}`,
      ...(agrees?.length ? [`- Same number: ${plain(agrees.join('; '))}`] : []),
      ...(differs?.length ? [`- Another number: ${plain(differs.join('; '))}`] : []),
    ].join('\n'),
  ].join('\n\n');
}

function exampleOf({ worked, unworked = 'none' }: Pick<Entry, 'worked' | 'unworked'>): string {
  return worked
    ? `Worked example, tested: ${plain(sentence(worked))}`
    : `Worked example: ${plain(unworked.endsWith('.') ? unworked : `${unworked}.`)}`;
}

const programsHead = [
  `## ${titleOf('programs')}`,
  '`rostrum keyness --compat NAME` gives the keyness that another program prints for the same counts, with its quirks. The first measure is its default.',
];

function programOf({ id, title, measures, quirks }: Compat): string {
  return [
    `### ${plain(title)}`,
    `\`--compat ${id}\``,
    measures.map((measure) => `- \`${measure.id}\`: ${plain(measure.doc)}`).join('\n'),
    'What to know:',
    quirks.map((quirk) => `- ${plain(quirk)}`).join('\n'),
  ].join('\n\n');
}

/** With a capital letter and a full stop. */
function sentence(text: string): string {
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/u.test(capital) ? capital : `${capital}.`;
}

/** Text in which nothing is mark-up. */
function plain(text: string): string {
  return text.replaceAll(/[*_<>`[\]\\]/gu, (sign) => `\\${sign}`);
}
