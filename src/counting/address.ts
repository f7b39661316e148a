import { boundaryMask, type Corpus, formKind, glued } from '../model/corpus.ts';
import type { TokenRange } from '../model/table.ts';

/** Words before a name that make it an address: thanks, greetings, calls on somebody to speak. */
const openings = new Set(
  'thank thanks hello hi welcome dear morning afternoon evening goodbye please okay ok yes no yeah sorry congratulations sure'.split(
    ' ',
  ),
);

/** Ways to call on somebody to speak, by the last two words before the name. */
const calls = /(?:^| )(?:invite|(?:over|back|floor|turn|hand|go) to|call on)$/u;

/** Words that may stand between such a word and the name. */
const between = new Set('you very much so again to all for and , that indeed'.split(' '));

const second = new Set('you your yours yourself'.split(' '));

const courtesy =
  /^(?:Mr|Mr\.|Ms|Ms\.|Mrs|Mrs\.|Miss|Madam|Madame|Sir|Dr|Dr\.|Professor|Excellency|Minister|Secretary|President|Chairman|Ambassador|Senator|General|Director|Chair|Speaker|Prime)$/u;

/**
 * Tells whether a name addresses somebody rather than speaks of them: `Thank you, Mr. Ma`, `Mr. Guo, could you …`. It stands
 * apart from its sentence, between its ends and commas; and thanks or a greeting go before it, or it closes the sentence
 * behind a comma, or it opens the sentence, a courtesy with it, and what follows says `you`. To be called on to speak, with a
 * courtesy (`let me invite Mr. Guo`), is address too.
 */
export function addressTest(corpus: Corpus): (name: TokenRange) => boolean {
  const { tokens, boundaries, vocabulary } = corpus;
  const { forms, types, typeOfForm, kindOfForm } = vocabulary;
  const formAt = (token: number): string => forms[tokens[token]!] ?? '';
  const typeAt = (token: number): string => types[typeOfForm[tokens[token]!]!] ?? '';
  const breaks = (token: number): boolean => kindOfForm[tokens[token]!] === formKind.breaking;
  const opens = (token: number): boolean =>
    token === 0 || (boundaries[token]! & boundaryMask) > 0 || breaks(token - 1);
  const closes = (token: number): boolean =>
    token >= tokens.length || (boundaries[token]! & boundaryMask) > 0 || breaks(token);
  const isComma = (token: number): boolean => formAt(token) === ',';
  const isGreeted = (start: number): boolean => {
    for (let at = start - 1, left = 6; at >= 0 && left > 0 && !opens(at + 1); at--, left--) {
      if (openings.has(typeAt(at))) return true;
      if (!between.has(typeAt(at))) return false;
    }
    return false;
  };
  const isCalled = (start: number): boolean => {
    const before = [start - 2, start - 1].filter((at) => at >= 0 && !opens(at + 1));
    return calls.test(before.map(typeAt).join(' '));
  };
  const saysYou = (end: number): boolean => {
    for (let at = end, left = 16; !closes(at) && left > 0; at++, left--) {
      if (second.has(typeAt(at))) return true;
    }
    return false;
  };
  const isPossessive = (end: number): boolean =>
    end < tokens.length && (boundaries[end]! & glued) !== 0 && /^['’]s?$/u.test(formAt(end));
  const isCourteousAddress = ({ start, end }: TokenRange): boolean => {
    if (isCalled(start)) return true;
    const isApart = start > 0 && !opens(start) && isComma(start - 1);
    if (closes(end)) return isApart || (opens(start) && end - start <= 4);
    return isComma(end) && (isApart || opens(start)) && saysYou(end);
  };
  return ({ start, end }) => {
    if (isPossessive(end)) return false;
    if ((closes(end) || isComma(end)) && isGreeted(start)) return true;
    return courtesy.test(formAt(start)) && isCourteousAddress({ start, end });
  };
}
