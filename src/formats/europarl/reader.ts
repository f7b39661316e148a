import { nestedTooDeep } from '../../errors/catalogue.ts';
import type { Manuscript, Metadata, Source } from '../../model/transcript.ts';
import { dateInFileName } from '../../text/date.ts';
import { lineWriter, type LineWriter } from '../markup/line-writer.ts';
import { defaultMaxDepth, type XmlLimits } from '../markup/xml.ts';
import { lineCounter } from '../markup/source-lines.ts';

/** What is being read: the title of a chapter, a turn, or neither yet. */
type Part = 'chapter' | 'turn' | 'none';

interface State {
  readonly writer: LineWriter;
  part: Part;
  /** Whether the turn has words yet. */
  begun: boolean;
}

/**
 * The lines of tagged text; a line feed between words is a blank, and only tags divide paragraphs.
 *
 * @throws markup/too-deep
 */
export async function taggedManuscript(
  { text, path }: Source,
  { maxDepth = defaultMaxDepth }: XmlLimits = {},
): Promise<Manuscript> {
  let depth = 0;
  const { Parser } = await import('htmlparser2');
  const mendedText = mended(text);
  const lineAt = lineCounter(mendedText);
  const state: State = { writer: lineWriter(), part: 'none', begun: false };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        const line = lineAt(parser.startIndex);
        if (depth > maxDepth) throw nestedTooDeep(maxDepth, { path, line });
        openTag(state, name, attributes, line);
      },
      onclosetag() {
        depth -= 1;
      },
      ontext: (chunk) => readText(state, chunk, lineAt(parser.startIndex)),
    },
    { decodeEntities: true, lowerCaseAttributeNames: true, recognizeSelfClosing: true },
  );
  parser.write(mendedText);
  parser.end();
  endLine(state);
  state.writer.finish();
  return { metadata: metadataOf(path), lines: state.writer.lines, notices: [] };
}

/**
 * Tags that lack their bracket at the end of a line, or a quotation mark, swallow what follows unless they are mended; and
 * tags that are never closed are closed at once, since a parser that waits for their end takes long.
 */
function mended(text: string): string {
  return text
    .replaceAll(/<(?:SPEAKER|CHAPTER)\b[^<>\n]*(?=\r?\n|<)/giu, (tag) => `${tag}>`)
    .replaceAll(/<(?:SPEAKER|CHAPTER)\b[^<>\n]*>/giu, (tag) =>
      (tag.split('"').length - 1) % 2 === 1 ? `${tag.slice(0, -1)}">` : tag,
    )
    .replaceAll(/<(?:SPEAKER|CHAPTER|P|BR)\b[^<>]*(?=>)/giu, (tag) => (tag.endsWith('/') ? tag : `${tag} /`));
}

function openTag(
  state: State,
  name: string,
  attributes: Readonly<Record<string, string>>,
  line: number,
): void {
  if (name === 'p' || name === 'br') {
    endLine(state);
    if (state.part === 'chapter') state.part = 'none';
  } else if (name === 'chapter') {
    endLine(state);
    state.part = 'chapter';
  } else if (name === 'speaker') {
    endLine(state);
    const party = attributes['affiliation'] ?? attributes['party'];
    const label = (attributes['name'] ?? '').replaceAll(/\s+/gu, ' ').trim();
    const isChair =
      /^(?:President|Président|Presidente|Präsident|De Voorzitter|Formanden|Talmannen|Puhemies)\b/iu.test(
        label,
      );
    state.writer.speaker(
      {
        label,
        ...(isChair && { role: 'chair' as const }),
        ...(party !== undefined && party !== '' && { party }),
      },
      line,
    );
    state.part = 'turn';
    state.begun = false;
  }
}

function readText(state: State, chunk: string, line: number): void {
  if (state.part === 'chapter') {
    readTitle(state, chunk, line);
    return;
  }
  const said = state.part === 'turn' && !state.begun ? withoutDash(chunk) : chunk;
  if (said.trim() !== '') state.begun = true;
  state.writer.text(said, line);
}

/** The lines of a chapter's title, each for itself. */
function readTitle({ writer }: State, chunk: string, line: number): void {
  for (const [index, part] of chunk.split('\n').entries()) {
    if (index > 0) writer.end({ heading: 2, aside: 'heading' });
    writer.text(part, line + index);
  }
}

/** The stop and dash that stand between a name and its words where the name has been taken out. */
function withoutDash(text: string): string {
  return text.replace(/^(?<blank>\s*)(?:[.,:]\s*)?(?:[–—-]\s*)?(?=\S)/u, '$<blank>');
}

function endLine({ writer, part }: State): void {
  if (part === 'chapter') writer.end({ heading: 2, aside: 'heading' });
  else writer.end();
}

/** The day in a name such as `ep-00-01-17.txt`; other names are read where all names of files are. */
function metadataOf(path: string): Metadata {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const { year, month, day } =
    /^ep-(?<year>\d{2})-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\d|3[01])(?!\d)/iu.exec(name)?.groups ?? {};
  if (dateInFileName(name) !== undefined || year === undefined) return {};
  const century = Number(year) >= 70 ? '19' : '20';
  return { date: `${century}${year}-${month ?? ''}-${day ?? ''}`, dateSource: 'file name' };
}
