import * as measures from '../../measures/index.ts';
import type { Measure } from '../../model/measure.ts';
import * as registry from '../../stats/index.ts';
import type { Statistic } from '../../stats/statistic.ts';
import type { Question } from '../question.ts';
import { worksIn } from '../references/works.ts';
import type { Inline } from './blocks.ts';
import { isToldByStatistics, statisticIds } from './statistics-of-measures.ts';

type Asked = Pick<Question, 'measure' | 'options'>;

/** A statistic as the methods tell of it. */
export type Told = Omit<Statistic<() => unknown>, 'of'>;

const statistics: ReadonlyMap<string, Told> = new Map(
  Object.values<Told>(registry).map((statistic) => [statistic.id, statistic]),
);

/** The statistics of the tables of some questions, each once, in order. */
export function statisticsOf(questions: readonly Asked[]): Told[] {
  const ids = questions.flatMap((question) => {
    const measure = measureOf(question);
    const columns = measure?.columns.map(({ id }) => id) ?? [];
    return measure
      ? statisticIds(measure.id, columns, Object.fromEntries(Object.entries(question.options)))
      : [];
  });
  return [...new Set(ids)].flatMap((id) => statistics.get(id) ?? []);
}

/** What the measures of some questions are from, besides the statistics; nothing where each statistic is told by itself. */
export function sourcesOf(questions: readonly Pick<Asked, 'measure'>[]): string[] {
  const sources = questions.flatMap((question) =>
    isToldByStatistics(question.measure) ? [] : (measureOf(question)?.sources ?? []),
  );
  return [...new Set(sources)];
}

const known: readonly Pick<Measure<never>, 'id' | 'columns' | 'sources'>[] = Object.values(measures);

function measureOf({ measure }: Pick<Asked, 'measure'>): (typeof known)[number] | undefined {
  return known.find(({ id }) => id === measure);
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
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/u.test(capital) ? capital : `${capital}.`;
}
