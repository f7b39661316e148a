import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Role, Turn } from '../../src/model/transcript.ts';
import { readTranscript } from '../../src/pipeline.ts';
import { withRoles } from '../../src/segmentation/kinds.ts';
import { turnOf } from '../../src/segmentation/turn.ts';
import { sourceOf } from '../source.ts';

const long = 'We have worked on this for a year, and there is much to say about it. '.repeat(8);

describe('withRoles', () => {
  it('takes who opens, introduces and calls on people for the chair', () => {
    const turns = said([
      ['Ana Roe', 'Good morning. I am joined by the minister. Minister, please.'],
      ['Bo Lee', long],
      ['Ana Roe', 'Thank you, Minister. The gentleman in the front row.'],
      ['Q', 'What does it cost?'],
      ['Bo Lee', 'Four million.'],
      ['Ana Roe', 'Next question, please.'],
      ['Q', 'And who pays?'],
      ['Bo Lee', 'All of us.'],
    ]);
    expect(partsOf(turns)).toEqual([
      'chair procedure',
      'official statement',
      'chair procedure',
      'journalist question',
      'official answer',
      'chair procedure',
      'journalist question',
      'official answer',
    ]);
  });

  it('takes who only asks for a journalist, where there are others', () => {
    const turns = said([
      ['Ana Roe', long],
      ['Reuters', 'What does it cost?'],
      ['Ana Roe', 'Four million.'],
      ['Channel Quayside', 'Who pays for it?'],
      ['Ana Roe', 'All of us.'],
    ]);
    expect(partsOf(turns).map((part) => part.split(' ')[0])).toEqual([
      'official',
      'journalist',
      'official',
      'journalist',
      'official',
    ]);
  });

  it('takes several who only ask for the press, where the title says that it is there', () => {
    const turns: readonly Said[] = [
      ['Ana Roe', long],
      ['Kit Dale', 'What does it cost?'],
      ['Ana Roe', 'Four million.'],
      ['Lou Hart', 'Who pays for it?'],
      ['Ana Roe', 'All of us.'],
    ];
    expect(partsOf(said(turns, 'Press briefing by Ana Roe'))[1]).toBe('journalist question');
    expect(partsOf(said(turns, 'Debate on the harbours'))[1]).toBe('unknown statement');
  });

  it('takes a spokesperson who answers for an official, and a chair by office who answers too', () => {
    const expected = ['official statement', 'journalist question', 'official answer'];
    expect(partsOf(briefingBy('MS. ROE')).slice(0, 3)).toEqual(expected);
    expect(partsOf(briefingBy('CHAIR ROE')).slice(0, 3)).toEqual(expected);
    expect(partsOf(briefingBy('CHAIR ROE')).at(-1)).toBe('journalist procedure');
  });

  it('leaves a moderator the chair, who asks where there is no press', () => {
    const turns = said([
      ['MODERATOR', 'Good evening. Senator Lee, what would you do about the harbours?'],
      ['SENATOR LEE', long],
      ['MODERATOR', 'Thank you.'],
    ]);
    expect(partsOf(turns)).toEqual(['chair question', 'unknown answer', 'chair procedure']);
  });

  it('takes those who stand between the answers like the others for journalists, without a question mark', () => {
    const turns = said(
      [
        ['CHAIR ROE', long],
        ['Kit Dale', 'What does it cost?'],
        ['CHAIR ROE', 'Four million.'],
        ['Lou Hart', 'Tell us about the ferry.'],
        ['CHAIR ROE', 'It sails.'],
        ['Mo Reed', 'Who pays for it?'],
        ['CHAIR ROE', 'All of us.'],
        ['Al Bow', 'Since when?'],
        ['CHAIR ROE', 'Since May.'],
      ],
      'Press conference',
    );
    expect(partsOf(turns)[3]).toBe('journalist question');
  });

  it('takes an office without a name that gives the floor to many for the chair of a sitting', () => {
    const speakers = ['Ada Rowe', 'Bo Lind', 'Cy Marsh', 'Di Oak', 'Ed Fell'];
    const turns = said(
      speakers.flatMap(
        (name) =>
          [
            ['El president', `Té la paraula ${name}.`],
            [name, long],
          ] as const,
      ),
    );
    expect(partsOf(turns).slice(0, 2)).toEqual(['chair procedure', 'unknown statement']);
  });

  it('keeps a role that is stated', () => {
    const [first, ...rest] = said([
      ['Ana Roe', 'Good morning. Minister, please.'],
      ['Bo Lee', long],
      ['Q', 'What does it cost?'],
      ['Bo Lee', 'Four million.'],
    ]);
    const turns = withRoles([{ ...first!, statedRole: 'staff' }, ...rest]);
    expect(turns[0]?.role).toBe('staff');
  });

  it('comes to the same roles and kinds when it is done again, and changes no words', () => {
    const name = fc.constantFrom('Ana Roe', 'Bo Lee', 'Q', 'MODERATOR', 'CHAIR ROE', 'Reuters', 'Kit Dale');
    const text = fc.constantFrom('Go ahead.', 'Why?', 'Four million.', 'Thank you.', '(Laughter.)', long, '');
    fc.assert(
      fc.property(fc.array(fc.tuple(name, text), { maxLength: 20 }), (turns) => {
        const once = said(turns, 'Press briefing');
        expect(withRoles(once, 'Press briefing')).toEqual(once);
        expect(once.map(({ label, text: words }) => [label, words])).toEqual(turns);
        expect(once.map(({ number }) => number)).toEqual(turns.map((_, index) => index + 1));
      }),
    );
  });

  it('agrees with the roles that the sample corpus was written with, but for spokespersons who answer', async () => {
    const folder = 'corpora/two-governments';
    const truth = JSON.parse(readFileSync(`${folder}/truth.json`, 'utf8')) as Truth;
    const pairs: string[] = [];
    for (const { file, turns } of truth.documents) {
      const read = await readTranscript(sourceOf(readFileSync(`${folder}/briefings/${file}`, 'utf8'), file));
      for (const [index, { role }] of turns.entries())
        pairs.push(`${roleIn[role]} ${read.turns[index]?.role}`);
    }
    const wrong = pairs.filter((pair) => pair.split(' ')[0] !== pair.split(' ')[1]);
    expect([...new Set(wrong)].sort()).toEqual(['chair official', 'official staff']);
    expect(wrong.length / pairs.length).toBeLessThan(0.18);
  });
});

interface Truth {
  readonly documents: readonly {
    readonly file: string;
    readonly turns: readonly { readonly role: keyof typeof roleIn }[];
  }[];
}

const roleIn = {
  chair: 'chair',
  minister: 'official',
  official: 'official',
  media: 'journalist',
} as const satisfies Record<string, Role>;

type Said = readonly [label: string, text: string];

function said(turns: readonly Said[], title?: string): Turn[] {
  return withRoles(
    turns.map(([label, text], index) =>
      turnOf(
        { label, line: index + 1, rule: 'label-inline', confidence: 1 },
        text === '' ? [] : [{ text, line: index + 1 }],
      ),
    ),
    title,
  );
}

function briefingBy(speaker: string): Turn[] {
  return said([
    [speaker, long],
    ['Q', 'What does it cost?'],
    [speaker, 'Four million. Go ahead, Joss.'],
    ['Q', 'And who pays?'],
    [speaker, 'All of us.'],
    ['Q', 'Thank you.'],
  ]);
}

function partsOf(turns: readonly Turn[]): string[] {
  return turns.map(({ role, kind }) => `${role} ${kind}`);
}
