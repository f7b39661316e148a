import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locate, tokenSpans } from '../../src/corpus/locate.ts';
import { boundary, boundaryMask, formKind } from '../../src/model/corpus.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import { buildCorpus, readTranscript, readTranscripts } from '../../src/pipeline.ts';
import { sourceOf } from '../source.ts';

describe('buildCorpus', () => {
  it('orders documents by date, then by name, whatever the order they come in', async () => {
    const texts = { b: '2020-02-01', a: '2020-02-01', c: '2020-01', d: undefined, e: '2021-01-01' } as const;
    const { transcripts } = await readTranscripts(
      Object.entries(texts).map(([name, date]) =>
        sourceOf(`---\ntitle: ${name}\n${date ? `date: '${date}'\n` : ''}---\nAda Lee:\n\nHi.`, `${name}.md`),
      ),
    );
    const forward = await buildCorpus(transcripts);
    const backward = await buildCorpus(transcripts.toReversed());
    expect(forward.documents.map(({ document }) => document)).toEqual(['c', 'a', 'b', 'e', 'd']);
    expect(backward).toEqual(forward);
  });

  it('gives documents of one name the names of their folders', async () => {
    const { transcripts } = await readTranscripts(
      ['x/page.txt', 'y/page.txt', 'z/y/page.txt'].map((path) => sourceOf('Ada Lee:\n\nHi.', path)),
    );
    const { documents } = await buildCorpus(transcripts);
    expect(documents.map(({ document }) => document)).toEqual(['x/page', 'y/page', 'y/page~2']);
  });

  it('leaves stage directions out of the tokens', async () => {
    const corpus = await corpusOf('Ada Lee:\n\nWe agree. (Laughter.) Do we [inaudible] not?');
    expect(printed(corpus)).toEqual(['We', 'agree', '.', 'Do', 'we', 'not', '?']);
    expect(levels(corpus)).toEqual([4, 0, 0, 1, 0, 1, 0]);
  });

  it('takes them for tokens where the text was tokenized elsewhere', async () => {
    const source = sourceOf('Ada Lee:\n\nWe agree . (Laughter.) Do we [inaudible] not ?', 'talk.txt');
    const corpus = await buildCorpus([await readTranscript(source)], { tokenizer: 'whitespace' });
    expect(printed(corpus)).toEqual('We agree . (Laughter.) Do we [inaudible] not ?'.split(' '));
    const last = locate(corpus, { start: 8, end: 9 });
    expect(corpus.turns[0]?.text.slice(last.start, last.end)).toBe('?');
  });

  it('marks where documents, turns and paragraphs start', async () => {
    const corpus = await corpusOf('Ada Lee:\n\nOne.\n\nTwo.\n\nBo Chen:\n\n(Nods.)\n\nAda Lee:\n\nThree.');
    expect(levels(corpus)).toEqual([boundary.document, 0, boundary.paragraph, 0, boundary.turn, 0]);
  });

  it('starts a document with the first turn that has words', async () => {
    const corpus = await corpusOf('Ada Lee:\n\n(Nods.)\n\nBo Chen:\n\nYes.');
    expect(levels(corpus)[0]).toBe(boundary.document);
  });

  it('folds case and apostrophes into types, and keeps forms', async () => {
    const { vocabulary } = await corpusOf("Ada Lee:\n\nParty’s party's PARTY constructor __proto__ 😀");
    expect(vocabulary.types).toEqual(['party', "'s", 'constructor', '__proto__', '😀']);
    expect(vocabulary.forms).toEqual([
      'Party',
      '’s',
      'party',
      "'s",
      'PARTY',
      'constructor',
      '__proto__',
      '😀',
    ]);
    expect([...vocabulary.kindOfForm].filter((kind) => kind === formKind.word)).toHaveLength(8);
  });

  it('counts sentence starts only where they are asked for', async () => {
    const transcript = await readTranscript(sourceOf('Ada Lee:\n\nWe met Mr. Smith. He left.'));
    const plain = await buildCorpus([transcript]);
    const cut = await buildCorpus([transcript], { needs: ['tokens', 'sentences'] });
    expect(levels(plain)).toEqual([4, 0, 0, 0, 0, 0, 0, 0]);
    expect(levels(cut)).toEqual([4, 0, 0, 0, 0, 1, 0, 0]);
  });

  it('tells a tokenizer that is not there, and the nearest that is', async () => {
    await expect(buildCorpus([], { tokenizer: 'wnik' })).rejects.toMatchObject({
      code: 'tokenizer/unknown',
      hint: expect.stringContaining('“wink”') as string,
    });
  });
});

describe('locate', () => {
  it('finds the text of every token, whatever the characters', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { maxLength: 6 }),
        async (lines) => {
          const corpus = await corpusOf(`Ada Lee:\n\n${lines.join('\n\n(Laughter.) ')}`);
          for (const [index, { text }] of corpus.turns.entries()) {
            const spans = tokenSpans(corpus, index);
            const tokens = corpus.tokens.slice(corpus.tokenStart[index], corpus.tokenStart[index + 1]);
            expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(
              Array.from(tokens, (form) => corpus.vocabulary.forms[form]),
            );
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('gives turn and range of a hit, with the stage directions inside it', async () => {
    const corpus = await corpusOf('Ada Lee:\n\nHello.\n\nBo Chen:\n\nPeace (laughs) for our time.');
    const hit = locate(corpus, { start: 2, end: 5 });
    expect(hit).toMatchObject({ turn: 1 });
    expect(corpus.turns[1]?.text.slice(hit.start, hit.end)).toBe('Peace (laughs) for our');
  });
});

async function corpusOf(text: string): Promise<Corpus> {
  return buildCorpus([await readTranscript(sourceOf(text))]);
}

function printed({ tokens, vocabulary }: Corpus): (string | undefined)[] {
  return Array.from(tokens, (form) => vocabulary.forms[form]);
}

function levels({ boundaries }: Corpus): number[] {
  return Array.from(boundaries, (byte) => byte & boundaryMask);
}
