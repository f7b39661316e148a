import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countTerms } from '../../src/counting/terms.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Source } from '../../src/model/transcript.ts';
import { buildCorpus, readTranscripts } from '../../src/pipeline.ts';
import type { TypeCounts } from '../../src/stats/tests/rate-permutation.ts';

/** The words of a corpus by document, with the fewest occurrences that are looked at. */
export interface WordsByDocument {
  readonly name: string;
  readonly documents: number;
  /** Document → its words. */
  readonly sizes: Float64Array;
  /** Word → the documents that have it, ascending, and how often each. */
  readonly types: readonly TypeCounts[];
}

/** The transcripts of a folder, as a corpus. */
export async function corpusIn(folder: string): Promise<Corpus> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|txt)$/u.test(name))
    .sort();
  const sources = files.map((name): Source => {
    const bytes = readFileSync(join(folder, name));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { path: name, bytes, text: bytes.toString('utf8'), sha256 };
  });
  const { transcripts } = await readTranscripts(sources);
  return buildCorpus(transcripts, { needs: ['tokens'] });
}

/** The words of a corpus that occur often enough. */
export function wordsByDocument(name: string, corpus: Corpus, minCount: number): WordsByDocument {
  const documents = corpus.documents.length;
  const { terms, rowStart, unit, count, sizes } = countTerms(corpus, {
    terms: 'words',
    ngrams: { from: 1, to: 1 },
    minCount,
    stopwords: 'none',
    across: 'none',
    punctuation: false,
    unitOfTurn: corpus.documentOfTurn,
    unitCount: documents,
  });
  const types = Array.from({ length: terms }, (_, term) => ({
    parts: unit.subarray(rowStart[term], rowStart[term + 1]),
    counts: count.subarray(rowStart[term], rowStart[term + 1]),
  }));
  return { name, documents, sizes, types };
}
