import { notMadeAgain } from '../../errors/catalogue.ts';
import type { Notice } from '../../model/notice.ts';
import type { ProcessContext } from '../../node/process.ts';
import { sha256 } from '../../node/source.ts';
import { type ListedFile, type Manifest, parseManifest } from '../../reporting/manifest-file.ts';
import type { Problem } from '../../text/fields.ts';
import type { Flags } from '../command.ts';
import { reportOf } from '../report-run.ts';
import { ownAskables } from '../study/askables.ts';
import { type OwnQuestion, ownQuestionsIn } from '../study/own-questions.ts';
import { type Difference, differencesOf } from './differences.ts';
import { givenInputs, type Places } from './files.ts';

/** Why a report cannot be made again from its manifest; undefined where it can. */
export async function obstacleTo(
  { given, asked }: Manifest,
  sources: readonly Difference[],
): Promise<Notice | undefined> {
  if (sources.length > 0 && sources.every(({ found }) => found === undefined)) {
    return notMadeAgain(
      'what it was made from is not there',
      'Paths start at the current folder; --root FOLDER names another one.',
    );
  }
  if (sources.length > 0) {
    return notMadeAgain(
      'what it was made from is not what it was',
      'Its numbers may follow what has changed.',
    );
  }
  if (given.length === 0) {
    return notMadeAgain(
      'its manifest does not say what was given',
      'Make the report anew; its manifest then does.',
    );
  }
  if ((await questionsIn(asked)) === undefined) {
    return notMadeAgain(
      'its manifest asks what this version does not know',
      'Make it again with the version of Rostrum that the manifest names.',
    );
  }
  return given.includes('-')
    ? notMadeAgain('it was made from standard input', 'Give a file in place of - to have it compared.')
    : undefined;
}

/** The reader's own questions as a manifest has them; undefined where they cannot be asked. */
async function questionsIn(asked: Manifest['asked']): Promise<readonly OwnQuestion[] | undefined> {
  const problems: Problem[] = [];
  const questions = asked ? ownQuestionsIn(asked, [], problems, await ownAskables()) : [];
  return problems.length > 0 ? undefined : questions;
}

/** Makes a report again from what its manifest says, and compares. Nothing is written. */
export async function madeAgainDifferences(
  manifest: Manifest,
  {
    context,
    flags,
    places,
  }: { readonly context: ProcessContext; readonly flags: Flags; readonly places: Places },
): Promise<Difference[]> {
  const { quiet, progress, threads } = flags;
  const options = {
    ...flagsOf(manifest.options),
    quiet,
    progress,
    threads,
  };
  const inputs = givenInputs(manifest, places);
  const questions = await questionsIn(manifest.asked);
  const { files } = await reportOf({ ...context, cwd: places.root }, options, inputs, questions);
  const outputs: ListedFile[] = [];
  let text = '';
  for await (const { path, pieces } of files) {
    const parts: Uint8Array[] = [];
    for await (const piece of pieces) parts.push(typeof piece === 'string' ? Buffer.from(piece) : piece);
    const bytes = Buffer.concat(parts);
    if (path === 'manifest.json') text = bytes.toString('utf8');
    else outputs.push({ path, sha256: sha256(bytes) });
  }
  const again = parseManifest(text, 'manifest.json');
  return [
    ...differencesOf('input', manifest.inputs, again.inputs),
    ...differencesOf('lexicon', manifest.lexicons, again.lexicons),
    ...differencesOf('made again', manifest.outputs, outputs),
  ];
}

/** Options as a manifest has them, which anybody may have changed: what is no value of an option is left out. */
function flagsOf(options: Manifest['options']): Flags {
  const values = Object.entries(options).flatMap(
    ([key, value]): [string, string | number | boolean | string[]][] => {
      if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
        return [[key, value]];
      return Array.isArray(value) ? [[key, value.map(String)]] : [];
    },
  );
  return Object.fromEntries(values);
}
