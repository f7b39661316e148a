import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Roster } from '../../src/model/roster.ts';
import type { Transcript, Turn } from '../../src/model/transcript.ts';
import { withRoles } from '../../src/segmentation/kinds.ts';
import { resolveSpeakers } from '../../src/segmentation/resolve-speakers.ts';
import { rosterDraft } from '../../src/segmentation/roster-draft.ts';
import { parseRoster } from '../../src/segmentation/roster-file.ts';
import { withRoster } from '../../src/segmentation/roster.ts';
import { turnOf } from '../../src/segmentation/turn.ts';

const manual =
  /```yaml\n(?<yaml>.*?)\n```/su.exec(readFileSync('docs/speakers.md', 'utf8'))?.groups?.['yaml'] ?? '';

describe('parseRoster', () => {
  it('reads the example of the manual', () => {
    const { people } = parseRoster(manual, 'r.yaml');
    expect(people.map(({ name }) => name)).toEqual(['Ada Rowe', 'Bo Lind', 'Cleo Marsh']);
    expect(people[0]).toEqual({
      name: 'Ada Rowe',
      aliases: ['MS. ROWE', 'Press Secretary Rowe'],
      role: 'official',
      country: 'Veskara',
      offices: [],
      parties: [],
    });
    expect(people[2]).toMatchObject({
      offices: [{ title: 'President', of: 'Veskara', from: '2021-01-20' }],
      parties: [{ name: 'Harbour Union' }],
    });
  });

  it('reads JSON, and a roster of nobody', () => {
    expect(parseRoster('{"people": [{"name": "Ada Rowe"}]}', 'r.json').people).toHaveLength(1);
    expect(parseRoster('people: []\nreview: []\n', 'r.yaml').people).toEqual([]);
    expect(parseRoster('people:\n', 'r.yaml').people).toEqual([]);
  });

  it.each([
    ['persons: []', 'roster/unknown-key', 1, 1],
    ['- Ada', 'roster/no-roster', 1, 1],
    ['people: Ada', 'roster/bad-value', 1, 9],
    ['people: [Ada]', 'roster/bad-value', 1, 10],
    ['people:\n  - name: Ada\n    alias: [A]', 'roster/unknown-key', 3, 5],
    ['people:\n  - aliases: [A]', 'roster/bad-value', 2, 5],
    ['people:\n  - name: Ada\n  - name: ada', 'roster/duplicate', 3, 11],
    [
      'people:\n  - name: Ada\n    aliases: [MS. X]\n  - name: Bo\n    aliases: [Y, ms x]',
      'roster/duplicate',
      5,
      18,
    ],
    ['people:\n  - name: Ada\n    aliases: [Bo]\n  - name: Bo', 'roster/duplicate', 3, 15],
    ['people:\n  - name: Ada\n    role: boss', 'roster/bad-value', 3, 11],
    ['people:\n  - name: Ada\n    offices: [{title: P, from: 2021-02-30}]', 'roster/bad-value', 3, 32],
    [
      'people:\n  - name: Ada\n    parties: [{name: P, from: 2021, to: 2020}]',
      'roster/dates-reversed',
      3,
      41,
    ],
    ['people:\n  - &a {name: Ada}\n  - *a', 'roster/alias', 3, 5],
    ['people: [', 'yaml/syntax', 1, 10],
  ])('says what is wrong with %j', (text, code, line, column) => {
    expect(errorOf(text)).toMatchObject({ code, place: { path: 'r.yaml', line, column } });
  });

  it('names the key that may be meant, and counts further problems', () => {
    expect(errorOf('people:\n  - name: Ada\n    alises: [A]\n    role: boss')).toMatchObject({
      hint: expect.stringMatching(
        /Did you mean “aliases”\?.* 1 more problem in this file \(line 4\)\./u,
      ) as unknown,
    });
  });

  it('takes one person’s label twice', () => {
    expect(
      parseRoster('people:\n  - name: Ada\n    aliases: [ADA, Ms. X, MS X]', 'r.yaml').people,
    ).toHaveLength(1);
  });
});

