import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RostrumError } from '../../src/errors/rostrum-error.ts';
import { bundestag } from '../../src/formats/bundestag.ts';
import { europarl } from '../../src/formats/europarl.ts';
import { hansard } from '../../src/formats/hansard.ts';
import { html } from '../../src/formats/html.ts';
import { rss } from '../../src/formats/rss.ts';
import { tei } from '../../src/formats/tei.ts';
import type { Format } from '../../src/model/format.ts';
import { sourceOf } from '../source.ts';
import { manuscriptsOf, segmented } from './markup-reading.ts';

const formats: readonly Format[] = [bundestag, html, rss, tei, hansard, europarl];

const tags =
  `<p>|</p>|<b>|</b>|<div class="x">|</div>|<br>|<pre>|</pre>|<h1>|<a href="|">|<item>|<title>|<description>|<![CDATA[|]]>|<entry>|</entry>|</item>|<content:encoded>|<TEI>|<text>|<u who="#A">|<seg>|</seg>|</u>|<note>|<sp>|<speaker>|</speaker>|<w>|<member>|</member>|<membercontribution>|<col>|</col>|<table>|<td>|<section>|<lb/>|<SPEAKER ID=1 NAME="|<CHAPTER ID=2>|<!--|-->`.split(
    '|',
  );

const words =
  String.raw`&amp;|&nbsp;|&|<|>|MR. LEE: yes|Q  why|Mr. ROY. I|b'\xc2\xa0|'|"|(Laughter.)|[[Page S1]]|1. |: `
    .split('|')
    .concat('\n', '  ', '\u00a0');

