import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type BriefingsApart, madeBriefing } from '../../src/reporting/index.ts';
import { briefing, context, exampleCorpus, filesOf, hostileBriefing, laterBriefing } from './example.ts';

describe('the report of one briefing', () => {
  it('is a page, tables, charts and a manifest', async () => {
    const files = await filesOf(await exampleCorpus([briefing]));
    expect([...files.keys()]).toEqual([
      'index.html',
      ...['documents', 'turns', 'speakers', 'phrases', 'entities', 'mentions', 'frequency', 'check'].map(
        (id) => `tables/${id}.csv`,
      ),
      ...[
        'share-of-talk',
        'top-phrases',
        'phrase-strip',
        'top-entities',
        'entity-strip',
        'frequency-bars',
      ].flatMap((id) => [`charts/${id}.vl.json`, `charts/${id}.svg`]),
      'methods.md',
      'methods.tex',
      'references.bib',
      'references.json',
      'manifest.json',
    ]);
  });

  it('shows metadata, tables, entities by kind and the transcript', async () => {
    const page = (await filesOf(await exampleCorpus([briefing]))).get('index.html') ?? '';
    expect(page).toContain('<h1 dir="auto">Briefing on the harbour</h1>');
    expect(page).toContain('2023-01-17');
    expect(page).toContain('Press Hall');
    expect(page).toContain('<h3>Leaders and other persons</h3>');
    expect(page).toContain('id="turn-4"');
    expect(page).toMatch(/<th scope="row" dir="auto">open harbours<\/th><td class="number" data-value="3">/u);
  });

  it('links only to what it holds', async () => {
    const files = await filesOf(await exampleCorpus([briefing]));
    expect(brokenLinks(files)).toEqual([]);
  });
});

describe('the report of several briefings', () => {
  it('has a page for each, and one for all that leads to them', async () => {
    const files = await filesOf(await exampleCorpus([briefing, laterBriefing], ['Harbour Levy', 'winter']));
    expect([...files.keys()].filter((path) => path.endsWith('.html'))).toEqual([
      'index.html',
      'briefings/harbour-levy/index.html',
      'briefings/winter/index.html',
    ]);
    expect(files.get('index.html')).toContain('href="briefings/harbour-levy/index.html"');
    expect(files.get('briefings/winter/index.html')).toContain('href="../../index.html"');
    expect(brokenLinks(files)).toEqual([]);
  });

  it('has the lines behind the counts of all in files beside its page, and those of a briefing in its transcript', async () => {
    const files = await filesOf(await exampleCorpus([briefing, laterBriefing]));
    const evidence = [...files.keys()].filter((path) => path.includes('evidence/'));
    expect(evidence).toContain('evidence/entities-1.js');
    expect(evidence.every((path) => path.startsWith('evidence/'))).toBe(true);
    expect(files.get('evidence/entities-1.js')).toMatch(/^rostrumEvidence\("entities-1", \{.*\}\);\n$/u);
    expect(files.get('index.html')).not.toContain('Open harbours, as I said');
  });

  it('counts in the page of a briefing what is in that briefing', async () => {
    const files = await filesOf(await exampleCorpus([briefing, laterBriefing]));
    expect(files.get('briefings/d1/tables/entities.csv')).toContain('open harbours,slogan,3,');
    expect(files.get('briefings/d2/tables/entities.csv')).toContain('open harbours,slogan,3,');
    expect(files.get('tables/entities.csv')).toContain('open harbours,slogan,6,');
    expect(files.get('briefings/d2/tables/speakers.csv')).not.toContain('Chair');
  });
});

describe('the course of several briefings', () => {
  it('has tables and charts of what is new, of trends and of changes', async () => {
    const files = await filesOf(await exampleCorpus([briefing, laterBriefing]));
    const names = ['novelty', 'trend-phrases', 'rates-phrases', 'trend-entities', 'rates-entities'];
    for (const name of [...names, 'changes-phrases', 'changes-entities']) {
      expect([...files.keys()]).toContain(`tables/${name}.csv`);
      expect([...files.keys()]).not.toContain(`briefings/d1/tables/${name}.csv`);
    }
    for (const name of ['novelty-series', 'rates-phrases', 'rates-entities', 'changes-entities']) {
      expect([...files.keys()]).toContain(`charts/${name}.svg`);
    }
    const page = files.get('index.html') ?? '';
    for (const name of ['novelty', 'trend-phrases', 'changes-entities'])
      expect(page).toContain(`<section id="${name}"`);
    expect(files.get('briefings/d1/index.html')).not.toContain('<section id="novelty"');
  });

  it('says what cannot be told where there are no dates, or one day only', async () => {
    const { date: _date, ...undated } = laterBriefing as { date: string; turns: [] };
    for (const second of [undated, { ...undated, date: '2023-01-17' }]) {
      const files = await filesOf(await exampleCorpus([briefing, second]));
      const tables = [...files].filter(([path]) => path.startsWith('tables/')).map(([, text]) => text);
      expect(tables.join('')).not.toMatch(/NaN|Infinity/u);
      expect(files.get('index.html')).toMatch(/have no date and are left out|of the same day/u);
    }
  });
});

