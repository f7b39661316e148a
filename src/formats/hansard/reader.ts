import type { Manuscript } from '../../model/transcript.ts';
import { lineWriter, type LineWriter } from '../markup/line-writer.ts';
import type { Attributes, XmlHandler } from '../markup/xml.ts';
import { labelOf, numbered, remarkBehindName, reportedQuestion, withoutColon } from './label.ts';
import { sittingBook, type Sitting } from './sitting.ts';

/** Front and back matter of a volume: lists of members, indexes. */
const skipped = new Set(['titlepage', 'frontmatter', 'index', 'tablecontents', 'header', 'appendix']);

const sittingRoots = new Set(['housecommons', 'houselords', 'westminsterhall', 'grandcommitteereport']);

/** Parts that are a sitting of their own where they stand in none. */
const partRoots = new Set(['writtenanswers', 'writtenstatements']);

const sections = new Set(['section', 'group', 'oralquestions']);

const blocks = new Set(['quote', 'li', 'ol', 'ul', 'list', 'item', 'division', 'body']);

/** Elements that end the line before them, and have an ending of their own. */
const opening = new Set(['table', 'title', 'date']);

/** A paragraph that is being read. */
interface Paragraph {
  /** Text before it is known whether a member's name follows; undefined once that is settled. */
  held: string | undefined;
  readonly centred: boolean;
  /** Whether everything that can be seen is in italics so far. */
  italic: boolean;
  labelled: boolean;
  line: number;
}

/** A reader of the record's elements, and the sittings it has found at the end. */
export interface HansardReader extends XmlHandler {
  sittings(): Pick<Manuscript, 'metadata' | 'lines' | 'document'>[];
}

interface State {
  readonly book: ReturnType<typeof sittingBook>;
  /** Element names that stand open. */
  readonly open: string[];
  skip: number;
  italics: number;
  paragraph: Paragraph | undefined;
  /** The name inside a `<member>`; undefined outside of one. */
  member: string | undefined;
  /** What is written into while a heading or column number is read. */
  column: string | undefined;
  memberLine: number;
  /** What follows a name, until it is long enough to tell a colon or a remark from words; undefined elsewhere. */
  behindName: string | undefined;
}

/** A reader for the elements of Hansard XML. */
export function hansardReader(): HansardReader {
  const state: State = {
    book: sittingBook(lineWriter),
    open: [],
    skip: 0,
    italics: 0,
    paragraph: undefined,
    member: undefined,
    column: undefined,
    memberLine: 1,
    behindName: undefined,
  };
  return {
    open: (name, attributes, line) => openElement(state, name, attributes, line),
    close: (name) => closeElement(state, name),
    text: (text, line) => readText(state, text, line),
    sittings: () => {
      endBlock(state);
      return state.book.manuscripts();
    },
  };
}

function openElement(state: State, name: string, attributes: Attributes, line: number): void {
  const inSitting = state.open.some((above) => sittingRoots.has(above));
  if (skipped.has(name)) state.skip += 1;
  if (state.skip === 0) enter(state, name, attributes, { line, inSitting });
  state.open.push(name);
}

/** An element of the record begins; those above it stand in `state.open`. */
function enter(
  state: State,
  name: string,
  attributes: Attributes,
  { line, inSitting }: { line: number; inSitting: boolean },
): void {
  if (sittingRoots.has(name) || (partRoots.has(name) && !inSitting)) state.book.start(name);
  if (sections.has(name)) sittingOf(state).path.push('');
  if (blocks.has(name) || opening.has(name)) endBlock(state);
  if (name === 'date') sittingOf(state).dates.push(attributes['format'] ?? '');
  else if (name === 'p') openParagraph(state, attributes, line);
  else enterInline(state, name, line);
}

function enterInline(state: State, name: string, line: number): void {
  if (name === 'i') state.italics += 1;
  else if (name === 'col') state.column = '';
  else if (name === 'member') openMember(state, line);
  else if (name === 'memberconstituency' && state.member !== undefined) state.member += ' ';
  else if (name === 'lb') breakLine(state);
  else if (name === 'td') cell(state, line);
}

function closeElement(state: State, name: string): void {
  state.open.pop();
  if (skipped.has(name)) {
    state.skip -= 1;
    return;
  }
  if (state.skip > 0) return;
  const writer = writerOf(state);
  if (name === 'i') state.italics -= 1;
  else if (name === 'col') closeColumn(state);
  else if (name === 'member') closeMember(state);
  else if (name === 'p') closeParagraph(state);
  else if (name === 'tr' || name === 'table') writer.end({ aside: 'table' });
  else if (name === 'title') closeTitle(state);
  else if (name === 'date') writer.end({ aside: 'date' });
  else if (blocks.has(name)) endBlock(state);
  else if (sections.has(name)) {
    endBlock(state);
    sittingOf(state).path.pop();
  }
}

