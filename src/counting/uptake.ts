import type { Exchange } from '../corpus/exchanges.ts';
import { type Corpus, formKind } from '../model/corpus.ts';
import { en } from '../text/stopwords/index.ts';

/** The distinct content types of some turns of a corpus. */
export function contentTypes(corpus: Corpus): (turns: readonly number[]) => ReadonlySet<number> {
  const { tokens, tokenStart, vocabulary } = corpus;
  const isContent = Uint8Array.from(vocabulary.forms, (_, form) => {
    const type = vocabulary.types[vocabulary.typeOfForm[form] ?? -1] ?? '';
    return vocabulary.kindOfForm[form] === formKind.word && !en.has(type) ? 1 : 0;
  });
  return (turns) => {
    const types = new Set<number>();
    for (const turn of turns) {
      for (let token = tokenStart[turn] ?? 0; token < (tokenStart[turn + 1] ?? 0); token++) {
        const form = tokens[token] ?? -1;
        if (isContent[form] === 1) types.add(vocabulary.typeOfForm[form] ?? -1);
      }
    }
    return types;
  };
}

/** Share of the content types asked that the answer holds too; undefined where there is no answer, or none are asked. */
export function uptakeOf(
  asked: ReadonlySet<number>,
  answered: ReadonlySet<number>,
  { answers }: Exchange,
): number | undefined {
  if (answers.length === 0 || asked.size === 0) return undefined;
  let shared = 0;
  for (const type of asked) if (answered.has(type)) shared += 1;
  return shared / asked.size;
}
