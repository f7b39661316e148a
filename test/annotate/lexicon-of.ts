import { findMentions } from '../../src/annotate/mentions.ts';
import { apartDepth, type Corpus } from '../../src/model/corpus.ts';
import type { Lexicon, LexiconEntry } from '../../src/model/lexicon.ts';
import { corpusOf, type Doc, toyTokenizer } from '../corpus-of.ts';
import { printedText } from '../../src/counting/printed.ts';

/** An entry with what a test states; the rest is empty. */
export type EntryPart = Partial<LexiconEntry> & { readonly name: string };

/** A lexicon of names, with capitals kept. */
export function namesOf(...entries: readonly EntryPart[]): Lexicon {
  return lexiconOf('names', 'keep', 'person', entries);
}

/** A lexicon of slogans, capitals folded. */
export function slogansOf(...entries: readonly EntryPart[]): Lexicon {
  return lexiconOf('slogans', 'fold', 'slogan', entries);
}

export function lexiconOf(
  id: string,
  capitals: Lexicon['case'],
  kind: string,
  entries: readonly EntryPart[],
): Lexicon {
  const whole = entries.map((entry) => ({ kind, forms: [], short: [], titles: [], offices: [], ...entry }));
  return { id, title: id, case: capitals, entries: whole };
}

/** A corpus with its mentions. */
export function corpusWith(documents: readonly Doc[], ...lexicons: readonly Lexicon[]): Corpus {
  const corpus = corpusOf(documents);
  return { ...corpus, mentions: findMentions(corpus, lexicons, toyTokenizer) };
}

/** The mentions of a corpus as `entity: text`, indented by depth, with `?` where ambiguous; without those that stand apart. */
export function listed(corpus: Corpus): string[] {
  const { mentions } = corpus;
  if (!mentions) return [];
  return Array.from(mentions.entity, (entity, index) => {
    if (mentions.depth[index]! >= apartDepth.office) return '';
    const text = printedText(corpus, mentions.start[index]!, mentions.end[index]!);
    const doubt = mentions.ambiguous[index] === 0 ? '' : '?';
    return `${'  '.repeat(mentions.depth[index]!)}${mentions.entities[entity]!.name}${doubt}: ${text}`;
  }).filter((line) => line !== '');
}

/** The mentions in one turn of one document. */
export function found(text: string, ...lexicons: readonly Lexicon[]): string[] {
  return listed(corpusWith([[['A', text]]], ...lexicons));
}
