import type { Corpus } from '../../model/corpus.ts';
import type { Need } from '../../model/measure.ts';
import type { Metadata, Transcript, Turn } from '../../model/transcript.ts';

/** A turn where it stands. */
interface PlacedTurn {
  readonly turn: Turn;
  readonly document: Transcript;
  readonly corpus: Corpus;
  /** Index into `corpus.turns`. */
  readonly index: number;
}

/** A column of the view of turns that selections and groups are expressed over. */
export interface TurnColumn {
  readonly name: string;
  readonly type: 'VARCHAR' | 'INTEGER' | 'DOUBLE' | 'DATE';
  /** What a corpus must have for it, beyond documents and turns. */
  readonly needs?: readonly Need[];
  /** One sentence. */
  readonly doc: string;
  /** Its value; days since 1970 of a date, undefined where the source does not say. */
  readonly valueOf: (place: PlacedTurn) => string | number | undefined;
}

/** Name of the view of turns in SQL. */
export const turnView = 'turns_joined';

/** The columns of the view of turns. */
export const turnColumns: readonly TurnColumn[] = [
  text('document', 'Name of the document.', ({ document }) => document.document),
  text('title', 'Its title.', ofMetadata('title')),
  {
    name: 'date',
    type: 'DATE',
    doc: 'Its date; the first day of it, where the source has no more than month or year.',
    valueOf: ({ document }) => firstDay(document.metadata.date),
  },
  text('date_text', 'Its date in ISO 8601, as precise as the source.', ofMetadata('date')),
  text('place', 'Where it was spoken.', ofMetadata('place')),
  text('url', 'Its address on the web.', ofMetadata('url')),
  text('language', 'Its language, e.g. en.', ofMetadata('language')),
  text('reader', 'The format that read it.', ({ document }) => document.reader),
  text('path', 'Path of its source, as given.', ({ document }) => document.path),
  integer('turn', 'Position of the turn in the document, from 1.', ({ turn }) => turn.number),
  text('speaker', 'Who speaks; an empty text where the source does not say.', ({ turn }) => turn.speaker),
  text('label', 'The label as printed.', ({ turn }) => turn.label),
  text('role', 'Part of the speaker: chair, official, journalist, and so on.', ({ turn }) => turn.role),
  text('kind', 'Statement, question, answer, procedure or direction.', ({ turn }) => turn.kind),
  text('party', 'Party at the date of the document.', ({ turn }) => turn.party),
  integer('words', 'Words spoken.', ({ turn }) => turn.words),
  {
    ...integer('tokens', 'Tokens spoken, punctuation included.', tokensOf),
    needs: ['tokens'],
  },
  integer('paragraphs', 'Spoken paragraphs.', ({ turn }) => turn.paragraphs.length),
  integer('page', 'Page of the source, where it has pages.', ({ turn }) => turn.page),
  integer('line', 'Line of the label in the source.', ({ turn }) => turn.line),
  seconds('start_time', 'Seconds from the start of the recording.', ({ turn }) => turn.start),
  seconds(
    'end_time',
    'Seconds from the start of the recording to the end of the turn.',
    ({ turn }) => turn.end,
  ),
  {
    ...text('text', 'The words as printed; a blank line divides paragraphs.', ({ turn }) => turn.text),
    needs: ['text'],
  },
];

/** Names of the columns. */
export const turnColumnNames: readonly string[] = turnColumns.map(({ name }) => name);

type ValueOf = TurnColumn['valueOf'];

function text(name: string, doc: string, valueOf: ValueOf): TurnColumn {
  return { name, type: 'VARCHAR', doc, valueOf };
}

function integer(name: string, doc: string, valueOf: ValueOf): TurnColumn {
  return { name, type: 'INTEGER', doc, valueOf };
}

function seconds(name: string, doc: string, valueOf: ValueOf): TurnColumn {
  return { name, type: 'DOUBLE', doc, valueOf };
}

function ofMetadata(key: keyof Metadata): ValueOf {
  return ({ document }) => document.metadata[key];
}

function tokensOf({ corpus: { tokenStart }, index }: PlacedTurn): number {
  return (tokenStart[index + 1] ?? 0) - (tokenStart[index] ?? 0);
}

const millisecondsPerDay = 86_400_000;

/** Days from 1970 to the first day of an ISO date of whatever precision; undefined where it is none. */
function firstDay(date: string | undefined): number | undefined {
  const { day } = /^(?<day>\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:$|[T ])/u.exec(date ?? '')?.groups ?? {};
  if (day === undefined) return undefined;
  const whole = `${day}-01-01`.slice(0, 10);
  const time = Date.parse(`${whole}T00:00:00Z`);
  // 30 February is taken for a day in March.
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(whole);
  return isDay ? time / millisecondsPerDay : undefined;
}
