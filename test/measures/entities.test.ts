import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLexicon } from '../../src/annotate/lexicon.ts';
import { entities, type EntitiesOptions } from '../../src/measures/entities.ts';
import { frequency } from '../../src/measures/frequency.ts';
import { mentions } from '../../src/measures/mentions.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Cell, Table } from '../../src/model/table.ts';
import { buildCorpus, compute, readTranscript } from '../../src/pipeline.ts';
import { corpusWith, lexiconOf, namesOf } from '../annotate/lexicon-of.ts';
import { readShared } from '../shared.ts';

const lexicon = lexiconOf('bodies', 'keep', 'institution', [
  { name: 'CPC Central Committee', country: 'China' },
  { name: 'CPC', kind: 'party', country: 'China' },
  { name: 'WHO', forms: ['World Health Organization'] },
]);
const documents = [
  {
    date: '2021-05-01',
    turns: [
      ['A', 'The WHO and the World Health Organization. The WHO’s work.'],
      ['B', 'WHO!'],
    ],
  },
  { date: '2020-01-01', turns: [['A', 'The CPC Central Committee of the CPC.']] },
  { turns: [['C', 'The CPC Central Committee. The WHO.']] },
] as const;

describe('entities', () => {
  it('counts mentions, documents, speakers and forms of each entity', () => {
    expect(rows(entitiesOf(corpusWith(documents, lexicon)))).toEqual([
      {
        entity: 'WHO',
        kind: 'institution',
        count: 5,
        per_million: (5 / 25) * 1e6,
        documents: 2,
        speakers: 3,
        first_date: '2021-05-01',
        forms: 'WHO (4); World Health Organization (1)',
        country: undefined,
        lexicon: 'bodies',
      },
      expect.objectContaining({
        entity: 'CPC Central Committee',
        count: 2,
        first_date: '2020-01-01',
        country: 'China',
      }),
      expect.objectContaining({ entity: 'CPC', kind: 'party', count: 1, documents: 1 }),
    ]);
  });

  it('counts names inside longer ones where asked for, and says how many it left out', () => {
    const corpus = corpusWith(documents, lexicon);
    expect(entitiesOf(corpus).notes).toEqual(['2 names inside longer names left out; --nested counts them.']);
    expect(rows(entitiesOf(corpus, { nested: true }))[1]).toMatchObject({ entity: 'CPC', count: 3 });
  });

  it('keeps some kinds, and names those found where one is unknown', () => {
    const corpus = corpusWith(documents, lexicon);
    expect(rows(entitiesOf(corpus, { kind: ['party'] })).map(({ entity }) => entity)).toEqual(['CPC']);
    expect(entitiesOf(corpus, { kind: ['partie'] }).notes).toEqual([
      'No mention of kind partie. Kinds found: institution, party.',
    ]);
  });

  it('leaves out what is rarer than the least count', () => {
    expect(entitiesOf(corpusWith(documents, lexicon), { minCount: 2 }).rowCount).toBe(2);
  });

  it('leaves out names of uncertain bearers, and says how many', () => {
    const names = namesOf({ name: 'Ann Bush', short: ['Bush'] }, { name: 'Bob Bush', short: ['Bush'] });
    const corpus = corpusWith([[['A', 'Ann Bush and Bob Bush. So Bush said.']]], names);
    const table = entitiesOf(corpus);
    expect(rows(table).map(({ count }) => count)).toEqual([1, 1]);
    expect(table.notes).toEqual([
      '1 mention that may be of several entities left out; --ambiguous counts them.',
    ]);
    expect(rows(entitiesOf(corpus, { ambiguous: true }))[0]).toMatchObject({ entity: 'Bob Bush', count: 2 });
  });

  it('counts per million of the words that frequency counts', () => {
    const corpus = corpusWith(documents, lexicon);
    const words = rows(compute(frequency, corpus)).reduce((sum, { count }) => sum + Number(count), 0);
    const [who] = rows(entitiesOf(corpus));
    expect(Number(who?.['per_million'])).toBeCloseTo((5 / words) * 1e6, 6);
  });

  it('shows the mentions that a row was counted from', () => {
    const table = entitiesOf(corpusWith(documents, lexicon));
    expect(table.evidence?.(0)).toHaveLength(5);
    expect(table.evidence?.(3)).toEqual([]);
  });

  it('is empty for a corpus without mentions', () => {
    const { mentions: _, ...corpus } = corpusWith(documents, lexicon);
    expect(entitiesOf(corpus).rowCount).toBe(0);
    expect(entitiesOf(corpusWith([], lexicon)).rowCount).toBe(0);
  });

  it('sums up to the number of rows of mentions', () => {
    const words = fc.array(
      fc.constantFrom('CPC', 'Central', 'Committee', 'WHO', 'and', 'World Health Organization.'),
    );
    fc.assert(
      fc.property(words, fc.boolean(), (text, nested) => {
        const corpus = corpusWith([[['A', text.join(' ')]]], lexicon);
        const sum = rows(entitiesOf(corpus, { nested })).reduce(
          (total, { count }) => total + Number(count),
          0,
        );
        expect(sum).toBe(compute(mentions, corpus, { nested }).rowCount);
      }),
    );
  });
});

