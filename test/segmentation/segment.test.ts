import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../src/pipeline.ts';
import { sourceOf } from '../source.ts';

const folder = 'test/segmentation/fixtures';
const inputs = readdirSync(folder).filter((name) => !name.endsWith('.json'));

describe('segment', () => {
  // A pair of files is a test: the input, and beside it what must come out.
  it.each(inputs)('reads %s', async (name) => {
    const transcript = await readTranscript(sourceOf(readFileSync(join(folder, name), 'utf8'), name));
    const { metadata, turns, setAside, missingPages, notices } = transcript;
    const found = {
      title: metadata.title,
      date: metadata.date,
      place: metadata.place,
      missingPages,
      turns: turns.map(({ label, speaker, role, kind, paragraphs, words, text, line, rule }) => ({
        line,
        rule,
        label,
        speaker,
        role,
        kind,
        paragraphs: paragraphs.length,
        words,
        text,
      })),
      setAside: setAside.map(({ line, kind, text }) => `${line} ${kind}: ${text}`),
      notices: notices.map(({ code }) => code),
    };
    await expect(`${JSON.stringify(found, undefined, 2)}\n`).toMatchFileSnapshot(
      join('fixtures', name.replace(/\.[a-z]+$/u, '.json')),
    );
  });

  it('gives every paragraph and direction a range of the text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 12 }),
        async (lines) => {
          const { turns } = await readTranscript(sourceOf(`Ada Lee:\n\n${lines.join('\n')}`));
          for (const { text, paragraphs, directions } of turns) {
            expect(paragraphs.map(({ start, end }) => text.slice(start, end)).join('\n\n')).toBe(text);
            for (const { start, end } of directions)
              expect(text.slice(start, end)).toMatch(/^[([].*[)\]]$/su);
          }
        },
      ),
    );
  });

  it('finds the turns that a list of speakers and words was written as', async () => {
    const names = fc.constantFrom('Ada Lee', 'Bo Chen', 'Reuters', 'Carla de la Cruz', 'Dr. van Dyk');
    const words = fc.array(fc.constantFrom('peace', 'we', 'agree', 'with', 'you', 'Note', 'COVID-19'), {
      minLength: 3,
      maxLength: 30,
    });
    const turn = fc.record({ name: names, words: words.map((list) => `${list.join(' ')}.`) });
    const style = fc.constantFrom('alone', 'inline');
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { minLength: 3, maxLength: 12 }), style, async (turns, form) => {
        const text = turns.map(
          ({ name, words: said }) => `${name}:${form === 'alone' ? '\n\n' : ' '}${said}`,
        );
        const read = await readTranscript(sourceOf(text.join('\n\n')));
        expect(read.turns.map(({ label, text: said }) => ({ name: label, words: said }))).toEqual(turns);
      }),
    );
  });
});
