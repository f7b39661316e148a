import type { Manuscript, Metadata } from '../../model/transcript.ts';
import { findDate } from '../../text/date.ts';
import { lineWriter } from '../markup/line-writer.ts';
import type { Attributes, XmlHandler } from '../markup/xml.ts';
import { type ElementKind, kindOf, speakerAttributes } from './elements.ts';

/** A reader of XML in which mark-up says who speaks, and what it has read at the end. */
export interface SpeechReader extends XmlHandler {
  manuscript(): Pick<Manuscript, 'metadata' | 'lines'>;
}

interface State {
  readonly writer: ReturnType<typeof lineWriter>;
  readonly open: ElementKind[];
  /** People by the ids that speeches refer to. */
  readonly people: Map<string, string>;
  title: string;
  titleDone: boolean;
  date: string | undefined;
  /** What a label holds so far: all of it, and what an element for the name alone holds. */
  label: { all: string; name: string; readonly line: number } | undefined;
  inName: boolean;
  /** Whether a label has just ended, so that a mark between it and the speech may follow. */
  isAfterLabel: boolean;
  /** Whether an attribute of the speech has said who speaks, and an element may say it better. */
  isNamed: boolean;
}

/** A reader of XML that nothing is known of but how speakers, speeches and directions are usually called. */
export function speechReader(): SpeechReader {
  const state: State = {
    writer: lineWriter(),
    open: [],
    people: new Map(),
    title: '',
    titleDone: false,
    date: undefined,
    label: undefined,
    inName: false,
    isAfterLabel: false,
    isNamed: false,
  };
  return {
    open: (name, attributes, line) => open(state, name, attributes, line),
    close: () => close(state),
    text: (text, line) => read(state, text, line),
    manuscript: () => {
      state.writer.finish();
      return { metadata: metadataOf(state), lines: state.writer.lines };
    },
  };
}

function open(state: State, name: string, attributes: Attributes, line: number): void {
  const outer = state.open.at(-1) ?? 'block';
  const kind = outer === 'unread' ? 'unread' : kindOf(name);
  state.open.push(kind);
  const { id = attributes['eId'] ?? attributes['xml:id'], showAs } = attributes;
  if (id !== undefined && showAs !== undefined) state.people.set(id, showAs);
  state.date ??= dateIn(attributes);
  if (state.label) {
    state.inName ||= kind === 'name';
    return;
  }
  if (kind === 'inline' || kind === 'unread') return;
  endLine(state, outer);
  if (kind === 'speaker') state.label = { all: '', name: '', line };
  else if (kind === 'speech') nameSpeaker(state, attributes, line);
}

/** Starts the turn of whoever an attribute names, by name or by the id of somebody listed before. */
function nameSpeaker(state: State, attributes: Attributes, line: number): void {
  const found = speakerAttributes.map((name) => attributes[name]?.trim()).find((value) => value);
  const label = found === undefined ? undefined : (state.people.get(found.replace(/^#/u, '')) ?? found);
  state.isNamed = label !== undefined;
  if (label !== undefined) state.writer.speaker({ label: label.replace(/^#/u, '') }, line);
}

function close(state: State): void {
  const kind = state.open.pop() ?? 'block';
  if (state.label) {
    if (kind === 'name') state.inName = false;
    if (kind === 'speaker') endLabel(state);
  } else if (kind !== 'inline') endLine(state, kind);
  if (kind === 'title' && state.title.trim() !== '') state.titleDone = true;
}

function endLabel(state: State): void {
  const { line } = state.label ?? { line: 1 };
  const label = printedLabel(state.label);
  state.label = undefined;
  state.inName = false;
  if (label === '') return;
  if (state.isNamed) state.writer.rename({ label });
  else state.writer.speaker({ label }, line);
  state.isNamed = false;
  state.isAfterLabel = true;
}

/** A label as it is printed: all of it where a colon ends it, else the name with the office behind it. */
function printedLabel(
  { all, name }: { readonly all: string; readonly name: string } = { all: '', name: '' },
): string {
  const isWhole = name.trim() === '' || (/[:：]\s*$/u.test(all) && !/[:：]\s*$/u.test(name));
  return (isWhole ? all : name)
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/\s?[:：]$/u, '');
}

function read(state: State, raw: string, line: number): void {
  const kind = state.open.findLast((one) => one !== 'inline') ?? 'block';
  if (state.label) addToLabel(state, raw);
  else if (kind === 'title') state.title += state.titleDone ? '' : raw;
  else if (kind === 'date') state.date ??= findDate(raw)?.date;
  else if (kind !== 'unread') state.writer.text(state.isAfterLabel ? behindLabel(state, raw) : raw, line);
}

/** Adds to a label, and to the name in it what is the name's own or, behind a comma, its office. */
function addToLabel({ label, inName }: State, text: string): void {
  if (!label) return;
  label.all += text;
  if (inName || (label.name !== '' && /^\s*,\s/u.test(text))) label.name += text;
}

/** Text behind a label, without the mark that is printed between the two. */
function behindLabel(state: State, text: string): string {
  if (/\S/u.test(text)) state.isAfterLabel = false;
  return text.replace(/^\s*(?:[:：]|[.–—](?=\s))\s*/u, '');
}

function endLine({ writer }: State, kind: ElementKind): void {
  // What has no letter is a number of a page, a time, an id: speech that is a field of a record stands among such.
  if (kind === 'block' && writer.hasText() && !holdsWords(writer.pending()))
    writer.end({ aside: 'furniture' });
  else if (kind === 'direction') writer.end({ aside: 'stage direction' });
  else if (kind === 'heading' || kind === 'title') writer.end({ aside: 'heading' });
  else writer.end();
}

/** Whether a text has a letter, but for the one between date and time. */
function holdsWords(text: string): boolean {
  return /\p{L}/u.test(text) && !/^\s*\d{4}-\d{2}-\d{2}T[\d:.]+\s*Z?\s*$/u.test(text);
}

function dateIn(attributes: Attributes): string | undefined {
  const value = attributes['date'] ?? attributes['when'] ?? attributes['sittingDate'];
  return value !== undefined && /^\d{4}-\d{2}-\d{2}/u.test(value) ? value.slice(0, 10) : undefined;
}

function metadataOf({ title, date }: State): Metadata {
  const printed = title.replaceAll(/\s+/gu, ' ').trim();
  return {
    ...(printed !== '' && { title: printed }),
    ...(date !== undefined && { date, dateSource: 'data' as const }),
  };
}
