import { expect, it } from 'vitest';
import { selectTurns } from '../../src/corpus/selection/select-turns.ts';
import { turnsWhere } from '../../src/corpus/selection/turns-where.ts';
import { buildCorpus } from '../../src/pipeline.ts';
import { makeReport } from '../../src/reporting/report.ts';
import { sourceOf } from '../source.ts';
import { readTranscript } from '../../src/pipeline.ts';

const where = "speaker <> 'Q' AND text <> '<script>'";

it('a report of selected turns shows them only, and says how they were selected', async () => {
  const transcript = await readTranscript(
    sourceOf(
      'Ada Lee:\n\nOpen harbours.\n\nQ:\n\nSecret question?\n\nAda Lee:\n\nOpen harbours stay open harbours.',
    ),
  );
  const whole = await buildCorpus([transcript]);
  const corpus = selectTurns(whole, await turnsWhere(whole, where));
  const files = new Map<string, string>();
  const context = { options: { where }, versions: { rostrum: '1', unicode: '15.0' }, lexicons: [] };
  for await (const { path, pieces } of makeReport(corpus, context)) {
    let text = '';
    for await (const piece of pieces) text += String(piece);
    files.set(path, text);
  }
  expect(JSON.parse(files.get('manifest.json') ?? '')).toMatchObject({ options: { where } });
  const page = files.get('index.html') ?? '';
  expect(page).toContain(
    'Only the turns are counted for which this is true: <code>speaker &lt;&gt; &#39;Q&#39; AND text &lt;&gt; &#39;&lt;script&gt;&#39;</code>',
  );
  expect(page).not.toContain('Secret question');
  expect(files.get('tables/frequency.csv')).toMatch(/^open,1,3,/mu);
});
