import type { MarkedSpeaker, Role, Turn, TurnKind } from '../model/transcript.ts';
import { wordCount } from '../text/words.ts';
import { directionsIn } from './directions.ts';
import type { Paragraph } from './paragraphs.ts';
import { roleOf, speakerOf, turnKindOf } from './speaker.ts';

/** Where a turn comes from: its label as printed, and the rule that found it. */
interface Origin {
  readonly label: string;
  readonly speaker?: string | undefined;
  readonly line: number;
  readonly page?: number | undefined;
  /** What the mark-up says of the speaker. */
  readonly marked?: MarkedSpeaker | undefined;
  readonly rule: string;
  readonly confidence: number;
}

/** A turn of some paragraphs; its number, role and kind are settled when all turns are known. */
export function turnOf(origin: Origin, paragraphs: readonly Paragraph[]): Turn {
  const { marked } = origin;
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n\n');
  let start = 0;
  const spans = paragraphs.map((paragraph) => {
    const span = { start, end: start + paragraph.text.length, line: paragraph.line };
    start = span.end + 2;
    return span;
  });
  const directions = directionsIn(text);
  return {
    number: 0,
    speaker: origin.speaker ?? speakerOf(origin.label),
    label: origin.label,
    role: marked?.role ?? roleOf(origin.label),
    kind: 'statement',
    text,
    paragraphs: spans,
    directions,
    words: wordCount(withoutSpans(text, directions)),
    line: origin.line,
    ...(origin.page !== undefined && { page: origin.page }),
    ...(marked?.start !== undefined && { start: marked.start }),
    ...(marked?.end !== undefined && { end: marked.end }),
    rule: origin.rule,
    confidence: origin.confidence,
  };
}

/** Turns in order, numbered, with the roles and kinds that only the course of the document shows. */
export function withRoles(turns: readonly Turn[]): Turn[] {
  const questioned = turns.some(({ role }) => role === 'journalist');
  let before: TurnKind | undefined;
  return turns.map((turn, index) => {
    // Where journalists ask, whoever else speaks under a name answers for an office.
    const role: Role = turn.role === 'unknown' && questioned && turn.speaker !== '' ? 'official' : turn.role;
    const silent = turn.words === 0 && turn.directions.length > 0;
    const kind = turnKindOf(role, before);
    if (!silent && kind !== 'procedure') before = kind;
    return { ...turn, number: index + 1, role, kind: silent ? 'direction' : kind };
  });
}

function withoutSpans(text: string, spans: readonly { start: number; end: number }[]): string {
  let rest = text;
  for (const { start, end } of spans.toReversed()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  return rest;
}
