import { findMentions } from '../annotate/mentions.ts';
import { type Database, inTransaction } from '../corpus/file/database.ts';
import {
  findAllMentions,
  nameAll,
  noteRepeats,
  readPages,
  removeUnused,
  withoutLabels,
} from '../corpus/file/finish.ts';
import { type CorpusInfo, writeInfo } from '../corpus/file/info.ts';
import { corpusWriter } from '../corpus/file/writer.ts';
import { noSpeakers } from '../errors/catalogue.ts';
import { joinPages } from '../segmentation/join-pages.ts';
import type { IndexOptions } from './corpus-file.ts';
import { formTranslator } from './corpus-file-add.ts';
import { tokenizingReader } from './file-reader.ts';
import { loadTokenizer } from './tokenizer.ts';

/**
 * Does what needs all documents: joins the pages of briefings, names documents, notes repeated texts, finds mentions. The
 * file counts as complete after it.
 *
 * @param isNew whether the file held nothing before, so that nothing can be left over in it
 * @throws input/no-speakers where no document has labels
 */
export async function finishCorpus(
  database: Database,
  info: CorpusInfo,
  options: IndexOptions,
  { isNew }: { readonly isNew: boolean },
): Promise<void> {
  await inTransaction(database, async () => {
    await addJoinedPages(database, options);
    const unlabelled = await withoutLabels(database);
    if (unlabelled !== undefined) throw noSpeakers(unlabelled);
    await nameAll(database);
    await noteRepeats(database);
    if (!isNew) await removeUnused(database);
    await findAllMentions(database, info, async (corpus) =>
      findMentions(
        corpus,
        options.lexicons.map(({ lexicon }) => lexicon),
        await loadTokenizer(options.tokenizer),
      ),
    );
    await writeInfo(database, { ...info, finished: true });
  });
  await database.connection.run('CHECKPOINT corpus');
}

async function addJoinedPages(database: Database, options: IndexOptions): Promise<void> {
  const pages = await readPages(database);
  const writer = await corpusWriter(database);
  await writer.removeJoined();
  if (pages.length === 0) return;
  const reader = await tokenizingReader({ ...options, roster: options.roster?.roster });
  const documents = joinPages(pages).map((transcript) => reader.tokenize(transcript));
  const numbers = formTranslator(writer);
  await numbers.learn([
    { index: 0, reader: 0, forms: reader.newForms(), outcome: { documents: [], transcripts: [] } },
  ]);
  await writer.addJoined(documents.map((document) => numbers.translated(document, 0)));
}