describe.each(formats.map((format) => [format.id, format] as const))('%s', (_id, format) => {
  it('reads whatever stands in a file, or says in its own words why it cannot', async () => {
    const pieces = fc.constantFrom(...tags, ...words);
    const texts = fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 8 })), {
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(texts, async (parts) => {
        const text = parts.join('');
        const documents = await segmented(format, text).catch(orOurs);
        for (const { turns } of documents) {
          for (const turn of turns) expect(turn.text).not.toMatch(/^\s|\s$|[^\S\n]{2}/u);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('resolves no entity that the file declares, and fetches nothing', async () => {
    const laughs = Array.from({ length: 12 }, (_, level) =>
      level === 0 ? '<!ENTITY l0 "ha">' : `<!ENTITY l${level} "${`&l${level - 1};`.repeat(10)}">`,
    ).join('');
    const external =
      '<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % y SYSTEM "http://a.example/y.dtd"> %y;';
    for (const [declared, used] of [
      [laughs, '&l11;'],
      [external, '&x;'],
    ]) {
      const started = process.cpuUsage();
      const outcome = await shownOf(format, doctypes(declared ?? '', `Ada says ${used} now`));
      const { user, system } = process.cpuUsage(started);
      expect(user + system).toBeLessThan(1_000_000);
      expect(outcome.length).toBeLessThan(1_000);
      expect(outcome).not.toMatch(/root:|haha/u);
    }
  });

  it('refuses elements that nest without end, soon', async () => {
    const started = performance.now();
    const text = `<TEI><text><housecommons><item><description>${'<div>'.repeat(1_000_000)}`;
    await expect(manuscriptsOf(format, text, 'deep.xml')).rejects.toThrow(/nest at most/u);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it.each([
    ['opened brackets', '<'.repeat(200_000)],
    ['breaks without end', '<br'.repeat(100_000)],
    ['blanks', `<p>${' '.repeat(300_000)}x${' '.repeat(300_000)}</p>`],
    ['line feeds', `<p>${'\n'.repeat(300_000)}x</p>`],
    ['full stops', `<title>${'.'.repeat(200_000)}x</title><p>${'A.'.repeat(100_000)}</p>`],
    ['brackets in a title', `<title>${'['.repeat(200_000)}</title>`],
    ['a quotation mark that never comes', `<p><a href="${'<b>x</b> >'.repeat(30_000)}`],
    ['colons', `<member>${':'.repeat(200_000)}</member>${'A: '.repeat(50_000)}`],
    ['entities that are none', '&a;'.repeat(100_000)],
    ['unclosed inline elements', '<p><b><i>MR. LEE: yes'.repeat(1500)],
    ['a long class', `<div class="${'share-'.repeat(50_000)}"><p>MR. LEE: yes</p></div>`],
  ])('is not slowed down by %s', async (_name, hostile) => {
    const wrapped = `<TEI><text><item><description>${hostile}`;
    for (const text of [hostile, wrapped]) {
      const started = performance.now();
      await segmented(format, text).catch(orOurs);
      expect(performance.now() - started).toBeLessThan(4000);
    }
  });
});

/** A document of every kind of mark-up at once, with a document type; each format finds what is its own. */
function doctypes(declared: string, said: string): string {
  return `<!DOCTYPE TEI [${declared}]><TEI><text><u who="#A"><seg>${said}</seg></u></text><housecommons><p><member>Ada</member><membercontribution>: ${said}</membercontribution></p></housecommons><item><title>T</title><description>${said}</description></item><SPEAKER ID=1 NAME="Ada"><P>${said}</TEI>`;
}

/** All that reading comes to, in one text: turns, notices, or the error. */
async function shownOf(format: Format, text: string): Promise<string> {
  try {
    const found = await segmented(format, text);
    return JSON.stringify(found.map(({ turns, metadata }) => [metadata, turns.map((turn) => turn.text)]));
  } catch (error) {
    if (error instanceof RostrumError) return error.message;
    throw error;
  }
}

describe('rss and html', () => {
  it.each([
    ['escaped', (page: string) => page.replaceAll('<', '&lt;')],
    ['in CDATA', (page: string) => `<![CDATA[${page}]]>`],
  ])('refuse a page nested a million deep in a description, %s', async (_name, packed) => {
    const feed = `<rss><item><title>A</title><description>${packed('<div>'.repeat(1_000_000))}</description></item></rss>`;
    const started = process.cpuUsage();
    await expect(manuscriptsOf(rss, feed, 'deep.rss')).rejects.toMatchObject({
      code: 'markup/too-deep',
      hint: expect.stringContaining('--max depth=N'),
    });
    const { user, system } = process.cpuUsage(started);
    expect(user + system).toBeLessThan(2_000_000);
  });

  it('read deeper where the limit says so', async () => {
    const text = `<html><body>${'<div>'.repeat(6_000)}<p>ADA LEE: Good morning.</p>`;
    await expect(html.parse(sourceOf(text, 'a.html'))).rejects.toMatchObject({ code: 'markup/too-deep' });
    const { lines } = await html.parse(sourceOf(text, 'a.html'), { maxDepth: 10_000 });
    expect(lines.map((line) => line.text).join('')).toContain('Good morning.');
  });
});

describe('dates of the year 99999', () => {
  it.each([
    [
      'tei',
      tei,
      '<TEI><teiHeader><setting><date when="99999-03-05"/></setting></teiHeader><text><u who="#A"><seg>Hm.</seg></u></text></TEI>',
    ],
    [
      'hansard',
      hansard,
      '<housecommons><date format="99999-03-05">x</date><p><member>Ada</member><membercontribution>: Hm.</membercontribution></p></housecommons>',
    ],
    [
      'rss',
      rss,
      '<rss><item><title>A</title><pubDate>Mon, 05 Mar 99999 10:00:00 GMT</pubDate><description>ADA: Hm.</description></item></rss>',
    ],
    [
      'rss',
      rss,
      '<feed><entry><title>A</title><published>99999-03-05T00:00:00Z</published><content>ADA: Hm.</content></entry></feed>',
    ],
    [
      'html',
      html,
      '<html><head><meta name="date" content="99999-03-05"><title>A, March 5, 99999</title></head><body><time datetime="99999-03-05">5</time><p>ADA LEE: Hm.</p>',
    ],
    ['europarl', europarl, '<CHAPTER ID="99999-03-05">March 5, 99999<SPEAKER ID=1 NAME="Ada"><P>Hm.'],
  ])('are none in %s', async (_id, format, text) => {
    const found = await segmented(format, text, 'a-99999-03-05.xml');
    expect(found.map(({ metadata }) => metadata.date)).toEqual([undefined]);
  });
});

describe('tei', () => {
  it('resolves no external entity', async () => {
    const text = `<!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/passwd">]><TEI><text><u who="#A"><seg>A &x; B</seg></u></text></TEI>`;
    const [document] = await segmented(tei, text);
    expect(document?.turns.map((turn) => turn.text)).toEqual(['A &x; B']);
    expect(document?.notices.map(({ code }) => code)).toContain('xml/entities');
  });

  it('refuses entities made of entities', async () => {
    const text = `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">]><TEI><text><u><seg>&c;</seg></u></text></TEI>`;
    await expect(tei.parse(sourceOf(text))).rejects.toMatchObject({ code: 'xml/entities-in-entities' });
  });

  it('asks only for files beside the source', async () => {
    const asked: string[] = [];
    const header = [
      'http://a.example/p.xml',
      '//a.example/p.xml',
      '/etc/p.xml',
      '../../p.xml',
      'x/../../p.xml',
      'file:p.xml',
      'people/list.xml',
    ]
      .map((href) => `<xi:include href="${href}"/>`)
      .join('');
    const text = `<TEI xml:id="Delta_1"><teiHeader>${header}</teiHeader><text><u who="#A"><seg>Hm.</seg></u></text></TEI>`;
    const { lines } = await tei.parse(sourceOf(text), {
      resolve(path) {
        asked.push(path);
        return path.startsWith('people/')
          ? '<listPerson><person xml:id="A"><persName>Ada Lee</persName></person></listPerson>'
          : undefined;
      },
    });
    expect(asked).toEqual(['people/list.xml']);
    expect(lines[0]?.speaker?.label).toBe('Ada Lee');
  });

  it('finds people in the root file of the corpus', async () => {
    const text = `<TEI xml:id="Delta-XX_2020-05-06"><teiHeader><p/></teiHeader><text><u who="#A"><seg>Hm.</seg></u></text></TEI>`;
    const root = `<teiCorpus><teiHeader><person xml:id="A"><persName><forename>Ada</forename><surname>Lee</surname></persName></person></teiHeader><xi:include href="Delta-XX_2020-05-06.xml"/></teiCorpus>`;
    const { lines } = await tei.parse(sourceOf(text), {
      resolve: (path) => (path === '../Delta-XX.xml' ? root : undefined),
    });
    expect(lines[0]?.speaker?.label).toBe('Ada Lee');
  });

  it('says that a root file holds no speech', async () => {
    await expect(tei.parse(sourceOf('<teiCorpus><teiHeader/></teiCorpus>'))).rejects.toMatchObject({
      code: 'markup/no-text',
    });
  });
});

describe('rss', () => {
  it('refuses more items than its limit', async () => {
    const parsing = rss.parse(sourceOf('<rss><item><title>a</title></item><item/></rss>'), { maxItems: 1 });
    await expect(parsing[Symbol.asyncIterator]().next()).rejects.toMatchObject({
      code: 'markup/too-many-items',
    });
  });
});

/** Nothing where a reader gives up in its own words; any other error is a fault. */
function orOurs(error: unknown): Awaited<ReturnType<typeof segmented>> {
  if (error instanceof RostrumError) return [];
  throw error;
}
