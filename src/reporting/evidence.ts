import { type Location, tokenSpans, turnOfToken } from '../corpus/locate.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Span } from '../model/place.ts';
import type { Table, TokenRange } from '../model/table.ts';

/** Most lines that stand behind the counts of one table; beyond, each row keeps as many as there is room for. */
export const mostLines = 15_000;

/** Code units of a turn that are kept on each side of a hit. */
const around = 110;

/** Windows end between words, where a word ends within so many code units. */
const longestWord = 40;

/** What a number in a row of a table was counted from. */
export interface Row {
  /** Name of the evidence: the id of the table, or what `independentRows` calls it. */
  readonly name: string;
  readonly row: number;
  readonly count: number;
  /** The hit of an index below `count`; without words where the whole turn is meant. */
  readonly hit: (index: number) => Location;
}

/** Lines behind counts with the text around them, as a page's script reads them from a file. */
export interface Evidence {
  /**
   * Of each turn with a hit: index into `corpus.documents`, number, speaker, and for each paragraph its offset and its
   * line in the source.
   */
  readonly turns: readonly (readonly [
    document: number,
    number: number,
    speaker: string,
    lines: readonly number[],
  ])[];
  /** Index into `turns`, offset in the turn's text, the text, and 1 where the turn ends with it. */
  readonly passages: readonly (readonly [turn: number, offset: number, text: string, isLast: 0 | 1])[];
  /** For each name and row: the number of hits, then three numbers a line: passage, start and end in its text. */
  readonly rows: PlacesByRow;
}

/** For each name of evidence and row of its table: the number of hits, then three numbers a line. */
export type PlacesByRow = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

/** The hits of a table's rows, as far as it has evidence. */
export function rowsOfTable(corpus: Corpus, table: Table, rows: readonly number[]): Row[] {
  return rowsOfRanges(corpus, table.id, rows, (row) => table.evidence?.(row) ?? []);
}

/** The hits of a table's rows under a name. */
export function rowsOfRanges(
  corpus: Corpus,
  name: string,
  rows: readonly number[],
  rangesOf: (row: number) => readonly TokenRange[],
): Row[] {
  const spansOf = spansByTurn(corpus);
  return rows.map((row) => {
    const places = packed(rangesOf(row));
    return {
      name,
      row,
      count: places.length / 2,
      hit: (index) =>
        located(corpus, spansOf, { start: places[2 * index] ?? 0, end: places[2 * index + 1] ?? 0 }),
    };
  });
}

/** Starts and ends by turns: millions of them are in memory together. */
function packed(ranges: readonly TokenRange[]): Int32Array {
  const places = new Int32Array(2 * ranges.length);
  for (const [index, { start, end }] of ranges.entries()) {
    places[2 * index] = start;
    places[2 * index + 1] = end;
  }
  return places;
}

/** The lines behind some rows, with the text around them; each stretch of text is there once. */
export function evidenceOf(corpus: Corpus, rows: readonly Row[], limit: number = mostLines): Evidence {
  const chosen = chosenHits(rows, limit);
  const { turns, passages, placeOf } = passagesOf(
    corpus,
    chosen.flatMap(({ hits }) => hits),
  );
  return { turns, passages, rows: byNameAndRow(chosen, placeOf) };
}

/** The lines behind some rows of a page that has the text itself: of each line the number of its turn, start and end. */
export function placesOf(corpus: Corpus, rows: readonly Row[], limit: number = mostLines): PlacesByRow {
  return byNameAndRow(chosenHits(rows, limit), ({ turn, start, end }) => [
    corpus.turns[turn]?.number ?? 0,
    start,
    end,
  ]);
}

interface ChosenRow extends Row {
  readonly hits: readonly Location[];
}

function chosenHits(rows: readonly Row[], limit: number): ChosenRow[] {
  const most = linesPerRow(
    rows.map(({ count }) => count),
    limit,
  );
  return rows.map((row) => ({ ...row, hits: evenly(row, most) }));
}

function byNameAndRow(chosen: readonly ChosenRow[], placeOf: (hit: Location) => number[]): PlacesByRow {
  const byName: Record<string, Record<string, readonly number[]>> = {};
  for (const { name, row, count, hits } of chosen) {
    (byName[name] ??= {})[row] = [count, ...hits.flatMap(placeOf)];
  }
  return byName;
}

