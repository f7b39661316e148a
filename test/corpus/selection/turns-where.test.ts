import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { needsOf } from '../../../src/corpus/selection/expression.ts';
import { turnColumnNames } from '../../../src/corpus/selection/turn-columns.ts';
import { checkCondition, turnsWhere } from '../../../src/corpus/selection/turns-where.ts';
import { RostrumError } from '../../../src/errors/rostrum-error.ts';
import type { Corpus } from '../../../src/model/corpus.ts';
import type { Transcript, Turn } from '../../../src/model/transcript.ts';
import { corpusOf } from '../../corpus-of.ts';
import { documents } from './made-up.ts';

const zone = process.env['TZ'];

afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

const corpus = corpusOf([
  {
    date: '2021-12-31',
    title: 'The harbour',
    turns: [
      ['Ada Lee', 'Good morning to all of you.'],
      ['Q', 'Is it true?'],
      ['Ada Lee', ''],
    ],
  },
  { date: '2022', turns: [['Bo O’Neil', 'Yes, it is. It is the truth.']] },
  { turns: [['Q', 'Why — and é?']] },
]);

/** Conditions in SQL, and the same by hand. */
const conditions: readonly [sql: string, isTrue: (turn: Turn, document: Transcript) => boolean][] = [
  ["role = 'journalist'", ({ role }) => role === 'journalist'],
  ["speaker <> 'A'", ({ speaker }) => speaker !== 'A'],
  ["speaker = 'O''Neil'", ({ speaker }) => speaker === "O'Neil"],
  ["speaker IN ('A', 'Żaneta')", ({ speaker }) => ['A', 'Żaneta'].includes(speaker)],
  ['words > 2', ({ words }) => words > 2],
  ['words BETWEEN 1 AND 2', ({ words }) => words >= 1 && words <= 2],
  ['turn % 2 = 0', ({ number }) => number % 2 === 0],
  ["date >= '2020-03-01'", (_, { metadata }) => (metadata.date ?? '') >= '2020-03-01'],
  ["date = DATE '2020-02-01'", (_, { metadata }) => metadata.date === '2020-02'],
  ['year(date) = 2020', (_, { metadata }) => metadata.date?.startsWith('2020') === true],
  ['date IS NULL', (_, { metadata }) => metadata.date === undefined],
  ["date_text = '2019'", (_, { metadata }) => metadata.date === '2019'],
  ["place <> 'Hall'", (_, { metadata }) => metadata.place === 'Höhe'],
  ["contains(text, '😀')", ({ text }) => text.includes('😀')],
  [
    "text ILIKE '%peace%' AND NOT role = 'journalist'",
    ({ text, role }) => /peace/iu.test(text) && role !== 'journalist',
  ],
  ["regexp_matches(text, '\\bx\\b')", ({ text }) => /\bx\b/u.test(text)],
  ['paragraphs > 1', ({ paragraphs }) => paragraphs.length > 1],
  ['line = 100 -- the first', ({ line }) => line === 100],
  [
    "CASE WHEN kind = 'question' THEN words > 1 ELSE words = 1 END",
    ({ kind, words }) => (kind === 'question' ? words > 1 : words === 1),
  ],
  [
    "document IN (SELECT document FROM turns_joined WHERE role = 'journalist')",
    (_, { turns }) => turns.some(({ role }) => role === 'journalist'),
  ],
  [
    'turn = max(turn) OVER (PARTITION BY document)',
    ({ number }, { turns }) => number === turns.at(-1)?.number,
  ],
];

describe('turnsWhere', () => {
  it.each(conditions)('%s is what a filter by hand gives', async (sql, isTrue) => {
    await fc.assert(
      fc.asyncProperty(documents(), async (made) => {
        const some = corpusOf(made);
        expect(await chosen(some, sql)).toEqual(
          some.turns.flatMap((turn, index) =>
            isTrue(turn, some.documents[some.documentOfTurn[index]!]!) ? [index] : [],
          ),
        );
      }),
      { numRuns: 15 },
    );
  });

  it('counts tokens, where the corpus has them', async () => {
    expect(await chosen(corpus, 'tokens = 4')).toEqual([1]);
    expect(needsOf(await checkCondition('tokens > words'))).toEqual(['tokens']);
    expect(needsOf(await checkCondition("text ILIKE '%peace%'"))).toEqual(['text']);
    expect(needsOf(await checkCondition('words > 3'))).toEqual([]);
  });

  it('has every column of turns', async () => {
    for (const name of turnColumnNames) {
      expect(await chosen(corpus, `"${name}" IS NULL OR ${name.toUpperCase()} IS NOT NULL`)).toHaveLength(5);
    }
  });

  it('says in a message how many turns were looked at where none is left', async () => {
    await expect(turnsWhere(corpus, 'words > 99')).rejects.toMatchObject({
      code: 'selection/nothing-left',
      message: '--where is true for none of 5 turns',
    });
  });

  it('gives the same in every time zone', async () => {
    const results: unknown[] = [];
    for (const name of ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles']) {
      process.env['TZ'] = name;
      results.push(
        await chosen(corpus, "date::TIMESTAMPTZ >= '2021-12-31 00:00:00+00' AND date < '2022-01-01'"),
      );
    }
    expect(results).toEqual([
      [0, 1, 2],
      [0, 1, 2],
      [0, 1, 2],
    ]);
  });
});

