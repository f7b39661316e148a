import { boundary, boundaryMask, type Corpus, formKind, glued } from '../../model/corpus.ts';
import type { TokenRange } from '../../model/table.ts';
import { en } from '../../text/stopwords/index.ts';
import { isTitleWord } from './title-words.ts';

/** A run of words printed as a name, and where its name begins behind the titles. */
export interface NameRun extends TokenRange {
  readonly nameStart: number;
}

const calendar = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december easter christmas'.split(
    ' ',
  ),
);

/** Small words inside of names. */
const particles = new Set('bin ibn al von van der den de la del da di dos el ben'.split(' '));

const initial = /^\p{Lu}\.$/u;

/** The runs of capitalised words in a corpus that are names rather than starts of sentences, in order of position. */
export function nameRuns(corpus: Corpus, isTaken: (token: number) => boolean): NameRun[] {
  const { tokens, boundaries } = corpus;
  const isName = nameTest(corpus, isTaken);
  const runs: NameRun[] = [];
  for (let token = 0; token < tokens.length; token++) {
    if (!isName(token)) continue;
    let end = token + 1;
    for (let next = end; next < tokens.length && (boundaries[next]! & boundaryMask) === 0; next++) {
      if (isName(next)) end = next + 1;
      else if (!isInsideName(corpus, next)) break;
    }
    const run = withoutTitles(corpus, token, end);
    if (run) runs.push(run);
    token = end - 1;
  }
  return runs;
}

/** Whether a token may stand between two words of a name: a particle, or a hyphen without blanks. */
function isInsideName({ tokens, boundaries, vocabulary }: Corpus, token: number): boolean {
  const form = vocabulary.forms[tokens[token]!]!;
  if (particles.has(form)) return true;
  return (
    /^[-‐‑]$/u.test(form) &&
    (boundaries[token]! & glued) !== 0 &&
    ((boundaries[token + 1] ?? 0) & glued) !== 0
  );
}

function withoutTitles(corpus: Corpus, start: number, end: number): NameRun | undefined {
  const { tokens, vocabulary } = corpus;
  let nameStart = start;
  while (nameStart < end && isTitleWord(vocabulary.forms[tokens[nameStart]!]!)) nameStart += 1;
  while (nameStart < end && vocabulary.kindOfForm[tokens[nameStart]!] !== formKind.word) nameStart += 1;
  return nameStart === end ? undefined : { start, end, nameStart };
}

/** Whether a token is a capitalised word that its corpus does not have in small letters more often. */
function nameTest(corpus: Corpus, isTaken: (token: number) => boolean): (token: number) => boolean {
  const { tokens, boundaries, vocabulary } = corpus;
  const { forms, types, typeOfForm, kindOfForm } = vocabulary;
  const isCapital = Uint8Array.from(forms, (form) => (/^\p{Lu}/u.test(form) ? 1 : 0));
  const isExcluded = Uint8Array.from(types, (type) => (en.has(type) || calendar.has(type) ? 1 : 0));
  const opens = (token: number): boolean =>
    token === 0 ||
    (boundaries[token]! & boundaryMask) > boundary.none ||
    kindOfForm[tokens[token - 1]!] === formKind.breaking ||
    (/^["“‘«']$/u.test(forms[tokens[token - 1]!]!) && opens(token - 1));
  const balance = new Int32Array(types.length);
  for (let token = 0; token < tokens.length; token++) {
    const form = tokens[token]!;
    if (isCapital[form] === 0) balance[typeOfForm[form]!]! -= 1;
    else if (!opens(token)) balance[typeOfForm[form]!]! += 1;
  }
  return (token) => {
    const form = tokens[token]!;
    const type = typeOfForm[form]!;
    if (isCapital[form] === 0 || kindOfForm[form] !== formKind.word || isExcluded[type] === 1) return false;
    if (isTaken(token)) return false;
    return balance[type]! > 0 || isTitleWord(forms[form]!) || initial.test(forms[form]!);
  };
}
