import * as charts from '../charts/index.ts';
import { svg } from '../exports/index.ts';
import type { Chart, Spec } from '../model/chart.ts';
import type { Corpus } from '../model/corpus.ts';
import { withDefaults } from '../corpus/ask.ts';
import type { Answers } from './questions.ts';

/** A chart of a report, drawn. */
export interface Figure {
  /** Id of the chart or name of its table, and name of its files in `charts/`. */
  readonly id: string;
  readonly title: string;
  readonly spec: Spec;
  readonly svg: string;
}

interface Plan {
  readonly id: string;
  readonly title: string;
  readonly draw: (answers: Answers, corpus: Corpus) => Spec | undefined;
}

const plans: readonly Plan[] = [
  planned(charts.shareOfTalk),
  planned(charts.topPhrases),
  planned(charts.phraseStrip, divisionsOf),
  planned(charts.topEntities),
  planned(charts.entityStrip, divisionsOf),
  planned(charts.frequencyBars),
  planned(charts.noveltySeries),
  planned(charts.similarityMatrix),
  planned(charts.trendStreams, undefined, 'rates-families', 'streams-families'),
  planned(charts.trendPanels, undefined, 'rates-families'),
  planned(charts.trendPanels, undefined, 'rates-phrases'),
  planned(charts.trendPanels, undefined, 'rates-entities'),
  planned(charts.changePoints, undefined, 'changes-families'),
  planned(charts.changePoints, undefined, 'changes-phrases'),
  planned(charts.changePoints, undefined, 'changes-entities'),
];

/** The charts that a report may have. */
export const figureIds: readonly string[] = plans.map(({ id }) => id);

/** The charts of a report by id, in the order of its files. */
export async function figuresOf(answers: Answers, corpus: Corpus): Promise<ReadonlyMap<string, Figure>> {
  const figures = new Map<string, Figure>();
  for (const { id, title, draw } of plans) {
    const spec = draw(answers, corpus);
    if (spec) figures.set(id, { id, title, spec, svg: await drawing(spec) });
  }
  return figures;
}

function planned<Options>(
  chart: Chart<Options>,
  optionsFor: (corpus: Corpus) => Partial<Options> = () => ({}),
  /** Of the table that is drawn, and of the figure, where a chart is drawn more than once. */
  name?: string,
  /** Of the figure, where its table has another one. */
  id: string = name ?? chart.id,
): Plan {
  return {
    id,
    title: chart.title,
    draw(answers, corpus) {
      const table = answers.get(name ?? chart.measure);
      return table && chart.draw(table, withDefaults(chart.options, optionsFor(corpus)));
    },
  };
}

/** Lines at the turns of a single document, or at the documents of several. */
function divisionsOf(corpus: Corpus): { divisions: readonly string[]; divisionTitle: string } {
  const [only, ...others] = corpus.documents;
  const end = `${corpus.tokens.length}:`;
  if (only && others.length === 0) {
    const starts = corpus.turns.map(({ number }, turn) => `${corpus.tokenStart[turn] ?? 0}:${number}`);
    return { divisions: [...starts, end], divisionTitle: 'Turn' };
  }
  const starts = corpus.documents.map(({ document, metadata }, index) => {
    const turn = corpus.documentOfTurn.indexOf(index);
    return turn === -1 ? '' : `${corpus.tokenStart[turn] ?? 0}:${metadata.date ?? document}`;
  });
  return { divisions: [...starts.filter((start) => start !== ''), end], divisionTitle: 'Document' };
}

async function drawing(spec: Spec): Promise<string> {
  let text = '';
  for await (const piece of svg.write(spec)) {
    text += typeof piece === 'string' ? piece : new TextDecoder().decode(piece);
  }
  return text;
}
