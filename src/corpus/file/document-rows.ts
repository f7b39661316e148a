import type { Notice } from '../../model/notice.ts';
import type { Metadata, Transcript } from '../../model/transcript.ts';
import type { AppendedColumn, Database } from './database.ts';
import type { TokenizedDocument } from './tokenized.ts';

/** A document that is to be written, and which file it came from. */
export interface DocumentRow {
  readonly documentId: number;
  /** 0 for a document that was joined from the pages of several files. */
  readonly fileId: number;
  readonly document: TokenizedDocument;
}

/** The columns of some documents, in the order of the table. */
export function documentColumns({ api }: Database, rows: readonly DocumentRow[]): AppendedColumn[] {
  const { INTEGER, UINTEGER, VARCHAR, LIST } = api;
  const number = (valueOf: (row: DocumentRow) => number): AppendedColumn => ({
    type: INTEGER,
    values: rows.map(valueOf),
  });
  const text = (valueOf: (transcript: Transcript) => string | undefined): AppendedColumn => ({
    type: VARCHAR,
    values: rows.map(({ document }) => valueOf(document.transcript)),
  });
  const stated = (key: keyof Metadata): AppendedColumn => text(({ metadata }) => metadata[key]);
  return [
    number(({ documentId }) => documentId),
    number(({ fileId }) => fileId),
    text(({ document }) => document),
    text(({ document }) => document),
    ...(['title', 'date', 'dateSource', 'place', 'url', 'language'] as const).map(stated),
    text(({ reader }) => reader),
    text(({ path }) => path),
    text(({ sha256 }) => sha256),
    number(({ document: { transcript } }) => transcript.pages),
    {
      type: LIST(INTEGER),
      lists: rows.map(({ document: { transcript } }) => Int32Array.from(transcript.missingPages)),
    },
    text(({ parts }) => jsonOf(parts)),
    text(({ notices }) => jsonOf(plainNotices(notices))),
    text(() => undefined),
    text(({ setAside }) => jsonOf(setAside)),
    text(({ metadata }) => jsonOf(moreMetadata(metadata))),
    text((transcript) => jsonOf(moreOf(transcript))),
    number(({ document: { sketch } }) => sketch.wordCount),
    { type: UINTEGER, values: rows.map(({ document: { sketch } }) => sketch.hash) },
    number(({ document: { sketch } }) => sketch.shingleCount),
    {
      type: LIST(INTEGER),
      lists: rows.map(
        ({ document: { sketch } }) => new Int32Array(sketch.sample.buffer, 0, sketch.sample.length),
      ),
    },
  ];
}

/** Notices without what errors have beside. */
export function plainNotices(notices: readonly Notice[]): Notice[] {
  return notices.map(({ code, message, place, hint }) => ({
    code,
    message,
    ...(place && { place }),
    ...(hint !== undefined && { hint }),
  }));
}

/** What a document says of itself that has no column of its own. */
function moreMetadata({
  title: _title,
  date: _date,
  dateSource: _dateSource,
  place: _place,
  url: _url,
  language: _language,
  ...more
}: Metadata): Partial<Metadata> | undefined {
  return someOf(more);
}

/** What is known of a document that has no column of its own. */
function moreOf({
  document: _document,
  path: _path,
  metadata: _metadata,
  reader: _reader,
  sha256: _sha256,
  turns: _turns,
  setAside: _setAside,
  pages: _pages,
  missingPages: _missingPages,
  notices: _notices,
  parts: _parts,
  ...more
}: Transcript): Partial<Transcript> | undefined {
  return someOf(more);
}

/** An object; undefined where it holds nothing. */
export function someOf<T extends object>(values: T): T | undefined {
  return Object.keys(values).length === 0 ? undefined : values;
}

function jsonOf(value: object | undefined): string | undefined {
  return value === undefined || (Array.isArray(value) && value.length === 0)
    ? undefined
    : JSON.stringify(value);
}

/** The columns that a document is read from, in the order of `documentOfRow`. */
export const documentQuery = `SELECT document_id, document, title, date, date_source, place, url, language, reader, path,
  sha256, pages, missing_pages, parts, notices, repeats, set_aside, more_metadata, more FROM documents`;

type Value = string | number | boolean | object | bigint | null | undefined;

/** A document of the file, before its turns are there. */
export interface ReadDocument {
  readonly id: number;
  readonly transcript: Omit<Transcript, 'turns'>;
}

/** The document in a row of `documentQuery`. */
export function documentOfRow(row: readonly Value[]): ReadDocument {
  const [id, document, title, date, dateSource, place, url, language, reader, path, sha256, pages] = row;
  const [missingPages, parts, notices, repeats, setAside, moreMetadata_, more] = row.slice(12);
  const metadata = {
    ...present({ title, date, dateSource, place, url, language }),
    ...fromJson(moreMetadata_, {}),
  };
  return {
    id: Number(id),
    // The columns hold what `documentColumns` wrote.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    transcript: {
      document,
      path,
      metadata,
      reader,
      sha256,
      setAside: fromJson(setAside, []),
      pages,
      missingPages: itemsOf(missingPages),
      notices: [...fromJson<readonly object[]>(notices, []), ...fromJson<readonly object[]>(repeats, [])],
      ...present({ parts: typeof parts === 'string' ? JSON.parse(parts) : undefined }),
      ...fromJson(more, {}),
    } as ReadDocument['transcript'],
  };
}

/** The fields that have a value. */
export function present(fields: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  );
}

/** What a cell holds as JSON. */
export function fromJson<T extends object>(cell: Value, otherwise: T): T {
  // What is read is what was written, by the same types.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return typeof cell === 'string' ? (JSON.parse(cell) as T) : otherwise;
}

function itemsOf(list: Value): readonly number[] {
  return list instanceof Int32Array ? Array.from(list) : [];
}
