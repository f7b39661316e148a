import type { Lexicon, LexiconEntry } from '../model/lexicon.ts';
import { typeOf } from '../text/words.ts';
import { expandPattern } from './pattern.ts';

/** Something in a lexicon that is worth a second look. */
export interface LexiconFault {
  readonly code: 'duplicate' | 'overlap' | 'shadowed' | 'dead';
  /** Name of the entry. */
  readonly entry: string;
  readonly form: string;
  readonly message: string;
}

interface Bearer {
  readonly entry: LexiconEntry;
  readonly short: boolean;
}

/** Forms that stand twice in an entry, or that several entries claim; in the order of the lexicon. */
export function lintLexicon({ entries, case: capitals }: Lexicon): LexiconFault[] {
  const bearers = new Map<string, Bearer[]>();
  const faults: LexiconFault[] = [];
  for (const entry of entries) {
    const own = new Set<string>();
    for (const { form, short } of formsOf(entry)) {
      const key = capitals === 'keep' ? form : typeOf(form);
      const before = bearers.get(key) ?? [];
      if (own.has(key)) {
        faults.push({ code: 'duplicate', entry: entry.name, form, message: 'Stands twice in its entry' });
        continue;
      }
      own.add(key);
      const other = before[0];
      if (other) faults.push(clashOf({ entry, short }, other, form));
      bearers.set(key, [...before, { entry, short }]);
    }
  }
  return faults;
}

function formsOf({ name, forms, short }: LexiconEntry): { form: string; short: boolean }[] {
  return [
    { form: name, short: false },
    // The name is always a form, and may be written among them.
    ...forms
      .flatMap(spelledOut)
      .filter((form) => form !== name)
      .map((form) => ({ form, short: false })),
    ...short.flatMap(spelledOut).map((form) => ({ form, short: true })),
  ];
}

function clashOf({ entry, short }: Bearer, other: Bearer, form: string): LexiconFault {
  const fault = { entry: entry.name, form };
  if (short === other.short) {
    const message = short
      ? `Short form of ${other.entry.name} as well: told apart by titles, and by who is named in full`
      : `Full form of ${other.entry.name} as well: every mention is ambiguous`;
    return { ...fault, code: 'overlap', message };
  }
  const full = short ? other.entry.name : entry.name;
  return { ...fault, code: 'shadowed', message: `A full form of ${full}, which it always stands for` };
}

function spelledOut(pattern: string): string[] {
  return expandPattern(pattern).map((sequence) => sequence.join(' '));
}