function located(
  corpus: Corpus,
  spansOf: (turn: number) => readonly Span[],
  { start, end }: TokenRange,
): Location {
  const turn = turnOfToken(corpus, start);
  const first = corpus.tokenStart[turn] ?? 0;
  const spans = spansOf(turn);
  const last = spans[Math.min(end - first, spans.length) - 1];
  return { turn, start: spans[start - first]?.start ?? 0, end: last?.end ?? 0 };
}

/** Spans of the tokens of a turn; the last turn is remembered, since hits come in order. */
function spansByTurn(corpus: Corpus): (turn: number) => readonly Span[] {
  const known = new Map<number, readonly Span[]>();
  return (turn) => {
    const spans = known.get(turn) ?? tokenSpans(corpus, turn);
    if (known.size > 8) known.clear();
    known.set(turn, spans);
    return spans;
  };
}

/** The largest number of lines a row may have so that all rows together have no more than a limit. */
export function linesPerRow(counts: readonly number[], limit: number): number {
  const ascending = counts.toSorted((a, b) => a - b);
  let left = limit;
  for (const [index, count] of ascending.entries()) {
    const share = Math.floor(left / (ascending.length - index));
    if (count > share) return Math.max(share, 1);
    left -= count;
  }
  return Infinity;
}

/** So many hits of a row at most, at even distances. */
function evenly({ count, hit }: Row, most: number): Location[] {
  const shown = Math.min(count, most);
  return Array.from({ length: shown }, (_, index) => hit(Math.floor((index * count) / shown)));
}

const nobody = { number: 0, speaker: '', text: '', paragraphs: [] };

interface Passages extends Pick<Evidence, 'turns' | 'passages'> {
  readonly placeOf: (hit: Location) => [passage: number, start: number, end: number];
}

function passagesOf(corpus: Corpus, hits: readonly Location[]): Passages {
  const turns: Evidence['turns'][number][] = [];
  const passages: Evidence['passages'][number][] = [];
  const passagesByTurn = new Map<number, { span: Span; index: number }[]>();
  for (const [turn, windows] of windowsByTurn(corpus, hits)) {
    const { number, speaker, text, paragraphs } = corpus.turns[turn] ?? nobody;
    const spans = joined(windows);
    passagesByTurn.set(
      turn,
      spans.map((span, index) => ({ span, index: passages.length + index })),
    );
    for (const { start, end } of spans) {
      passages.push([turns.length, start, text.slice(start, end), end === text.length ? 1 : 0]);
    }
    const lines = paragraphs.flatMap(({ start, line }) => [start, line]);
    turns.push([corpus.documentOfTurn[turn] ?? 0, number, speaker, lines]);
  }
  const placeOf = ({ turn, start, end }: Location): [number, number, number] => {
    const passage = passagesByTurn.get(turn)?.find(({ span }) => span.start <= start && end <= span.end);
    return [passage?.index ?? 0, start - (passage?.span.start ?? 0), end - (passage?.span.start ?? 0)];
  };
  return { turns, passages, placeOf };
}

/** For each turn with a hit, in order: what of its text is shown. */
function windowsByTurn(corpus: Corpus, hits: readonly Location[]): [number, Span[]][] {
  const windows = new Map<number, Span[]>();
  for (const { turn, start, end } of hits) {
    const text = corpus.turns[turn]?.text ?? '';
    const own = windows.get(turn) ?? [];
    own.push({ start: backToBlank(text, start - around), end: onToBlank(text, end + around) });
    windows.set(turn, own);
  }
  return [...windows].sort(([a], [b]) => a - b);
}

/** The start of the word at an offset, if it is near. */
function backToBlank(text: string, offset: number): number {
  if (offset <= 0) return 0;
  const blank = text.lastIndexOf(' ', offset);
  return blank > offset - longestWord ? blank + 1 : betweenCharacters(text, offset);
}

/** The end of the word at an offset, if it is near. */
function onToBlank(text: string, offset: number): number {
  if (offset >= text.length) return text.length;
  const blank = text.indexOf(' ', offset);
  if (blank === -1 && offset + longestWord > text.length) return text.length;
  return blank !== -1 && blank < offset + longestWord ? blank : betweenCharacters(text, offset);
}

function betweenCharacters(text: string, offset: number): number {
  return /[\uDC00-\uDFFF]/u.test(text[offset] ?? '') ? offset - 1 : offset;
}

/** Spans in order, those that touch or nearly touch made one. */
function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && span.start <= last.end + 40) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else result.push(span);
  }
  return result;
}
