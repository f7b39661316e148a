import { normalisedDeviation } from '../../stats/dispersion/normalised-deviation.ts';
import type { Statistic } from '../../stats/statistic.ts';
import type { Question } from '../question.ts';
import { worksIn } from '../references/works.ts';
import type { Inline } from './blocks.ts';
import { isToldByStatistics, statisticIds } from './statistics-of-measures.ts';

type Asked = Pick<Question, 'measure' | 'options' | 'columns'>;

/** A statistic as the methods tell of it. */
export type Told = Omit<Statistic<() => unknown>, 'of'>;

/** What every report tells of; the registry of all, which takes long to load, is looked into where there is more to tell. */
const usual: readonly Told[] = [normalisedDeviation];

/** The statistics of the tables of some questions, each once, in order. */
export async function statisticsOf(questions: readonly Asked[]): Promise<Told[]> {
  const ids = questions.flatMap(({ measure, columns, options }) =>
    statisticIds(measure, columns, Object.fromEntries(Object.entries(options))),
  );
  const isUsual = ids.every((id) => usual.some((statistic) => statistic.id === id));
  const registry = isUsual ? usual : Object.values<Told>(await import('../../stats/index.ts'));
  const known = new Map(registry.map((statistic) => [statistic.id, statistic]));
  return [...new Set(ids)].flatMap((id) => known.get(id) ?? []);
}

/** What the measures of some questions are from, besides the statistics; nothing where each statistic is told by itself. */
export function sourcesOf(questions: readonly Pick<Question, 'measure' | 'sources'>[]): string[] {
  const sources = questions.flatMap(({ measure, sources: own }) => (isToldByStatistics(measure) ? [] : own));
  return [...new Set(sources)];
}

/** A statistic in words: formula, meaning, source. */
export function statisticText({ title, formula, variant, doc, source }: Told): Inline[] {
  const keys = worksIn(source).map(({ key }) => key);
  return [
    title,
    ...citation(keys, ` (${source})`),
    ': ',
    { formula },
    `. ${variant === undefined ? '' : `${sentence(variant)} `}${sentence(doc)}`,
  ];
}

/** Works that are cited; where there are none of them, other words. */
export function citation(keys: readonly string[], otherwise: string): Inline[] {
  return keys.length === 0 ? [otherwise] : [' ', { cite: keys }];
}

function sentence(text: string): string {
  // A Greek letter is a sign of a formula, and another one as a capital.
  const capital = text.replace(/^[a-z]/u, (letter) => letter.toUpperCase());
  return /[.!?]$/u.test(capital) ? capital : `${capital}.`;
}
