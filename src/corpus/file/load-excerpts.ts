import type { Corpus } from '../../model/corpus.ts';
import type { Search } from '../../model/search.ts';
import { cellReader, type Chunk, columnOf } from './cells.ts';
import { chunksOf, type OpenFile, rowsOf } from './database.ts';
import { documentQuery } from './document-rows.ts';
import { excerptsFrom } from './excerpts.ts';
import type { CorpusInfo } from './info.ts';
import { integerLists } from './lists.ts';
import { corpusOfReads, speakersOf } from './load.ts';
import { type FileVocabulary, vocabularyIn, vocabularyWith, wholeVocabulary } from './vocabulary.ts';
import { type ReadTurn, turnQuery, turnReader } from './turn-rows.ts';

/**
 * What stands around the hits of a search in a file, as a corpus: all documents, and of their turns only those that may
 * have hits, with no more tokens than the search needs.
 */
export async function loadExcerpts(file: OpenFile, info: CorpusInfo, search: Search): Promise<Corpus> {
  // DuckDB fetches the first tokens, which takes longest, while the rest is read here; a connection has one answer at a time.
  const tokens = chunksOf(file, 'SELECT turn_id, tokens FROM turns')[Symbol.asyncIterator]();
  const [first, { vocabulary, cut }, turnAt, rows] = await Promise.all([
    tokens.next(),
    file.connect().then((beside) => cutterFor(beside, search)),
    file.connect().then(turnFinder),
    file.connect().then((beside) => rowsOf(beside, documentQuery)),
  ]);
  const turnsByDocument = new Map<number, ReadTurn[]>();
  for (let step = first; step.done !== true;) {
    const upcoming = tokens.next();
    for (const read of excerptsIn(step.value, cut, turnAt)) {
      const own = turnsByDocument.get(read.documentId);
      if (own) own.push(read);
      else turnsByDocument.set(read.documentId, [read]);
    }
    step = await upcoming;
  }
  return corpusOfReads(rows, turnsByDocument, { vocabulary, tokenizer: info.tokenizer }).corpus;
}

const parts = { text: false, tokens: false, places: true };

/** A way to have a turn by its number, without its tokens. */
async function turnFinder(file: OpenFile): Promise<(id: number) => ReadTurn> {
  const speakers = await speakersOf(file);
  const chunks: { readonly from: number; readonly turnAt: ReturnType<typeof turnReader> }[] = [];
  const ids: number[] = [];
  for await (const chunk of chunksOf(file, turnQuery(parts))) {
    chunks.push({ from: ids.length, turnAt: turnReader(chunk, parts, speakers) });
    for (const id of columnOf(chunk, 0)) ids.push(Number(id));
  }
  const rowOf = new Map(ids.map((id, row) => [id, row]));
  return (id) => {
    const row = rowOf.get(id)!;
    const { from, turnAt } = chunks.findLast((chunk) => chunk.from <= row)!;
    return turnAt(row - from);
  };
}

type Cut = ReturnType<typeof excerptsFrom>;

async function cutterFor(
  file: OpenFile,
  search: Search,
): Promise<{ readonly vocabulary: FileVocabulary; readonly cut: Cut }> {
  const vocabulary = await vocabularyIn(file);
  const { openings } = search;
  const known = openings ? await vocabularyWith(file, vocabulary, openings) : wholeVocabulary(vocabulary);
  return { vocabulary, cut: excerptsFrom(search, search.formsOf(known), vocabulary.kindOfForm) };
}

/** The turns around what may be hits in a chunk of numbers of turns and their tokens. */
function excerptsIn(chunk: Chunk, cut: Cut, turnAt: (id: number) => ReadTurn): ReadTurn[] {
  const ids = cellReader(chunk, 0);
  const tokensAt = integerLists(chunk, 1);
  const found: ReadTurn[] = [];
  for (let row = 0; row < chunk.rowCount; row++) {
    let whole: ReadTurn | undefined;
    const excerpt = cut(tokensAt(row), () => (whole = turnAt(Number(ids(row)))).turn.places!);
    if (whole && excerpt) {
      const { tokens, places } = excerpt;
      found.push({ ...whole, turn: { ...whole.turn, places }, tokens });
    }
  }
  return found;
}
