import { describe, expect, it } from 'vitest';
import { missingIn, printingFor } from '../../../src/exports/drawing/faces.ts';
import type { Spec } from '../../../src/model/chart.ts';
import type { FontFace } from '../../../src/model/export.ts';
import { svg } from '../../../src/exports/index.ts';
import { fontFaces } from '../../../src/node/fonts.ts';

const own = face('Arimo');

describe('printingFor', () => {
  it('leaves out fonts that have nothing that ours lack', async () => {
    const { faces } = await printingFor(specOf('plain Łódź شكرا'), {
      width: 84,
      faces: [own, face('Extra', '中国')],
    });
    expect(faces).toEqual([own]);
  });

  it('gives each font what the ones before it have not', async () => {
    const extras = [face('One', '中'), face('Other', '中国')];
    const { faces } = await printingFor(specOf('中国 मानव'), { width: 84, faces: [own, ...extras] });
    expect(faces.map(({ family, characters }) => [family, characters])).toEqual([
      ['Arimo', undefined],
      ['One', ['中']],
      ['Other', ['国']],
    ]);
    expect(missingIn('中国 न', faces)).toEqual(['न']);
  });
});

it('does not change a drawing by fonts that it does not need', async () => {
  const ours = (await fontFaces([], '.')).slice(0, 3);
  const extra = face('Extra', '中国');
  const drawn = await Promise.all([ours, [...ours, extra]].map((faces) => drawing(specOf('plain'), faces)));
  expect(drawn[1]).toBe(drawn[0]);
});

async function drawing(spec: Spec, faces: readonly FontFace[]): Promise<string> {
  let text = '';
  for await (const piece of svg.write(spec, { width: 84, faces })) text += String(piece);
  return text;
}

function face(family: string, has?: string): FontFace {
  return {
    family,
    weight: 'normal',
    bytes: () => Promise.resolve(new Uint8Array()),
    subset: () => Promise.resolve(new Uint8Array()),
    ...(has !== undefined && {
      among: (characters: readonly string[]) =>
        Promise.resolve(characters.filter((character) => has.includes(character))),
    }),
  };
}

function specOf(word: string): Spec {
  return {
    description: word,
    data: { values: [{ word, count: 1 }] },
    mark: 'bar',
    encoding: { x: { field: 'count', type: 'quantitative' }, y: { field: 'word', type: 'nominal' } },
  };
}
