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
  const { all, name, line } = state.label ?? { all: '', name: '', line: 1 };
  const label = (name.trim() === '' ? all : name)
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/\s?[:：]$/u, '');
  state.label = undefined;
  state.inName = false;
  if (label === '') return;
  if (state.isNamed) state.writer.rename({ label });
  else state.writer.speaker({ label }, line);
  state.isNamed = false;
}

function read(state: State, text: string, line: number): void {
  const kind = state.open.findLast((one) => one !== 'inline') ?? 'block';
  if (state.label) {
    state.label.all += text;
    if (state.inName) state.label.name += text;
  } else if (kind === 'title') state.title += state.titleDone ? '' : text;
  else if (kind === 'date') state.date ??= findDate(text)?.date;
  else if (kind !== 'unread') state.writer.text(text, line);
}

function endLine({ writer }: State, kind: ElementKind): void {
  if (kind === 'direction') writer.end({ aside: 'stage direction' });
  else if (kind === 'heading' || kind === 'title') writer.end({ aside: 'heading' });
  else writer.end();
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
