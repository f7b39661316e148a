import type { Line } from '../model/transcript.ts';
import { hasAtMost } from '../text/words.ts';

/** What archives and stations say of a transcript in fields above it, of which a value can be anything. */
const ofDocument =
  /^(?:titles?|subtitle|dates?(?: (?:of|and) [\p{L} ]{3,30})?|times?|venue|location|place(?: of [\p{L} ]{3,30})?|city|country|event|occasion|subjects?|topics?|themes?|tags|keywords|categor(?:y|ies)|document type|type|format|media(?: type)?|sources?|publication|publisher|url|link|language|word count|words|length|duration|running time|editorial comments?|comments|notes?|importance(?: ranking)?|programme?|show|series|season|episode|station|channel|network|broadcast(?: date)?|air(?:ed| date)|recorded|copyright|collection|identifier|id|access|restrictions|biographical note|transcri(?:ber|bed by|ption by|ption|pt by)|creator|author|record type)$/iu;

/** Who took part, a name behind each. */
const ofPeople =
  /^(?:journalists?|interviewers?|interviewees?|interviewed by|speakers?|moderators?|hosts?|guests?|participants|presenters?|reporters?|anchors?|briefers?|attendees|witness(?:es)?|panell?ists?|chair|by)$/iu;

const field = /^(?<key>\p{L}[\p{L} /&-]{1,40})[:：](?: (?<value>.*)|$)/u;

/** Fewer fields than this are no block. */
const fewestFields = 3;

/** So many lines from the top are looked at. */
const mostLines = 60;

/** Most words of a value that is a name. */
const longestName = 14;

/**
 * The lines of a document with the fields that stand above its text set aside, `Venue: Harbour House`, `Word count: 2418`: three
 * or more lines of them one behind the other, people among them, so that these are no labels.
 */
export function withoutFields(lines: readonly Line[]): readonly Line[] {
  const top = lines.slice(0, mostLines);
  const last = top.findLastIndex(({ text }) => keyOf(text) !== undefined && ofDocument.test(keyOf(text)!));
  if (last < 0) return lines;
  const first = firstOfBlock(top, last);
  const block = top.slice(first, last + 1).filter(({ text }) => keyOf(text) !== undefined);
  const sure = block.filter(({ text }) => ofDocument.test(keyOf(text)!)).length;
  if (block.length < fewestFields || sure < block.length * 0.5) return lines;
  return lines.map((line, index) => {
    if (index < first || index > last + mostPeople || line.text === '' || line.aside !== undefined)
      return line;
    return index <= last || isPeople(line.text) ? { ...line, aside: 'heading' } : line;
  });
}

/** So many lines of people may follow the last field of the document. */
const mostPeople = 3;

/** Where a block of fields begins: what stands between two of them is a value that goes on, or blank. */
function firstOfBlock(top: readonly Line[], last: number): number {
  let first = last;
  let others = 0;
  for (let at = last - 1; at >= 0 && others <= 2; at--) {
    const { text } = top[at]!;
    const key = keyOf(text);
    if (key !== undefined && (ofDocument.test(key) || isPeople(text) || others === 0)) {
      first = at;
      others = 0;
    } else if (text !== '') others += 1;
  }
  return first;
}

function keyOf(text: string): string | undefined {
  return text.includes(':') || text.includes('：') ? field.exec(text)?.groups?.['key'] : undefined;
}

/** Whether a line names people: a few words behind the key that no sentence ends. */
function isPeople(text: string): boolean {
  const { key = '', value = '' } = field.exec(text)?.groups ?? {};
  return ofPeople.test(key) && value !== '' && hasAtMost(value, longestName) && !/[.!?…]$/u.test(value);
}
