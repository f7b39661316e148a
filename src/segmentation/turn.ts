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
    ...(marked?.role && { statedRole: marked.role }),
    ...(marked?.party !== undefined && { party: marked.party }),
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

function withoutSpans(text: string, spans: readonly { start: number; end: number }[]): string {
  if (spans.length === 0) return text;
  const ends = [0, ...spans.map(({ end }) => end)];
  return ends.map((from, index) => text.slice(from, spans[index]?.start)).join(' ');
}