const scio = readShared('corpora/scio/2020-03-06-international-cooperation-page-1.txt');

describe.skipIf(scio === undefined)('entities of a real briefing', () => {
  it('are those that a reader counts', async () => {
    const counted = await entitiesOfBriefing();
    expect(counted.get('Xi Jinping')).toBe(
      'person 12: General Secretary Xi Jinping (10); Comrade Xi Jinping (1); Xi (1)',
    );
    expect(counted.get('community with a shared future for mankind')).toBe(
      'slogan 2: community of a shared future for mankind (1); community with shared future for mankind (1)',
    );
    expect(counted.get('CPC Central Committee')).toBe('institution 3: CPC Central Committee (3)');
    expect(counted.get('Communist Party of China')).toBe(
      'party 9: CPC (7); Communist Party of China (1); Communist Party of China (CPC) (1)',
    );
    expect([...counted.values()].filter((line) => line.startsWith('person'))).toHaveLength(1);
  });

  it('lack those who are only addressed, which discovery shows', async () => {
    const found = await briefingTable({ discover: true });
    const people = rows(found).filter(({ kind }) => kind === 'person');
    expect(people.map(({ entity, titles, count, address }) => [entity, titles, count, address])).toEqual([
      ['Guo', 'Mr. (1)', 1, 1],
      ['Ma', 'Mr. (1)', 1, 1],
    ]);
  });

  it('inside longer ones are found as well', async () => {
    const counted = await entitiesOfBriefing({ nested: true });
    expect(counted.get('CPC Central Committee')).toBe('institution 5: CPC Central Committee (5)');
    expect(counted.get('Communist Party of China')).toContain('party 14');
  });
});

describe('discovered names', () => {
  const corpus = corpusWith(
    [
      {
        date: '2021-05-01',
        turns: [
          ['A', 'Senator Vossler came. Jan Vossler spoke, and Vossler left. The WHO too. Thank you, Mr Ma.'],
        ],
      },
      { turns: [['B', 'We met Jan Vossler in Ost-Halle on Monday. Yes, we did.']] },
    ],
    lexicon,
  );
  const table = entitiesOf(corpus, { discover: true });

  it('are those that no lexicon has, a surname with the name that ends in it', () => {
    expect(
      rows(table).map(({ entity, kind, count, documents: held }) => [entity, kind, count, held]),
    ).toEqual([
      ['Jan Vossler', 'person', 4, 2],
      ['Ma', 'person', 1, 1],
      ['Ost-Halle', 'name', 1, 1],
    ]);
  });

  it('have their titles, a context, and whether they are addresses', () => {
    expect(rows(table)[0]).toMatchObject({ titles: 'Senator (1)', first_date: '2021-05-01', address: 0 });
    expect(rows(table)[1]).toMatchObject({
      titles: 'Mr (1)',
      address: 1,
      context: expect.stringContaining('Mr Ma'),
    });
    expect(table.evidence?.(0)).toHaveLength(4);
  });

  it('can be pasted into a lexicon', () => {
    const { draft = '' } = entitiesOf(corpus, { draft: true });
    const { entries } = parseLexicon(draft, 'draft.yaml');
    expect(entries.map(({ name, kind, short, titles }) => [name, kind, short, titles])).toEqual([
      ['Jan Vossler', 'person', ['Vossler'], ['Senator']],
      ['Ma', 'person', [], ['Mr']],
      ['Ost-Halle', 'name', [], []],
    ]);
  });

  it('are none of an empty corpus, and the draft is still a lexicon', () => {
    const { draft = '', rowCount } = entitiesOf(corpusWith([[['A', 'we met']]], lexicon), { draft: true });
    expect([rowCount, parseLexicon(draft, 'draft.yaml').entries]).toEqual([0, []]);
  });
});

async function entitiesOfBriefing(options: Partial<EntitiesOptions> = {}): Promise<Map<Cell, string>> {
  return new Map(
    rows(await briefingTable(options)).map(({ entity, kind, count, forms }) => [
      entity,
      `${kind} ${count}: ${forms}`,
    ]),
  );
}

async function briefingTable(options: Partial<EntitiesOptions>): Promise<Table> {
  const folder = 'src/annotate/lexicons';
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const lexicons = files.sort().map((name) => parseLexicon(readFileSync(`${folder}/${name}`, 'utf8'), name));
  const source = { path: 'briefing.txt', bytes: new Uint8Array(), text: scio ?? '', sha256: '' };
  const corpus = await buildCorpus([await readTranscript(source)], {
    needs: ['tokens', 'mentions'],
    lexicons,
  });
  return entitiesOf(corpus, options);
}

function entitiesOf(corpus: Corpus, options: Partial<EntitiesOptions> = {}): Table {
  return compute(entities, corpus, options);
}

function rows(table: Table): Record<string, Cell>[] {
  return Array.from({ length: table.rowCount }, (_, row) =>
    Object.fromEntries(table.columns.map(({ id }, column) => [id, table.values[column]?.[row]])),
  );
}
