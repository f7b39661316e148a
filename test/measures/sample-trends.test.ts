import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseLexicon } from '../../src/annotate/lexicon.ts';
import { changes } from '../../src/measures/changes.ts';
import { trend } from '../../src/measures/trend.ts';
import { sourceFromText } from '../../src/node/source.ts';
import { buildCorpus, readTranscripts, withDefaults } from '../../src/pipeline.ts';
import { rows } from './dated-corpus.ts';

// What the author planted in the sample corpus: one slogan rises on August 30, 2023, one fades after June 14, and others are
// as frequent as before (see its README).

const folder = 'corpora/two-governments';
const lexicon = parseLexicon(readFileSync(join(folder, 'lexicon.yaml'), 'utf8'), 'lexicon.yaml');
const names = readdirSync(join(folder, 'briefings')).sort();
const sources = names.map((path) =>
  sourceFromText(readFileSync(join(folder, 'briefings', path), 'utf8'), { path }),
);
const corpus = await buildCorpus((await readTranscripts(sources)).transcripts, { lexicons: [lexicon] });
const slogans = { terms: 'entities', minCount: 9 } as const;
const constant = new Set([
  'steady hands and open harbours',
  'bridges before borders',
  'every valley on the line',
]);

describe('the sample corpus', () => {
  it('has the planted rise and the planted fade at their dates, and no other change', () => {
    const found = changes.compute(corpus, withDefaults(changes.options, slogans));
    expect(rows(found, 'term', 'date')).toEqual([
      ['shared future on both shores', '2023-08-30'],
      ['three keys of renewal', '2023-07-11'],
    ]);
    const [[p] = []] = rows(found, 'p');
    expect(Number(p)).toBeLessThan(0.01);
  });

  it('has no change of the phrases that are constant', () => {
    const term = ['on the timetable we have already set out', 'when the figures are complete and not before'];
    const found = changes.compute(corpus, withDefaults(changes.options, { term }));
    expect(rows(found, 'term')).toEqual([]);
  });

  it('has the rise and the fade as trends, and none of what is constant', () => {
    const found = trend.compute(
      corpus,
      withDefaults(trend.options, { ...slogans, per: 'document', test: true }),
    );
    const tested = rows(found, 'term', 's', 'p');
    expect(tested.slice(0, 2).map(([term, s]) => [term, Math.sign(Number(s))])).toEqual([
      ['shared future on both shores', 1],
      ['three keys of renewal', -1],
    ]);
    for (const [term, , p] of tested.slice(0, 2)) expect([term, Number(p) < 0.05]).toEqual([term, true]);
    for (const [term, , p] of tested.filter(([name]) => constant.has(String(name)))) {
      expect([term, Number(p) > 0.3]).toEqual([term, true]);
    }
  });

  it('has the office that a minister leaves on June 12, 2023, and the one that she takes', () => {
    const term = ['harbours minister', 'foreign minister'];
    const found = trend.compute(corpus, withDefaults(trend.options, { term, per: 'month' }));
    const months = (name: string) =>
      rows(found, 'term', 'period', 'count').filter(([own, , count]) => own === name && Number(count) > 0);
    expect(months('harbours minister').every(([, period]) => String(period) <= '2023-06')).toBe(true);
    expect(months('foreign minister').every(([, period]) => String(period) >= '2023-06')).toBe(true);
  });
});