/** What is typed, the code of the error, what the marker points at, and a part of message or hint. */
const mistakes: readonly [sql: string, code: string, at: string, told: string][] = [
  ['', 'selection/empty', '', 'not an empty text'],
  ['   ', 'selection/empty', '', 'not an empty text'],
  ['words > 1 AND rol = 1', 'selection/unknown-column', 'rol', 'Did you mean “role”?'],
  ['é = 1 OR speakr IS NULL', 'selection/unknown-column', 'é', 'Columns: document, title'],
  ["place = 'é日本' AND speakr = 'A'", 'selection/unknown-column', 'speakr', 'Did you mean “speaker”?'],
  ['role = "journalist"', 'selection/unknown-column', '"', "write 'journalist' in single quotes"],
  ['words >', 'selection/syntax', '', 'end of input'],
  ['words > > 3', 'selection/syntax', '> 3', 'syntax error'],
  ["speaker = 'O'Neil'", 'selection/syntax', "'", 'unterminated'],
  ['words', 'selection/no-condition', '', 'type INTEGER'],
  ['NULL', 'selection/no-condition', '', 'true or false'],
  ["date > '2022'", 'selection/failed', "'2022'", 'YYYY-MM-DD'],
  ['speaker::INTEGER > 3', 'selection/failed', '::', 'Ada Lee'],
  ['foo(words)', 'selection/failed', 'foo', 'does not exist'],
  ["upper(words, 'x') = 'X'", 'selection/failed', 'upper', 'No function matches'],
  ["regexp_matches(text, '(')", 'selection/failed', '', 'missing )'],
];

describe('a mistake', () => {
  it.each(mistakes)('%s', async (sql, code, at, told) => {
    const error = await errorOf(sql);
    expect([error.code, error.place]).toEqual([code, undefined]);
    expect(`${error.message} ${error.hint}`).toContain(told);
    expect(pointedAt(error).slice(0, at.length)).toBe(at);
  });

  it('is found before there is a corpus, unless the turns themselves are at fault', async () => {
    await expect(checkCondition('rol = 1')).rejects.toThrowError('Unknown column');
    await expect(checkCondition('words')).rejects.toThrowError('true or false');
    await expect(checkCondition('speaker::INTEGER > 3')).resolves.toBeDefined();
  });

  it('shows a long expression in part', async () => {
    const { excerpt } = await errorOf(`${'words > 1 OR '.repeat(50)}rol = 1${' OR words > 1'.repeat(50)}`);
    expect(excerpt?.map((line) => line.length)).toEqual([121, 62]);
    expect(excerpt?.[0]?.slice(61)).toMatch(/^rol = 1/u);
  });
});

