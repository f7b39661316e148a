import type { Manuscript, MarkedSpeaker } from '../../model/transcript.ts';
import { lineWriter, type LineWriter } from '../markup/line-writer.ts';
import type { Attributes, XmlHandler } from '../markup/xml.ts';
import { headerReader } from './header.ts';
import type { People } from './people.ts';
import { type Sitting, speakerOfSpeech, speakerOfUtterance } from './speaker.ts';

const paragraphs = new Set([
  'seg',
  'p',
  'ab',
  'l',
  'lg',
  'item',
  'quote',
  'cit',
  'list',
  'row',
  'table',
  'signed',
  'salute',
  'opener',
  'closer',
  'dateline',
  'trailer',
]);

/** What is heard or done instead of said. */
const events = new Set(['note', 'kinesic', 'vocal', 'incident', 'gap', 'stage', 'writing', 'shift', 'pause']);

/** Tokens of annotated files: the blanks between them are not printed but stated. */
const tokens = new Set(['w', 'pc']);

/** A reader of TEI, and what it has read at the end. */
export interface TeiReader extends XmlHandler {
  manuscript(): Pick<Manuscript, 'metadata' | 'lines'>;
}

interface Event {
  text: string;
  readonly line: number;
  readonly attributes: Attributes;
  readonly name: string;
}

interface State {
  readonly writer: LineWriter;
  readonly people: People;
  readonly header: ReturnType<typeof headerReader>;
  inHeader: boolean;
  inText: boolean;
  /** How many utterances or speeches stand open. */
  turns: number;
  /** Events in an utterance before its first word. */
  early: Event[];
  spoken: boolean;
  event: Event | undefined;
  /** Events nest, e.g. a note in an incident: only the outermost one counts. */
  eventDepth: number;
  /** A printed name, `<speaker>`, while it is read. */
  speaker: string | undefined;
  speech: Attributes | undefined;
  inSentence: number;
  joined: boolean;
}

/** A reader of TEI that names speakers as `people` has them. */
export function teiReader(people: People): TeiReader {
  const state: State = {
    writer: lineWriter(),
    people,
    header: headerReader(),
    inHeader: false,
    inText: false,
    turns: 0,
    early: [],
    spoken: false,
    event: undefined,
    eventDepth: 0,
    speaker: undefined,
    speech: undefined,
    inSentence: 0,
    joined: false,
  };
  return {
    open: (name, attributes, line) => openElement(state, name, attributes, line),
    close: (name) => closeElement(state, name),
    text: (text, line) => readText(state, text, line),
    manuscript: () => {
      state.writer.finish();
      return { metadata: state.header.metadata(), lines: state.writer.lines };
    },
  };
}

function openElement(state: State, name: string, attributes: Attributes, line: number): void {
  if (name === 'teiHeader') state.inHeader = true;
  if (name === 'TEI' || name === 'TEI.2' || state.inHeader) {
    state.header.open(name, attributes, line);
    return;
  }
  if (name === 'text') state.inText = true;
  if (!state.inText) return;
  if (state.event || events.has(name)) openEvent(state, name, attributes, line);
  else if (name === 'u') startTurn(state, speakerOfUtterance(attributes, sittingOf(state)), line);
  else if (name === 'sp') startSpeech(state, attributes, line);
  else if (name === 'speaker') state.speaker = '';
  else if (name === 'head' || paragraphs.has(name)) endLine(state);
  else openInline(state, name, attributes, line);
}

function openInline(state: State, name: string, attributes: Attributes, line: number): void {
  if (name === 'pb') turnPage(state, attributes);
  else if (name === 'lb') state.writer.text(' ', line);
  else if (name === 's') state.inSentence += 1;
  else if (tokens.has(name)) state.joined = /^(?:right|both)$/u.test(attributes['join'] ?? '');
}