describe('withRoster', () => {
  const roster = parseRoster(manual, 'r.yaml');

  it.each([
    ['an alias, whatever its case and stops', '2020-03-01', 'MS ROWE', 'Ada Rowe'],
    ['a name', '2020-03-01', 'ADA ROWE', 'Ada Rowe'],
    ['an office by its date', '2020-03-01', 'THE PRESIDENT', 'Bo Lind'],
    ['an office at another date', '2022', 'Mr. President', 'Cleo Marsh'],
    ['an office and a family name', '2022-05', 'PRESIDENT MARSH', 'Cleo Marsh'],
    ['no office that two held in the year', '2021', 'THE PRESIDENT', 'THE PRESIDENT'],
    ['no office before its first holder', '2016-12-31', 'THE PRESIDENT', 'THE PRESIDENT'],
    ['no office without a date', undefined, 'THE PRESIDENT', 'THE PRESIDENT'],
    ['no holder of another time by name', '2020-03-01', 'PRESIDENT MARSH', 'PRESIDENT MARSH'],
    ['no stranger', '2020-03-01', 'MR. ROWE', 'MR. ROWE'],
  ])('resolves %s', (_, date, label, speaker) => {
    const [read] = withRoster([transcriptOf('d', [label], date)], roster);
    expect(read?.turns[0]).toMatchObject({ label, speaker });
  });

  it('resolves what the document resolves a label to', () => {
    const [read] = withRoster([transcriptOf('d', ['SECRETARY ROWE', 'Ada Rowe'], '2020')], roster);
    expect(read?.turns.map(({ speaker }) => speaker)).toEqual(['Ada Rowe', 'Ada Rowe']);
  });

  it('gives role and party, the latter at the date', () => {
    const labels = ['MS. ROWE', 'THE PRESIDENT'];
    const [early, late] = withRoster(
      [transcriptOf('a', labels, '2017-05-01'), transcriptOf('b', labels, '2019-05-01')],
      roster,
    );
    expect(early?.turns.map(({ role, party }) => [role, party])).toEqual([
      ['official', undefined],
      ['unknown', 'Civic List'],
    ]);
    expect(late?.turns[1]?.party).toBe('Harbour Union');
  });

  it('notices each label that it does not resolve, once a document, but not those of nobody', () => {
    const labels = ['Q', 'DR. OAK', 'MS. ROWE', 'DR. OAK', 'Reuters', 'INTERPRETER', 'THE PRESIDENT'];
    const [read] = withRoster([transcriptOf('d', labels, '2021')], roster);
    expect(read?.notices.map(({ code, message, place }) => [code, message, place?.line])).toEqual([
      ['transcript/unknown-speaker', '“DR. OAK” is nobody of the roster (2 turns)', 2],
      [
        'transcript/unknown-speaker',
        '“THE PRESIDENT” can be each of “Bo Lind”, “Cleo Marsh” in the roster (1 turn)',
        7,
      ],
    ]);
  });

  it('changes no label and no words', () => {
    const label = fc.constantFrom('Q', 'MS. ROWE', 'THE PRESIDENT', 'Bo Lind', 'DR. OAK', '');
    fc.assert(
      fc.property(fc.array(label, { maxLength: 8 }), (labels) => {
        const before = transcriptOf('d', labels, '2020');
        const [after] = withRoster([before], roster);
        expect(after?.turns.map((turn) => [turn.label, turn.text, turn.number])).toEqual(
          before.turns.map((turn) => [turn.label, turn.text, turn.number]),
        );
      }),
    );
  });
});