function readText(state: State, text: string, line: number): void {
  if (state.skip > 0) return;
  const { paragraph } = state;
  if (state.column !== undefined) state.column += text;
  else if (state.member !== undefined) state.member += text;
  else if (paragraph?.held !== undefined && text.trim() !== '') {
    if (paragraph.held === '') paragraph.line = line;
    if (state.italics === 0) paragraph.italic = false;
    paragraph.held += text;
  } else if (paragraph?.held !== undefined) paragraph.held += text;
  else {
    if (paragraph && state.italics === 0 && text.trim() !== '') paragraph.italic = false;
    if (state.behindName === undefined) writerOf(state).text(text, line);
    else readBehindName(state, text, line);
  }
}

/** What a member says, without what divides it from the name: a colon, or a remark such as `[pursuant to his reply]:`. */
function readBehindName(state: State, text: string, line: number): void {
  state.behindName += text;
  const behind = state.behindName ?? '';
  const start = behind.trimStart();
  if (start === '' || (/^[[(]/u.test(start) && start.length < 160 && remarkBehindName(behind) === undefined))
    return;
  settleName(state, line);
}

function settleName(state: State, line: number): void {
  const { behindName: behind } = state;
  state.behindName = undefined;
  if (behind === undefined || behind.trim() === '') return;
  const writer = writerOf(state);
  const remark = remarkBehindName(behind);
  if (remark !== undefined) {
    writer.text(remark, line);
    writer.end({ aside: 'stage direction' });
  }
  const said = remark === undefined ? behind : behind.slice(behind.indexOf(remark) + remark.length);
  writer.text(withoutColon(said), line);
}

function openParagraph(state: State, attributes: Attributes, line: number): void {
  endBlock(state);
  state.paragraph = {
    held: '',
    centred: attributes['align'] === 'center',
    italic: true,
    labelled: false,
    line,
  };
}

/** A name at the start of a paragraph, behind no more than a number or an office, is a label; any other is text. */
function openMember(state: State, line: number): void {
  const { paragraph } = state;
  const inContribution = state.open.includes('membercontribution');
  if (inContribution || (paragraph?.held !== undefined && !numbered(paragraph.held))) settle(state);
  else {
    state.member = '';
    state.memberLine = line;
  }
}

function closeMember(state: State): void {
  const { member, paragraph } = state;
  if (member === undefined) return;
  state.member = undefined;
  const writer = writerOf(state);
  writer.end();
  const label = labelOf(`${paragraph?.held ?? ''} ${member}`);
  if (paragraph) {
    paragraph.held = undefined;
    paragraph.labelled = true;
  }
  if (label === '') return;
  writer.speaker({ label }, state.memberLine);
  sittingOf(state).spoke();
  state.behindName = '';
}

/** What was held back of a paragraph is its text: no name follows. */
function settle(state: State): void {
  settleName(state, state.memberLine);
  const { paragraph } = state;
  if (paragraph?.held === undefined) return;
  const { held, line } = paragraph;
  paragraph.held = undefined;
  const question = state.italics > 0 ? undefined : reportedQuestion(held);
  const writer = writerOf(state);
  if (question) {
    writer.speaker({ label: question.label }, line);
    paragraph.labelled = true;
    sittingOf(state).spoke();
  }
  writer.text(question?.text ?? held, line);
}

function closeParagraph(state: State): void {
  settle(state);
  const { paragraph } = state;
  const writer = writerOf(state);
  const bracketed = /^\[.*\]$/su.test(writer.pending().trim());
  if (!paragraph || paragraph.labelled) writer.end();
  else if (paragraph.italic || bracketed) writer.end({ aside: 'stage direction' });
  else writer.end(paragraph.centred ? { aside: 'heading' } : {});
  state.paragraph = undefined;
}

function breakLine(state: State): void {
  if (state.open.includes('title')) writerOf(state).text(' ', 1);
  else if (state.member !== undefined) state.member += ' ';
  else endBlock(state);
}

function cell(state: State, line: number): void {
  settle(state);
  const writer = writerOf(state);
  if (writer.hasText()) writer.text(' | ', line);
}

function closeTitle(state: State): void {
  const sitting = sittingOf(state);
  const writer = writerOf(state);
  sitting.entitle(writer.pending());
  writer.end({ heading: Math.min(6, 1 + sitting.path.length), aside: 'heading' });
}

function closeColumn(state: State): void {
  const column = Number(/\d+/u.exec(state.column ?? '')?.[0] ?? Number.NaN);
  state.column = undefined;
  if (!Number.isNaN(column)) writerOf(state).page(column);
}

function endBlock(state: State): void {
  settle(state);
  writerOf(state).end(state.open.includes('table') ? { aside: 'table' } : {});
}

function sittingOf(state: State): Sitting {
  return state.book.current();
}

function writerOf(state: State): LineWriter {
  return state.book.current().writer;
}
