import type { Line } from '../model/transcript.ts';
import type { Candidate } from './candidate.ts';

/** So many lines from the top are looked at. */
const mostLines = 120;

/** Longest line that says that the transcript follows. */
const longest = 200;

/** A mark of the beginning, in brackets or on a line of its own: `(begin transcript)`. */
const mark =
  /^[[(*–—-]*\s*(?:begin(?:ning|s)?(?: of)?(?: the)? (?:transcript|text)|transcript begins|start of transcript)\s*[\])*–—-]*[:.]?$/iu;

/** What leads to the transcript, with a colon: `Here is the full transcript of the interview:`. */
const lead =
  /\b(?:here(?:[’']s| is| are)|follow(?:s|ing)|below|present|read|full|edited|complete)\b[^.!?:]{0,80}\b(?:transcripts?|interview|text|excerpts?|conversation|answers)\b[^.!?:]{0,60}:$/iu;

/**
 * Labels without those above the line that says that the transcript begins there: a dateline, or an entry of a form, each of
 * which stands there once.
 */
export function fromBeginning<Found extends Candidate>(
  labels: readonly Found[],
  lines: readonly Line[],
): readonly Found[] {
  const begun = lines
    .slice(0, mostLines)
    .findIndex(
      ({ text }) => text.length <= longest && (mark.test(text) || (text.endsWith(':') && lead.test(text))),
    );
  const above = labels.filter(({ index }) => index <= begun);
  if (above.length === 0 || labels.length - above.length < 2) return labels;
  const below = new Set(labels.slice(above.length).map(({ label }) => label));
  const isOnce = above.every(
    ({ label, rule }) => (rule === 'label-inline' || rule === 'label-alone') && !below.has(label),
  );
  return isOnce && new Set(above.map(({ label }) => label)).size === above.length
    ? labels.slice(above.length)
    : labels;
}