function closeElement(state: State, name: string): void {
  if (state.inHeader) {
    state.header.close(name);
    if (name === 'teiHeader') state.inHeader = false;
    return;
  }
  if (name === 'text') state.inText = false;
  if (state.event) closeEvent(state);
  else if (name === 'u' || name === 'sp') endTurn(state);
  else if (name === 'speaker') nameSpeech(state);
  else if (name === 'head') state.writer.end({ heading: 2, aside: 'heading' });
  else if (name === 's') {
    state.inSentence -= 1;
    state.writer.text(' ', 1);
  } else if (tokens.has(name) && !state.joined) state.writer.text(' ', 1);
  else if (paragraphs.has(name)) endLine(state);
}

function readText(state: State, text: string, line: number): void {
  if (state.inHeader) state.header.text(text, line);
  else if (!state.inText) return;
  else if (state.event) state.event.text += text;
  else if (state.speaker !== undefined) state.speaker += text;
  // Between the tokens of a sentence the source is only indented.
  else if (state.inSentence > 0 && text.trim() === '') return;
  else {
    if (state.turns > 0 && !state.spoken && text.trim() !== '') startSpeaking(state);
    state.writer.text(text, line);
  }
}

function sittingOf({ people, header }: State): Sitting {
  return { people, date: header.date() };
}

function startTurn(state: State, speaker: MarkedSpeaker, line: number): void {
  endLine(state);
  state.writer.speaker(speaker, line);
  state.turns += 1;
  state.spoken = false;
  state.early = [];
}

/** The first word of a turn: the events before it stand by themselves. */
function startSpeaking(state: State): void {
  state.spoken = true;
  for (const event of state.early) writeAside(state.writer, event);
  state.early = [];
}

function endTurn(state: State): void {
  endLine(state);
  // A turn of nothing but an event keeps it, so that it does not vanish.
  const [first, ...others] = state.spoken ? [] : state.early;
  if (first) {
    state.writer.text(bracketed(first), first.line);
    state.writer.end();
  }
  for (const event of others) writeAside(state.writer, event);
  state.early = [];
  state.turns = Math.max(0, state.turns - 1);
}

function startSpeech(state: State, attributes: Attributes, line: number): void {
  state.speech = attributes;
  startTurn(state, speakerOfSpeech(attributes, '', sittingOf(state)), line);
}

/** The printed name in a speech of a drama-like file, `<sp><speaker>The President:</speaker>`. */
function nameSpeech(state: State): void {
  const printed = state.speaker ?? '';
  state.speaker = undefined;
  if (state.speech) state.writer.rename(speakerOfSpeech(state.speech, printed, sittingOf(state)));
}

function openEvent(state: State, name: string, attributes: Attributes, line: number): void {
  state.eventDepth += 1;
  state.event ??= { text: '', line, attributes, name };
}

function closeEvent(state: State): void {
  state.eventDepth -= 1;
  const { event, writer } = state;
  if (!event || state.eventDepth > 0) return;
  state.event = undefined;
  if (bracketed(event) === '' || isApparatus(event)) return;
  if (writer.hasText()) writer.text(` ${bracketed(event)} `, event.line);
  else if (state.turns > 0 && !state.spoken) state.early.push(event);
  else writeAside(writer, event);
}

function writeAside(writer: LineWriter, event: Event): void {
  writer.text(bracketed(event), event.line);
  writer.end({ aside: 'stage direction' });
}

/** A label printed beside the utterance that names its speaker, and notes of the editors: no part of the text. */
function isApparatus({ name, attributes }: Event): boolean {
  return name === 'note' && /^(?:speaker|footnote|editorial|bibl|source)$/u.test(attributes['type'] ?? '');
}

/** The event in brackets; where it says nothing itself, what kind it is: `(inaudible)`. */
function bracketed({ text, name, attributes }: Event): string {
  const said = text.replaceAll(/\s+/gu, ' ').trim();
  const shown = said === '' && name !== 'note' ? (attributes['reason'] ?? attributes['type'] ?? name) : said;
  return shown === '' || /^[([].*[)\]]\.?$/su.test(shown) ? shown : `(${shown})`;
}

function turnPage(state: State, attributes: Attributes): void {
  const page = Number(/\d+/u.exec(attributes['n'] ?? '')?.[0] ?? Number.NaN);
  if (!Number.isNaN(page)) state.writer.page(page);
}

function endLine(state: State): void {
  state.writer.end(state.turns > 0 ? {} : { aside: 'preface' });
}
