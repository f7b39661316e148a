import { valuesOf, type XmlVisitor } from './markup/checked-xml.ts';

/** White space in a row that the instruction of a field may hold, through which is searched from each character. */
const longestBlank = 1_000;

/** Fields inside fields; each run of text looks through all that are open around it. Word allows some dozens. */
const maxOpen = 100;

/** Characters of instructions that may be read for the marks of a part: at each mark the whole instruction is. */
const maxRead = 20_000_000;

/** What is known of the fields of a part so far. */
interface Fields {
  isInstruction: boolean;
  /** White space at the end of what stands in the instructions. */
  blank: number;
  open: number;
  /** Characters of the instruction since the last field began, and its pieces. */
  length: number;
  read: number;
}

/**
 * Refuses the fields of a Word document (page numbers, links, cross-references) that would cost more to read than their length.
 *
 * @param refuse makes the error out of what is wrong
 */
export function fieldCheck(refuse: (reason: string) => Error): Required<XmlVisitor> {
  const fields: Fields = { isInstruction: false, blank: 0, open: 0, length: 0, read: 0 };
  return {
    open(name, attributes) {
      fields.isInstruction = name === 'instrText';
      if (fields.isInstruction) fields.length += 1;
      if (name !== 'fldChar') return;
      for (const kind of valuesOf(attributes, 'fldCharType')) mark(fields, kind);
      if (fields.open > maxOpen) throw refuse(`fields may stand at most ${maxOpen} inside each other`);
      if (fields.read > maxRead) throw refuse('a field with too many marks');
    },
    text(text) {
      if (!fields.isInstruction) return;
      fields.length += text.length;
      if (longestBlankOf(fields, text) > longestBlank) throw refuse('a field of blanks');
    },
    close() {
      fields.isInstruction = false;
    },
  };
}

/** Takes a mark of a field: its begin, what separates its instruction from its result, or its end. */
function mark(fields: Fields, kind: string): void {
  if (kind === 'begin') {
    fields.open += 1;
    fields.length = 0;
    fields.blank = 0;
  } else if (fields.open > 0) {
    fields.read += fields.length;
    if (kind === 'end') fields.open -= 1;
  }
}

/** The longest white space in a text; instructions are joined where they stand apart. */
function longestBlankOf(fields: Fields, text: string): number {
  let longest = 0;
  for (const run of text.match(/\s+|\S+/gu) ?? []) {
    fields.blank = run.trim() === '' ? fields.blank + run.length : 0;
    longest = Math.max(longest, fields.blank);
  }
  return longest;
}
