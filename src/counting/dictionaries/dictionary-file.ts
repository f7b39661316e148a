import type { FileText } from '../../model/option.ts';

/** What is wrong with a rule of a dictionary, or worth a second look. */
type FaultCode =
  | 'empty'
  | 'any-word'
  | 'unsupported'
  | 'undefined-category'
  | 'bad-weight'
  | 'no-category'
  | 'duplicate'
  | 'shadowed'
  | 'overlap'
  | 'wide'
  | 'dead';

/** One thing that is wrong, and where. */
export interface DictionaryFault {
  readonly code: FaultCode;
  /** Line of the file; missing where the format does not tell it. */
  readonly line: number | undefined;
  /** Index into the categories; missing where there is none. */
  readonly category: number | undefined;
  /** The rule as printed in the file. */
  readonly rule: string;
  readonly message: string;
}

/** A rule: words that count for a category. */
export interface DictionaryRule {
  readonly category: number;
  /** Words divided by single blanks; `*` stands for any characters of a word. */
  readonly pattern: string;
  /** 1 where the file states none. */
  readonly weight: number;
  readonly line: number | undefined;
}

/** A dictionary as it was read: categories, rules, and what could not be taken over. */
export interface Dictionary {
  /** Category → its name with those of the categories around it, the outermost first. */
  readonly categories: readonly (readonly string[])[];
  readonly rules: readonly DictionaryRule[];
  readonly faults: readonly DictionaryFault[];
}

/** Takes a dictionary piece by piece. */
export interface DictionaryBuilder {
  /** The number of a category, whose outer ones come to be with it. */
  readonly category: (path: readonly string[]) => number;
  /** A rule; one without a word, or of which every word is one, is a fault instead. */
  readonly rule: (category: number, text: string, weight?: number, line?: number) => void;
  readonly fault: (fault: Omit<DictionaryFault, 'line' | 'category'> & Partial<DictionaryFault>) => void;
}

/** A way in which dictionaries are written. */
export interface DictionaryFormat {
  readonly id: string;
  readonly title: string;
  /** One sentence. */
  readonly doc: string;
  /** From 0, certainly not, to 1, certainly. */
  fits(file: FileText): number;
  /** Reads all that can be read; what cannot is a fault. */
  read(file: FileText, builder: DictionaryBuilder): void;
}

/** An empty dictionary to be filled. */
export function dictionaryBuilder(): DictionaryBuilder & { build(): Dictionary } {
  const categories: (readonly string[])[] = [];
  const numberOf = new Map<string, number>();
  const rules: DictionaryRule[] = [];
  const faults: DictionaryFault[] = [];
  const category = (path: readonly string[]): number => {
    const key = path.join('\n');
    const known = numberOf.get(key);
    if (known !== undefined) return known;
    if (path.length > 1) category(path.slice(0, -1));
    const number = categories.push(path) - 1;
    numberOf.set(key, number);
    return number;
  };
  return {
    category,
    fault: ({ code, rule, message, line, category: of }) => {
      faults.push({ code, rule, message, line, category: of });
    },
    rule: (of, text, weight = 1, line) => {
      const pattern = text.replaceAll(/\s+/gu, ' ').replaceAll(/\*+/gu, '*').trim();
      const code = faultOf(pattern);
      if (code === undefined) rules.push({ category: of, pattern, weight, line });
      else faults.push({ code, rule: text, message: messages[code], line, category: of });
    },
    build: () => ({ categories, rules, faults }),
  };
}

const messages = {
  empty: 'Without a word; left out',
  'any-word': 'Every word would count; left out',
} as const;

function faultOf(pattern: string): keyof typeof messages | undefined {
  if (pattern === '') return 'empty';
  return pattern.split(' ').every((word) => word === '*') ? 'any-word' : undefined;
}
