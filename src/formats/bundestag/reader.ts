import type { Line, Manuscript, Metadata } from '../../model/transcript.ts';
import { lineOf } from '../lines.ts';
import type { Attributes, XmlHandler } from '../markup/xml.ts';

/** A reader of minutes of the Bundestag, and what it has read at the end. */
export interface BundestagReader extends XmlHandler {
  manuscript(): Pick<Manuscript, 'metadata' | 'lines'>;
}

/** What a piece of text is: said, a label, a comment of the reporters, a heading. */
type Kind = 'speech' | 'speaker' | 'comment' | 'heading';

interface State {
  readonly lines: Line[];
  metadata: Metadata;
  /** Whether the course of the sitting is read: contents, appendices and the list of speakers stand outside of it. */
  inSitting: boolean;
  /** Depth inside the particulars of a speaker, which repeat the label in pieces. */
  particulars: number;
  /** Whether the party of the speaker is read. */
  inParty: boolean;
  party: string;
  open: { readonly kind: Kind; readonly line: number; text: string } | undefined;
}

/** A reader of the minutes' XML: labels as printed, with the party that the particulars state. */
export function bundestagReader(): BundestagReader {
  const state: State = {
    lines: [],
    metadata: {},
    inSitting: false,
    particulars: 0,
    inParty: false,
    party: '',
    open: undefined,
  };
  return {
    open: (name, attributes, line) => open(state, name, attributes, line),
    close: (name) => close(state, name),
    text: (text) => {
      if (state.inParty) state.party += text;
      else if (state.open && state.particulars === 0) state.open.text += text;
    },
    manuscript: () => ({ metadata: state.metadata, lines: state.lines }),
  };
}

function open(state: State, name: string, attributes: Attributes, line: number): void {
  if (name === 'dbtplenarprotokoll') state.metadata = metadataOf(attributes);
  if (name === 'sitzungsverlauf') state.inSitting = true;
  if (!state.inSitting) return;
  if (name === 'redner') state.particulars += 1;
  else if (state.particulars > 0) state.inParty = name === 'fraktion';
  else if (name === 'name' || name === 'kommentar' || name === 'p') {
    finish(state);
    state.open = { kind: kindOf(name, attributes['klasse'] ?? ''), line, text: '' };
  }
}

function kindOf(name: string, style: string): Kind {
  if (name === 'name' || style === 'redner') return 'speaker';
  if (name === 'kommentar') return 'comment';
  return style.startsWith('T') ? 'heading' : 'speech';
}

function close(state: State, name: string): void {
  if (name === 'sitzungsverlauf') state.inSitting = false;
  if (name === 'redner') state.particulars = Math.max(0, state.particulars - 1);
  else if (name === 'fraktion') state.inParty = false;
  else if (state.particulars === 0 && (name === 'p' || name === 'name' || name === 'kommentar'))
    finish(state);
}

/** Writes the paragraph that is open. */
function finish(state: State): void {
  const { lines, open: piece, party } = state;
  state.open = undefined;
  const { text, line } = lineOf(piece?.text ?? '', piece?.line ?? 1);
  if (!piece || text === '') return;
  if (piece.kind === 'speaker') {
    const label = text.replace(/ ?:$/u, '');
    lines.push({ text: '', line, speaker: { label, ...(party !== '' && { party: party.trim() }) } });
    state.party = '';
  } else if (piece.kind === 'speech') lines.push({ text, line });
  else lines.push({ text, line, aside: piece.kind === 'heading' ? 'heading' : 'stage direction' });
  lines.push({ text: '', line });
}

function metadataOf(attributes: Attributes): Metadata {
  const { wahlperiode: period, 'sitzung-nr': sitting, 'sitzung-ort': place } = attributes;
  const { day, month, year } =
    /^(?<day>\d{2})\.(?<month>\d{2})\.(?<year>\d{4})$/u.exec(attributes['sitzung-datum'] ?? '')?.groups ?? {};
  return {
    ...(period !== undefined && sitting !== undefined && { title: `Plenarprotokoll ${period}/${sitting}` }),
    ...(year !== undefined && { date: `${year}-${month}-${day}`, dateSource: 'data' as const }),
    ...(place !== undefined && { place }),
    language: 'de',
  };
}
