import { exchangesOf } from '../../corpus/exchanges.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { TokenRange } from '../../model/table.ts';
import { shortened } from '../../text/shortened.ts';
import { contentTypes, uptakeOf } from '../uptake.ts';

/** A question, and how much of it the answer takes up. */
export interface QuestionRow {
  readonly text: string;
  readonly side: 'a' | 'b';
  /** Share of its content words, 0 to 1; undefined where nobody answers. */
  readonly uptake: number | undefined;
  readonly place: TokenRange;
}

const shortLength = 120;
const leastWords = 4;

/** Questions of which the answer takes up at most this share are not taken up. */
export const leastUptake = 0.1;

/** The questions that are not taken up, in the order of the corpus. @param sideOfTurn 1 in a, 0 in b, −1 in neither */
export function questionRows(corpus: Corpus, sideOfTurn: ArrayLike<number>): QuestionRow[] {
  const contentOf = contentTypes(corpus);
  const rows: QuestionRow[] = [];
  let first = 0;
  for (const { turns } of corpus.documents) {
    for (const exchange of exchangesOf(turns, { minWords: leastWords })) {
      const asked = exchange.questions.map((index) => first + index);
      const side = sideOfTurn[asked[0] ?? 0];
      if (side !== 0 && side !== 1) continue;
      const answered = exchange.answers.map((index) => first + index);
      const uptake = uptakeOf(contentOf(asked), contentOf(answered), exchange);
      if (uptake !== undefined ? uptake > leastUptake : exchange.answers.length > 0) continue;
      rows.push({
        text: shortened(asked.map((turn) => corpus.turns[turn]!.text).join(' '), shortLength),
        side: side === 1 ? 'a' : 'b',
        uptake,
        place: {
          start: corpus.tokenStart[asked[0]!]!,
          end: corpus.tokenStart[asked.at(-1)! + 1]!,
        },
      });
    }
    first += turns.length;
  }
  return rows;
}
