import type { MarkedSpeaker, Turn } from '../model/transcript.ts';
import { wordCount } from '../text/words.ts';
import { directionsIn } from './directions.ts';
import type { Paragraph } from './paragraphs.ts';
import { roleOf, speakerOf } from './speaker.ts';

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
  const { text, spans } = joined(paragraphs);
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
    rule: origin.rule,
    confidence: origin.confidence,
    ...(origin.page !== undefined && { page: origin.page }),
    ...(marked && statedBy(marked)),
  };
}

/** What only some sources say of a speaker, without the fields that are not there. */
function statedBy({
  role,
  party,
  start,
  end,
}: MarkedSpeaker): Pick<Turn, 'statedRole' | 'party' | 'start' | 'end'> {
  return {
    ...(role && { statedRole: role }),
    ...(party !== undefined && { party }),
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
  };
}

/** Paragraphs divided by blank lines, and where each of them lies. */
function joined(paragraphs: readonly Paragraph[]): Pick<Turn, 'text'> & { spans: Turn['paragraphs'] } {
  const [only] = paragraphs;
  if (only && paragraphs.length === 1)
    return { text: only.text, spans: [{ start: 0, end: only.text.length, line: only.line }] };
  let start = 0;
  const spans = paragraphs.map(({ text, line }) => {
    const span = { start, end: start + text.length, line };
    start = span.end + 2;
    return span;
  });
  return { text: paragraphs.map(({ text }) => text).join('\n\n'), spans };
}

function withoutSpans(text: string, spans: readonly { start: number; end: number }[]): string {
  if (spans.length === 0) return text;
  const ends = [0, ...spans.map(({ end }) => end)];
  return ends.map((from, index) => text.slice(from, spans[index]?.start)).join(' ');
}
