import { figureIds } from './figures.ts';
import { usualQuestions } from './questions.ts';
import { seriesQuestions } from './series.ts';

/** Whether a table or chart of every report is called so. */
export function isReportName(kind: 'tables' | 'charts', name: string): boolean {
  const ids = kind === 'charts' ? figureIds : [...usualQuestions, ...seriesQuestions].map(({ id }) => id);
  return ids.includes(name);
}
