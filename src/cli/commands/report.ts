import type { Command, Flags } from '../command.ts';
import { readingOptions, talkOptions } from '../common-options.ts';
import { exitCode } from '../messages.ts';

const needs = ['tokens', 'mentions'] as const;

/** `rostrum report INPUT… -o FOLDER`: the report of each briefing, and of all together. */
export const reportCommand: Command = {
  id: 'report',
  aliases: [],
  brief: 'Writes the report of each briefing, and of all together: a folder with pages, tables and charts.',
  usage: 'INPUT… [options]',
  groups: [
    {
      title: 'Output',
      options: {
        output: {
          kind: 'text',
          default: 'report',
          placeholder: 'FOLDER',
          letter: 'o',
          doc: 'Folder to write, whole or not at all; one that is there is replaced only if Rostrum wrote it.',
        },
      },
    },
    readingOptions,
    talkOptions,
  ],
  inputs: { minimum: 1, missing: 'an input: a file, a folder, a glob, or - for standard input' },
  example: 'rostrum report corpora/two-governments/briefings -o report',
  async run(context, flags, inputs) {
    const { checkReadingFlags, corpusOf, lexiconsOf, read, requireWhole, rosterOf, tellNotices } =
      await import('../reading.ts');
    const { checkFolder, writeFolderAtomically } = await import('../../node/write-folder.ts');
    const { packageVersion } = await import('../../node/version.ts');
    const { sha256 } = await import('../../node/source.ts');
    const { makeReport } = await import('../../reporting/index.ts');
    const output = typeof flags['output'] === 'string' ? flags['output'] : 'report';
    checkReadingFlags(flags);
    await checkFolder(output, context);
    const lexicons = await lexiconsOf(context, flags, needs);
    const roster = await rosterOf(context, flags);
    const reading = await read(context, flags, inputs);
    requireWhole(reading);
    const corpus = await corpusOf(reading, flags, { lexicons, needs, roster });
    await tellNotices(context, flags, reading, corpus);
    const report = makeReport(corpus, {
      options: reportOptions(flags),
      versions: { rostrum: packageVersion(), unicode: process.versions['unicode'] ?? '' },
      lexicons: lexicons.map(({ lexicon: { id }, sha256: checksum }) => ({ id, sha256: checksum })),
      ...(roster && { roster: { sha256: roster.sha256 } }),
      notices: reading.notices,
      hash: sha256,
    });
    await writeFolderAtomically(output, report, context);
    await context.stdout.write(`${output.replace(/\/+$/u, '')}/index.html\n`);
    return exitCode.done;
  },
};

/** The options that what is counted depends on. */
function reportOptions(flags: Flags): Flags {
  const keys = [...Object.keys(readingOptions.options), 'seed'];
  return Object.fromEntries(keys.map((key) => [key, flags[key]]));
}
