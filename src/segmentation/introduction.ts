import type { Line } from '../model/transcript.ts';
import { hasAtMost } from '../text/words.ts';
import { dateline, namesAndDate, placeAndDate } from './dateline.ts';
import { isEventLine } from './event-line.ts';
import { furnitureKind, isSection } from './furniture.ts';

/** What an article or an editor says of the transcript that follows: `Here is the full transcript of the interview.` */
const ofTranscript =
  /\b(?:here(?:[’']s| is)|read|following|this is|annotated|edited|lightly|full|rush|unedited|verbatim|complete|partial)\b[^.!?]{0,60}\btranscript\b|\btranscript (?:of (?:the|an?|his|her|their|what|this|that)|below|follows|has been|was|is (?:an?|based|from|provided|edited|made))\b|\b(?:edited|condensed)\b[^.!?]{0,40} for (?:length|clarity|brevity|style)\b/iu;

/** Words about transcripts, which are hardly ever spoken before the first question. */
const aboutTranscripts =
  /\btranscri(?:pts?|b(?:e[ds]?|ing)|ptions?)\b|\b(?:this|our|my|following|exclusive|the aim of the) interview\b|\binterview(?:ed)? (?:by|with)\b|\bsat (?:down )?with\b/iu;

/** A line that says nothing but that the transcript begins. */
const heading =
  /^(?:[•*·-] ?)?(?:(?:full|rush|interview|episode|show|video|audio|speech) )?transcript(?:ion)?:?$/iu;

/** Words of somebody who speaks, and does not write a page. */
const spoken = /\b(?:I|I['’](?:m|ve|ll|d)|we|we['’](?:re|ve|ll))\b/u;

/** So many lines from the top are looked at, and so many words may stand above the last that heads the text. */
const mostLines = 60;
const mostWords = 400;

/** Shortest text that a page prints twice. */
const shortestRepeat = 20;

/** Longest paragraph that introduces a transcript. */
const longestNotice = 120;

/**
 * How many lines at the top of a document are certainly none of its text: up to the last date, name of a section, or sentence
 * about the transcript among them, with no words of a speaker above.
 *
 * @param lines those before the first label, or all where there is none
 */
export function endOfIntroduction(lines: readonly Line[], isLabelled: boolean): number {
  let end = 0;
  let filled = 0;
  let words = 0;
  let above = '';
  for (const [index, line] of lines.entries()) {
    const { text } = line;
    if (text === '') continue;
    if (line.spoken || ++filled > mostLines || words > mostWords) break;
    // Where nobody is named, a text may hold a letter with its date, or lines that recur.
    if (heads(text, isLabelled) || (isLabelled && headsLabels(line, above))) end = index + 1;
    else if (spoken.test(text)) break;
    words += text.split(' ').length;
    above += `\n${text}`;
  }
  return end;
}

/** Whether a line stands above a text and is none of it. */
function heads(text: string, isLabelled: boolean): boolean {
  if (isSection(text) || heading.test(text) || furnitureKind(text) === 'furniture') return true;
  return isEventLine(text) || isIntroduction(text, isLabelled);
}

/** Whether a line stands above the first label and is none of a speech before it: a date, or what is printed again. */
function headsLabels({ text, aside }: Line, above: string): boolean {
  return aside === undefined && (isDated(text) || isRepeated(text, above));
}

/** Whether a text stands further up as well, as title and summary of a page do. */
function isRepeated(text: string, above: string): boolean {
  return text.length >= shortestRepeat && above.includes(text);
}

/** Whether a paragraph speaks of the transcript; where labels follow, a mention is enough. */
function isIntroduction(text: string, isLabelled: boolean): boolean {
  if (!/transcri|edited|condensed|interview|sat /iu.test(text) || !hasAtMost(text, longestNotice))
    return false;
  return isLabelled ? aboutTranscripts.test(text) : ofTranscript.test(text);
}

function isDated(text: string): boolean {
  return (
    /\d/u.test(text) &&
    (dateline(text) ?? placeAndDate(text)?.found ?? namesAndDate(text)?.found) !== undefined
  );
}
