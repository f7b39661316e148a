import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseLexicon } from '../../src/annotate/lexicon.ts';
import * as charts from '../../src/charts/index.ts';
import * as measures from '../../src/measures/index.ts';
import type { Chart } from '../../src/model/chart.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Measure } from '../../src/model/measure.ts';
import type { Table } from '../../src/model/table.ts';
import { buildCorpus, compute, readTranscripts, withDefaults } from '../../src/pipeline.ts';

/** The charts of the registry, of whatever options. */
export const registeredCharts = Object.values(charts) as unknown as readonly Chart<object>[];

/** Transcripts of a folder as a corpus with tokens and mentions. */
export async function corpusIn(folder: string, lexicon?: string, most: number = Infinity): Promise<Corpus> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:txt|md)$/u.test(name))
    .sort();
  const sources = names.slice(0, most).map((name) => {
    const bytes = readFileSync(join(folder, name));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { path: name, bytes, text: bytes.toString('utf8'), sha256 };
  });
  const { transcripts } = await readTranscripts(sources);
  const lexicons = lexicon === undefined ? [] : [parseLexicon(readFileSync(lexicon, 'utf8'), lexicon)];
  return buildCorpus(transcripts, { lexicons, needs: ['tokens', 'mentions'] });
}

/** The corpus that comes with the project. */
export function sampleCorpus(): Promise<Corpus> {
  return corpusIn('corpora/two-governments/briefings', 'corpora/two-governments/lexicon.yaml');
}

/** The table that a chart draws, of a whole corpus; what must be asked of a measure is asked here. */
export async function tableFor(chart: Chart<object>, corpus: Corpus): Promise<Table> {
  const known = Object.values(measures) as unknown as readonly Measure<Record<string, unknown>>[];
  const measure = known.find(({ id }) => id === chart.measure);
  if (!measure) throw new Error(`no measure ${chart.measure}`);
  await measure.load?.();
  const isComparison = ['compare', 'keyness'].includes(chart.measure);
  const asked = isComparison ? { target: firstHalf(corpus), minCount: 5 } : {};
  return compute(measure, corpus, withDefaults(measure.options, asked));
}

/** A selection of the turns of the first half of the documents. */
function firstHalf({ documents, documentOfTurn }: Corpus) {
  const turns = Uint8Array.from(documentOfTurn, (document) => (document < documents.length / 2 ? 1 : 0));
  return { sql: 'first half', turns };
}
