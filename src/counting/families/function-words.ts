import { en } from '../../text/stopwords/index.ts';

/** Function words that a formula may hang on: quantities, negation, adverbs. */
const weighty: ReadonlySet<string> = new Set(
  `all every each any both half few fewer many more most less least no not never none nobody nothing once
  just only still again always ever even enough`.split(/\s+/u),
);

/** Words that carry no content where they stand before, between or behind the content words of a formula. */
export function isFunctionWord(type: string): boolean {
  return en.has(type) && !weighty.has(type);
}

/** Whether a word is one of those function words that a formula may hang on. */
export function isWeighty(type: string): boolean {
  return weighty.has(type);
}

/** Articles, possessives and the like: what may be put before a noun or left out without another formula. */
const determiners: ReadonlySet<string> = new Set(
  "a an the this that these those my our your his her its their some 's s'".split(' '),
);

/** Whether a word is an article, a possessive, or a demonstrative. */
export function isDeterminer(type: string): boolean {
  return determiners.has(type);
}

const coordinators: ReadonlySet<string> = new Set(['and', 'or', 'nor', 'but']);

/** Whether a word stands between coordinated parts. */
export function isCoordinator(type: string): boolean {
  return coordinators.has(type);
}