it('is the same, byte for byte, whoever makes the briefings', async () => {
  const corpus = await exampleCorpus([briefing, laterBriefing]);
  const alone = await filesOf(corpus);
  let ended = 0;
  const apart: BriefingsApart = (_count, taskOf) => ({
    take: (index) => madeBriefing(structuredClone(taskOf(index)), undefined),
    end: () => Promise.resolve(void (ended += 1)),
  });
  expect([...(await filesOf(corpus, { ...context, apart }))]).toEqual([...alone]);
  expect(ended).toBe(1);
});

it('reports of nothing that there is nothing', async () => {
  const files = await filesOf(await exampleCorpus([]));
  expect(files.get('index.html')).toContain('<h1>0 briefings</h1>');
  expect(files.get('charts/top-phrases.svg')).toContain('No data');
});

it('is the same, byte for byte, when it is made again', async () => {
  const first = await filesOf(await exampleCorpus([briefing, laterBriefing]));
  const second = await filesOf(await exampleCorpus([briefing, laterBriefing]));
  expect([...second]).toEqual([...first]);
});

describe('hostile text', () => {
  it('is escaped wherever it stands in a page', async () => {
    const files = await filesOf(await exampleCorpus([hostileBriefing, briefing]));
    for (const [path, page] of files) {
      if (!path.endsWith('.html')) continue;
      expect(page.match(/<script/giu)).toHaveLength(2);
      expect(page).not.toMatch(/<img|<b>|<!--/u);
    }
    expect(
      [...files]
        .filter(([path]) => path.endsWith('.svg'))
        .map(([, svg]) => svg)
        .join(''),
    ).not.toMatch(/<script|<img/u);
  });

  it('never becomes part of a path', async () => {
    const files = await filesOf(
      await exampleCorpus([hostileBriefing, briefing], ['../../etc/passwd', '<b>']),
    );
    for (const path of files.keys()) expect(path).toMatch(/^(?:[a-z0-9-]+\/)*[a-z0-9-]+(?:\.[a-z]+)+$/u);
  });

  it('is counted like any other', async () => {
    const files = await filesOf(await exampleCorpus([hostileBriefing]));
    expect(files.get('tables/frequency.csv')).toMatch(/^constructor,1,2,/mu);
    expect(files.get('index.html')).toContain('مجتمع المصير المشترك');
  });
});

describe('manifest.json', () => {
  it('lists inputs, options, versions and outputs, without folders of this machine', async () => {
    const files = await filesOf(await exampleCorpus([briefing]), { ...context, hash: sha256Of });
    const text = files.get('manifest.json') ?? '';
    const manifest = JSON.parse(text) as { outputs: { path: string; sha256: string }[] };
    expect(text).not.toContain('/home/');
    expect(manifest).toMatchObject({
      rostrum: '0.1.0',
      unicode: '15.0',
      tokenizer: { id: 'wink' },
      options: { lexicon: ['own.yaml'] },
      lexicons: [{ id: 'example', sha256: 'abc' }],
      inputs: [{ document: 'd1', path: 'd1.txt', reader: 'made-up', turns: 4 }],
    });
    expect(manifest.outputs.map(({ path }) => path)).toEqual([...files.keys()].slice(0, -1));
    for (const { path, sha256 } of manifest.outputs) {
      expect(sha256).toBe(sha256Of(new TextEncoder().encode(files.get(path))));
    }
  });
});

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Addresses in pages that are no file of the report, or no anchor of its page. */
function brokenLinks(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([path, page]) => {
    if (!path.endsWith('.html')) return [];
    const links = [...page.matchAll(/ href="(?<href>[^"]*)"/gu)].map(({ groups }) => groups?.['href'] ?? '');
    return links.filter((href) => {
      if (href.startsWith('#')) return !page.includes(`id="${href.slice(1)}"`);
      return !files.has(new URL(href, `file:///${path}`).pathname.slice(1));
    });
  });
}