describe('rosterDraft', () => {
  it('lists people with all labels and counts, and the rest for review', () => {
    const draft = rosterDraft([
      transcriptOf('a', ['Ada Rowe', 'MS. ROWE', 'Q', 'Q', 'THE PRESIDENT']),
      transcriptOf('b', ['Press Secretary Rowe', 'Bo Lind', 'MR. LIND']),
      transcriptOf('c', ['Cy Lind', 'MR. LIND', 'No: never #']),
      transcriptOf('d', ['MR. LIND']),
    ]);
    expect(draft.split('\n').slice(2)).toEqual([
      'people:',
      '  # 3 turns in 2 documents; official 2, unknown 1',
      '  - name: Ada Rowe',
      '    aliases:',
      '      - MS. ROWE # 1 turn in 1 document',
      '      - Press Secretary Rowe # 1 turn in 1 document',
      '  # 2 turns in 1 document; unknown 2',
      '  - name: Bo Lind',
      '  # 2 turns in 1 document; unknown 2',
      '  - name: Cy Lind',
      '  # 1 turn in 1 document; unknown 1',
      '  - name: "No: never #"',
      '# Labels that name nobody, or several people: give them to somebody above, or leave them here.',
      'review:',
      '  - Q # 2 turns in 1 document',
      '  - THE PRESIDENT # 1 turn in 1 document',
      '  - MR. LIND # 1 turn in 1 document: Bo Lind or Cy Lind',
      '',
    ]);
  });

  it('is a roster, whatever the labels, and gives each label to one person', () => {
    const label = fc.oneof(
      fc.constantFrom(
        'Q',
        'MS. ROWE',
        'Ada Rowe',
        'ADA ROWE',
        'A. Rowe',
        'Rowe',
        'THE PRESIDENT',
        'null',
        'Al: B #',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(label, { maxLength: 6 }), { maxLength: 4 }), (documents) => {
        const transcripts = documents.map((labels, index) => transcriptOf(`d${index}`, labels));
        const roster: Roster = parseRoster(rosterDraft(transcripts), 'r.yaml');
        // The people of the draft are the speakers of the transcripts that it is applied to, but for nobodies.
        const names = new Set(roster.people.map(({ name }) => name));
        expect(names.size).toBe(roster.people.length);
        // Who was told apart in a document stays apart.
        for (const [index, read] of withRoster(transcripts, roster).entries()) {
          const before = transcripts[index]!.turns.map(({ speaker }) => speaker);
          const after = read.turns.map(({ speaker }) => speaker);
          const pairs = new Map(before.map((speaker, turn) => [speaker, after[turn]]));
          expect(before.map((speaker) => pairs.get(speaker))).toEqual(after);
        }
      }),
    );
  });

  it('is applied to its own transcripts: one name for each person', () => {
    const transcripts = [
      transcriptOf('a', ['Ada Rowe', 'Q']),
      transcriptOf('b', ['MS. ROWE', 'Q']),
      transcriptOf('c', ['Spokesperson Ada Rowe', 'Q']),
    ];
    const read = withRoster(transcripts, parseRoster(rosterDraft(transcripts), 'r.yaml'));
    expect(read.map(({ turns }) => turns[0]?.speaker)).toEqual(['Ada Rowe', 'Ada Rowe', 'Ada Rowe']);
    expect(read.flatMap(({ notices }) => notices)).toEqual([]);
  });
});

function errorOf(text: string): unknown {
  try {
    return parseRoster(text, 'r.yaml');
  } catch (error) {
    return error;
  }
}

function transcriptOf(document: string, labels: readonly string[], date?: string): Transcript {
  const turns = labels.map((label, index): Turn =>
    turnOf({ label, line: index + 1, rule: 'label-inline', confidence: 1 }, [
      { text: 'We agree.', line: index + 1 },
    ]),
  );
  return {
    document,
    path: `${document}.txt`,
    metadata: date === undefined ? {} : { date },
    reader: 'made-up',
    sha256: '',
    turns: withRoles(resolveSpeakers(turns)),
    setAside: [],
    pages: 0,
    missingPages: [],
    notices: [],
  };
}
