import { dirname, resolve } from 'node:path';
import type { Notice } from '../../model/notice.ts';
import { type Column, type Table, tableOfRows } from '../../model/table.ts';
import type { ProcessContext } from '../../node/process.ts';
import type { Manifest } from '../../reporting/manifest-file.ts';
import { counted } from '../../text/counted.ts';
import type { Command, Flags, OptionGroup } from '../command.ts';
import { readingOptions, tableOptions, talkOptions, textFlag } from '../common-options.ts';
import { exitCode, noticesText } from '../messages.ts';
import { chosenExport, tableExports, writeTable } from '../output.ts';
import type { Difference } from '../verifying/differences.ts';
import type { Places } from '../verifying/files.ts';

const columns: readonly Column[] = [
  { id: 'path', title: 'File', kind: 'text', doc: 'The file, or what has a version.' },
  {
    id: 'what',
    title: 'What',
    kind: 'text',
    doc: 'What it is: manifest, version, input, corrections, roster, lexicon, output (as it lies there), or made again (as it comes out now).',
  },
  {
    id: 'expected',
    title: 'Expected',
    kind: 'text',
    doc: 'SHA-256 or version that the manifest has; empty for what is new.',
  },
  {
    id: 'found',
    title: 'Found',
    kind: 'text',
    doc: 'SHA-256 or version that is found; empty for what is missing.',
  },
];

const ownOptions: OptionGroup = {
  title: 'Options',
  options: {
    root: {
      kind: 'text',
      default: undefined,
      placeholder: 'FOLDER',
      doc: 'Folder that the paths of inputs, lexicons and roster start at; where left out, the current one.',
    },
    again: {
      kind: 'flag',
      default: true,
      doc: 'Makes the report again from its inputs, in memory, and compares what comes out.',
    },
    threads: readingOptions.options['threads']!,
  },
};

const { quiet, progress } = talkOptions.options;

/** `rostrum verify MANIFEST`: whether a report is what its manifest says, and comes out the same. */
export const verifyCommand: Command = {
  id: 'verify',
  aliases: [],
  brief:
    'Compares a report and what it was made from with its manifest, makes it again, and names each difference.',
  usage: 'MANIFEST [options]',
  groups: [
    ownOptions,
    tableOptions(tableExports.map(({ id }) => id)),
    { title: talkOptions.title, options: { quiet: quiet!, progress: progress! } },
  ],
  inputs: { minimum: 1, maximum: 1, missing: 'the manifest.json of a report, or its folder' },
  columns,
  example: 'rostrum verify reports/two-governments/manifest.json',
  async run(context, flags, [given = '']) {
    chosenExport(flags, tableExports);
    const { readManifest } = await import('../../node/manifest.ts');
    const { text, path, location } = await readManifest(given, context);
    const { parseManifest } = await import('../../reporting/manifest-file.ts');
    const manifest = parseManifest(text, path);
    const places = {
      folder: dirname(location),
      root: resolve(context.cwd, textFlag(flags, 'root') ?? '.'),
    };
    const { differences, notices, again } = await verified(
      { manifest, text, path },
      { context, flags, places },
    );
    if (flags['quiet'] !== true) await context.stderr.write(noticesText(notices));
    await writeTable(context, flags, tableOfDifferences(manifest, differences, again));
    return differences.length === 0 ? exitCode.done : exitCode.input;
  },
};

interface Verified {
  readonly differences: readonly Difference[];
  readonly notices: readonly Notice[];
  /** Whether the report was made again. */
  readonly again: boolean;
}

async function verified(
  { manifest, text, path }: { readonly manifest: Manifest; readonly text: string; readonly path: string },
  call: { readonly context: ProcessContext; readonly flags: Flags; readonly places: Places },
): Promise<Verified> {
  const { outputDifferences, sourceDifferences } = await import('../verifying/files.ts');
  const { versionDifferences } = await import('../verifying/versions.ts');
  const { madeAgainDifferences, obstacleTo } = await import('../verifying/made-again.ts');
  const versions = await versionDifferences(manifest);
  const sources = await sourceDifferences(manifest, call.places);
  const obstacle = call.flags['again'] === false ? undefined : await obstacleTo(manifest, sources);
  const again = call.flags['again'] !== false && obstacle === undefined;
  return {
    differences: [
      ...(await sealDifference(text, path)),
      ...versions.differences,
      ...sources,
      ...(await outputDifferences(manifest, call.places)),
      ...(again ? await madeAgainDifferences(manifest, call) : []),
    ],
    notices: [...versions.notices, ...(obstacle ? [obstacle] : [])],
    again,
  };
}

/** Whether the manifest itself is as it was written. */
async function sealDifference(text: string, path: string): Promise<Difference[]> {
  const { sealOf } = await import('../../reporting/seal.ts');
  const { sha256 } = await import('../../node/source.ts');
  const { stated, actual } = sealOf(text, sha256);
  return stated === actual ? [] : [{ path, what: 'manifest', expected: stated, found: actual }];
}

function tableOfDifferences(
  { inputs, lexicons, outputs }: Manifest,
  differences: readonly Difference[],
  again: boolean,
): Table {
  const compared = `${counted(inputs.length, 'input')}, ${counted(lexicons.length, 'lexicon')} and ${counted(outputs.length, 'output')} compared`;
  const made = again ? ', and the report made again' : '';
  const result = differences.length === 0 ? 'no difference' : counted(differences.length, 'difference');
  return tableOfRows(
    { id: 'verify', title: 'Differences', columns },
    differences.map((difference) => ({ ...difference })),
    { notes: [`${compared}${made}: ${result}.`] },
  );
}
