/** Version of the tables below: a file of another version is migrated or refused. */
export const schemaVersion = 2;

/** The tables of a corpus file, with what the file says of them to whoever opens it. */
export const tables: readonly { readonly name: string; readonly doc: string; readonly columns: string }[] = [
  {
    name: 'info',
    doc: 'What the file was made with: one row a fact.',
    columns: 'key VARCHAR, value VARCHAR',
  },
  {
    name: 'files',
    doc: 'The files that were read.',
    columns: 'file_id INTEGER, path VARCHAR, sha256 VARCHAR, beside VARCHAR, recipe VARCHAR',
  },
  {
    name: 'pages',
    doc: 'Pages of briefings as they were read, in JSON, before they were joined.',
    columns: 'file_id INTEGER, transcript VARCHAR',
  },
  {
    name: 'documents',
    doc: 'One row a document. Rare facts are JSON.',
    columns: `document_id INTEGER, file_id INTEGER, document VARCHAR, read_as VARCHAR, title VARCHAR, date VARCHAR,
      date_source VARCHAR, place VARCHAR, url VARCHAR, language VARCHAR, reader VARCHAR, path VARCHAR, sha256 VARCHAR,
      pages INTEGER, missing_pages INTEGER[], parts VARCHAR, notices VARCHAR, repeats VARCHAR, set_aside VARCHAR,
      more_metadata VARCHAR, more VARCHAR, word_count INTEGER, word_hash UINTEGER, shingle_count INTEGER, shingles INTEGER[]`,
  },
  {
    name: 'speakers',
    doc: 'Who speaks.',
    columns: 'speaker_id INTEGER, speaker VARCHAR',
  },
  {
    name: 'turns',
    doc: 'One row a turn, with its text and its tokens. Lists of one turn are of equal length where they begin alike.',
    columns: `turn_id INTEGER, document_id INTEGER, turn INTEGER, speaker_id INTEGER, label VARCHAR, role VARCHAR,
      stated_role VARCHAR, kind VARCHAR, party VARCHAR, words INTEGER, line INTEGER, page INTEGER, start_time DOUBLE,
      end_time DOUBLE, rule VARCHAR, confidence DOUBLE, text VARCHAR, more VARCHAR, paragraph_starts INTEGER[],
      paragraph_ends INTEGER[], paragraph_lines INTEGER[], paragraph_pages INTEGER[], direction_starts INTEGER[],
      direction_ends INTEGER[], direction_kinds VARCHAR, tokens INTEGER[],
      place_tokens INTEGER[], place_starts INTEGER[]`,
  },
  {
    name: 'forms',
    doc: 'Distinct forms of tokens as printed, with their types.',
    columns: 'form_id INTEGER, form VARCHAR, type_id INTEGER, kind UTINYINT',
  },
  {
    name: 'types',
    doc: 'Distinct types: forms in small letters, apostrophes straightened.',
    columns: 'type_id INTEGER, type VARCHAR',
  },
  {
    name: 'entities',
    doc: 'Entries of lexicons that are mentioned.',
    columns: 'entity_id INTEGER, entity VARCHAR, kind VARCHAR, lexicon VARCHAR, country VARCHAR',
  },
  {
    name: 'mentions',
    doc: 'One row a mention: a run of tokens of a turn.',
    columns: `mention_id INTEGER, turn_id INTEGER, entity_id INTEGER, start_token INTEGER, end_token INTEGER, depth UTINYINT,
      ambiguous BOOLEAN, why UTINYINT`,
  },
];

/** An ISO date of whatever precision as a day: the first that it can be. */
const firstDay = `try_cast(rpad(regexp_extract(d.date, '^\\d{4}(-\\d{2}(-\\d{2})?)?'), 10, '-01-01'[1 + greatest(0,
  length(regexp_extract(d.date, '^\\d{4}(-\\d{2}(-\\d{2})?)?')) - 4) :]) AS DATE)`;

/** The views of a corpus file: its tables as rows that can be counted. */
export const views: readonly { readonly name: string; readonly doc: string; readonly query: string }[] = [
  {
    name: 'turns_joined',
    doc: 'One row a turn, with its document and its speaker.',
    query: `SELECT d.document, d.title, ${firstDay} AS date, d.date AS date_text, d.place, d.url, d.language, d.reader, d.path,
      t.turn, s.speaker, t.label, t.role, t.kind, t.party, t.words, len(t.tokens)::INTEGER AS tokens,
      len(t.paragraph_starts)::INTEGER AS paragraphs, t.page, t.line, t.start_time, t.end_time, t.text
      FROM turns t JOIN documents d USING (document_id) JOIN speakers s USING (speaker_id)`,
  },
  {
    name: 'tokens',
    doc: 'One row a token: where it stands, its form and its type.',
    query: `SELECT x.document_id, x.turn_id, d.document, x.turn, x.position, p.type, f.form, f.kind = 0 AS is_word,
      x.boundary & 7 AS boundary, x.boundary & 8 = 8 AS glued
      FROM (SELECT document_id, turn_id, turn, position, token >> 4 AS form_id, token & 15 AS boundary
        FROM (SELECT document_id, turn_id, turn, generate_subscripts(tokens, 1)::INTEGER AS position, unnest(tokens) AS token
        FROM turns)) x JOIN forms f USING (form_id) JOIN types p USING (type_id) JOIN documents d USING (document_id)`,
  },
  {
    name: 'paragraphs',
    doc: 'One row a spoken paragraph.',
    query: `SELECT d.document, x.turn, x.paragraph, x.line, x.page, x.start_character, x.end_character FROM (
      SELECT document_id, turn, generate_subscripts(paragraph_starts, 1)::INTEGER AS paragraph,
        unnest(paragraph_lines) AS line, nullif(unnest(paragraph_pages), 0) AS page, unnest(paragraph_starts) AS start_character,
        unnest(paragraph_ends) AS end_character FROM turns) x JOIN documents d USING (document_id)`,
  },
  {
    name: 'mentions_joined',
    doc: 'One row a mention, with what is named, where and by whom.',
    query: `SELECT d.document, d.date AS date_text, t.turn, s.speaker, e.entity, e.kind, e.lexicon, e.country, m.start_token,
      m.end_token, m.depth, m.ambiguous, m.why FROM mentions m JOIN entities e USING (entity_id) JOIN turns t USING (turn_id)
      JOIN documents d USING (document_id) JOIN speakers s USING (speaker_id)`,
  },
];

/** The statements that make an empty corpus file. */
export function schemaStatements(): string[] {
  return [
    ...tables.flatMap(({ name, doc, columns }) => [
      `CREATE TABLE ${name} (${columns})`,
      `COMMENT ON TABLE ${name} IS ${quoted(doc)}`,
    ]),
    ...views.flatMap(({ name, doc, query }) => [
      `CREATE VIEW ${name} AS ${query}`,
      `COMMENT ON VIEW ${name} IS ${quoted(doc)}`,
    ]),
  ];
}

/** A text as a literal of SQL. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
