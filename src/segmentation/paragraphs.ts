import type { Line, SetAside } from '../model/transcript.ts';
import { isDirection } from './directions.ts';
import { furnitureKind } from './furniture.ts';
import { continues, type Layout } from './layout.ts';

const blankLine: Line = { text: '', line: 0 };

/** A paragraph with its wrapped lines joined. */
export interface Paragraph {
  readonly text: string;
  /** Line in the source on which it starts. */
  readonly line: number;
  readonly page?: number | undefined;
  /** The reader says that it was spoken, whatever its look. */
  readonly spoken?: boolean | undefined;
}

/** A paragraph whose lines still come in. */
type OpenParagraph = { -readonly [Key in keyof Paragraph]: Paragraph[Key] };

/** The paragraphs of some lines, and what was no part of them. */
export interface Paragraphs {
  readonly paragraphs: readonly Paragraph[];
  readonly setAside: readonly SetAside[];
}

/**
 * Paragraphs of the lines of a turn. Furniture and stage directions that stand by themselves are set aside; a sentence
 * that a page break cut in two is joined again.
 */
export function paragraphsOf(lines: readonly Line[], layout: Layout): Paragraphs {
  const paragraphs: OpenParagraph[] = [];
  const setAside: SetAside[] = [];
  let before: Line | undefined;
  let interrupted = false;
  for (const [index, line] of lines.entries()) {
    const kind = asideKind(before, line, lines[index + 1] ?? blankLine, layout);
    if (kind) {
      setAside.push({ text: line.text, line: line.line, kind });
      interrupted = kind !== 'heading';
      before = undefined;
      continue;
    }
    before = line;
    if (line.text === '') continue;
    const last = paragraphs.at(-1);
    if (last && (continues(lines[index - 1], line, layout) || (interrupted && isCut(last.text, line.text)))) {
      last.text += ` ${line.text}`;
    } else {
      paragraphs.push({ text: line.text, line: line.line, page: line.page, spoken: line.spoken });
    }
    interrupted = false;
  }
  return asideDirections(paragraphs, setAside);
}

/** What a line is that belongs to no paragraph. */
function asideKind(
  before: Line | undefined,
  line: Line,
  after: Line,
  layout: Layout,
): SetAside['kind'] | undefined {
  if (line.aside !== undefined) return line.aside;
  if (line.spoken) return undefined;
  if (line.heading !== undefined && line.text !== '') return 'heading';
  const kind = furnitureKind(line.text);
  if (kind === undefined || kind === 'navigation' || /^END\b/u.test(line.text)) return kind;
  // The last line of a wrapped paragraph may be no more than a time or the word “end”.
  return continues(before, line, layout) || continues(line, after, layout) ? undefined : kind;
}

function asideDirections(paragraphs: readonly Paragraph[], furniture: readonly SetAside[]): Paragraphs {
  const spoken = paragraphs.filter((paragraph) => isSpoken(paragraph));
  // A turn that is nothing but a stage direction keeps it, so that the turn does not vanish.
  if (spoken.length === 0)
    return {
      paragraphs: paragraphs.slice(0, 1),
      setAside: [...furniture, ...directions(paragraphs.slice(1))],
    };
  return {
    paragraphs: spoken,
    setAside: [...furniture, ...directions(paragraphs.filter((paragraph) => !isSpoken(paragraph)))],
  };
}

function isSpoken({ text, spoken }: Paragraph): boolean {
  return spoken === true || !isDirection(text);
}

function directions(paragraphs: readonly Paragraph[]): SetAside[] {
  return paragraphs.map(({ text, line }) => ({ text, line, kind: 'stage direction' }));
}

/** Whether a paragraph breaks off in mid-sentence and another takes it up. */
function isCut(before: string, after: string): boolean {
  return /[\p{L}\p{N},;-]$/u.test(before) && /^\p{Ll}/u.test(after);
}