/** What tries to get out of the expression, and where the marker points. */
const attacks: readonly [sql: string, at?: string][] = [
  ['1=1) --', ')'],
  ['1=1) OR (1=1', ')'],
  ['TRUE) FROM turns_joined; DROP TABLE turns_joined; --', ')'],
  ['TRUE; DROP TABLE turns_joined', ';'],
  ['TRUE; SELECT 1', ';'],
  ["speaker = ';' ; COPY turns_joined TO 'stolen.csv'", '; COPY'],
  ['TRUE /*', '/'],
  ['TRUE FROM turns_joined', 'turns_joined'],
  ["TRUE FROM read_csv('/etc/passwd')", 'read_csv'],
  ['TRUE FROM turns_joined WHERE 1 = 1', 'turns_joined'],
  ['TRUE UNION SELECT FALSE'],
  ['TRUE, words > 1', '> 1'],
  ['TRUE AS kept'],
  ['DISTINCT words > 1'],
  ['words > 1 ORDER BY 1'],
  ['words > 1 LIMIT 1'],
  ['words > 1 GROUP BY ALL'],
  ['*', '*'],
  ["COLUMNS('w.*') > 1", 'COLUMNS'],
  ['words > $1'],
  ['words > ?'],
  ['#1 > 1', '#1'],
  ["EXISTS (SELECT 1 FROM read_csv('/etc/passwd'))", 'read_csv'],
  ["EXISTS (SELECT 1 FROM read_text('/etc/passwd') AS t(a, b, c, d))", 'read_text'],
  ["EXISTS (SELECT 1 FROM '/etc/passwd')", "'/etc/passwd'"],
  ["EXISTS (SELECT 1 FROM glob('/*'))", 'glob'],
  ['EXISTS (SELECT 1 FROM duckdb_settings())', 'duckdb_settings'],
  ["EXISTS (SELECT 1 FROM query('SELECT 1'))", 'query'],
  ['EXISTS (SELECT 1 FROM sqlite_master)', 'sqlite_master'],
  ['EXISTS (SELECT 1 FROM information_schema.tables)', 'information_schema'],
  ['EXISTS (SELECT 1 FROM turns_joined, other)', 'other'],
  ["EXISTS (SELECT 1 FROM turns_joined JOIN read_json('x') AS t ON TRUE)", 'read_json'],
  ['EXISTS (SELECT 1 FROM (SELECT 1 FROM hidden))', 'hidden'],
  ['EXISTS (WITH hidden AS (SELECT 1) SELECT 1 FROM hidden)'],
  ['EXISTS (WITH RECURSIVE r AS (SELECT 1 UNION ALL SELECT 1 FROM r) SELECT 1 FROM r)'],
  ['EXISTS (SELECT 1 FROM turns_joined USING SAMPLE 1)'],
  ['EXISTS (SELECT 1 FROM turns_joined NATURAL JOIN turns_joined AS t)'],
  ['EXISTS (FROM turns_joined)'],
  ['EXISTS (SHOW TABLES)'],
  ['EXISTS (VALUES (1))'],
  ["COPY turns_joined TO 'stolen.csv'", 'TO'],
  ["ATTACH 'other.duckdb'"],
  ['INSTALL httpfs'],
  ['PRAGMA version'],
  ['SET threads = 8'],
  ["getenv('HOME') IS NULL", 'getenv'],
  ["current_setting('memory_limit') IS NULL", 'current_setting'],
  ["getvariable('x') IS NULL", 'getvariable'],
  ['random() > 0.5', 'random'],
  ['now() > date', 'now'],
  ['date < current_date', 'current_date'],
  ['date < today()', 'today'],
  ['ago(INTERVAL 1 DAY) > date', 'ago'],
  ["nextval('s') > 1", 'nextval'],
  ["error('x')", 'error'],
  ['count(*) > 1', 'count'],
  ['max(words) > 1', 'max'],
  ['unnest([TRUE, FALSE])'],
  ['words > 1\0; DROP TABLE turns_joined', ' ; DROP'],
];

describe('an expression', () => {
  it.each(attacks)('%s is refused', async (sql, at = '') => {
    const error = await errorOf(sql);
    expect(error.code).toMatch(/^selection\/(?:refused|syntax|failed)$/u);
    expect(pointedAt(error).slice(0, at.length)).toBe(at);
  });

  it.each([100, 5_000, 50_000])('may be nested %i times without harm', async (depth) => {
    const outcome = await outcomeOf(`${'('.repeat(depth)}words > 1${')'.repeat(depth)}`);
    expect(outcome === undefined || outcome instanceof RostrumError).toBe(true);
    const other = await outcomeOf(`${'NOT '.repeat(depth)}words > 1`);
    expect(other === undefined || other instanceof RostrumError).toBe(true);
  });

  it.each(["repeat('x', 10000000000) = text", 'list_sum(range(10000000000)) > 1'])(
    '%s may not take all memory',
    async (sql) => {
      const outcome = await outcomeOf(sql);
      expect(outcome === undefined || outcome instanceof RostrumError).toBe(true);
    },
  );

  it('never ends in another error, whatever it is made of', async () => {
    const pieces = [
      '(',
      ')',
      "'",
      '"',
      '--',
      '/*',
      '*/',
      ';',
      ',',
      ' ',
      '\n',
      '$$',
      '$1',
      'words',
      'text',
      '=',
      '1',
      'AND',
      'SELECT',
      'FROM',
      'turns_joined',
      'NULL',
      '::',
      '[',
      ']',
      '{',
      '}',
      ':',
      'é',
      '\0',
      'AS',
      'x',
      'OVER',
      'IN',
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), async (chosenPieces) => {
        const outcome = await outcomeOf(chosenPieces.join(' '));
        expect(outcome === undefined || outcome instanceof RostrumError).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

/** Indexes of the turns for which a condition is true. */
async function chosen(some: Corpus, sql: string): Promise<number[]> {
  try {
    const keep = await turnsWhere(some, sql);
    return Array.from(keep.keys()).filter((turn) => keep[turn] === 1);
  } catch (error) {
    if (error instanceof RostrumError && error.code === 'selection/nothing-left') return [];
    throw error;
  }
}

async function outcomeOf(sql: string): Promise<unknown> {
  try {
    await turnsWhere(corpus, sql);
    return undefined;
  } catch (error) {
    return error;
  }
}

async function errorOf(sql: string): Promise<RostrumError> {
  const error = await outcomeOf(sql);
  if (!(error instanceof RostrumError)) throw new Error(`No error of ours: ${String(error)}`);
  return error;
}

/** What the marker stands under; nothing where there is none. */
function pointedAt({ excerpt = [] }: RostrumError): string {
  const [line = '', marker = ''] = excerpt;
  const column = marker.indexOf('^');
  // Wide characters take two columns.
  const wide = (line.match(/[\u3000-\u9fff]/gu) ?? []).length;
  return column === -1 ? 'nothing' : line.slice(column - wide);
}
