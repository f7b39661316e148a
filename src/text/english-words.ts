/** What is known of English words: how many syllables they have, and which ones are easy. Words are in lower case, with straight apostrophes. */
export interface EnglishWords {
  /** Syllables, at least 1: as the CMU pronouncing dictionary has them, or else the groups of vowel letters. */
  readonly syllables: (word: string) => number;
  /** Whether Dale and Chall's list of easy words (1995) has it. */
  readonly isListed: (word: string) => boolean;
  /**
   * Whether it is easy by the rules of the list: listed, a number, or a listed word with a regular ending (plural,
   * possessive, -s, -ed, -ing, -er, -est).
   */
  readonly isEasy: (word: string) => boolean;
}

/** The dictionary and the list: 135,000 and 3,000 words, which take a fourth of a second to load. */
export async function loadEnglishWords(): Promise<EnglishWords> {
  const [{ dictionary }, { daleChall }] = await Promise.all([
    import('cmu-pronouncing-dictionary'),
    import('dale-chall'),
  ]);
  const list: ReadonlySet<string> = new Set(daleChall.map((word) => word.toLowerCase()));
  const isListed = (word: string): boolean => list.has(word);
  return {
    isListed,
    syllables: (word) => {
      const sounds = Object.hasOwn(dictionary, word) ? dictionary[word] : undefined;
      return Math.max(1, sounds === undefined ? vowelGroups(word) : stresses(sounds));
    },
    isEasy: (word) => isListed(word) || /^[^\p{L}]+$/u.test(word) || stemsOf(word).some(isListed),
  };
}

/** Each vowel of a pronunciation has its stress as a digit. */
function stresses(sounds: string): number {
  return sounds.match(/\d/gu)?.length ?? 0;
}

function vowelGroups(word: string): number {
  return word.match(/[aeiouy]+/gu)?.length ?? 0;
}

const regularEndings = ["'s", "s'", "'", 's', 'es', 'd', 'ed', 'ing', 'r', 'er', 'st', 'est'] as const;

/** What a word may be without a regular ending. */
function stemsOf(word: string): string[] {
  const stems: string[] = [];
  for (const ending of regularEndings) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    if (stem.length < 2) continue;
    stems.push(stem);
    // “making” is of make, “running” of run, “countries” and “happier” of country and happy.
    if (/^(?:ing|ed|er|est)$/u.test(ending))
      stems.push(`${stem}e`, stem.replace(/(?<twin>[^aeiou])\k<twin>$/u, '$<twin>'));
    if (/^(?:es|ed|er|est)$/u.test(ending)) stems.push(stem.replace(/i$/u, 'y'));
  }
  return stems;
}
