import type { Command, Flags } from '../command.ts';
import { readingOptions, selectionOptions, talkOptions } from '../common-options.ts';
import { exitCode } from '../messages.ts';

const needs = ['tokens', 'mentions', 'text'] as const;

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
    selectionOptions,
    readingOptions,
    talkOptions,
  ],
  inputs: { minimum: 1, missing: 'an input: a file, a folder, a glob, or - for standard input' },
  example: 'rostrum report corpora/two-governments/briefings -o report',
  async run(context, flags, inputs) {
    const { readInput, tellNotices } = await import('../input.ts');
    const { selectionOf } = await import('../selecting.ts');
    const { checkFolder, writeFolderAtomically } = await import('../../node/write-folder.ts');
    const { packageVersion } = await import('../../node/version.ts');
    const { sha256 } = await import('../../node/source.ts');
    const { makeReport } = await import('../../reporting/index.ts');
    const output = typeof flags['output'] === 'string' ? flags['output'] : 'report';
    const selection = await selectionOf(flags, needs);
    await checkFolder(output, context);
    const input = await readInput(context, flags, inputs, selection);
    const selected = await selection.select(input.corpus);
    const { corpus } = selected;
    const notices = [...input.notices, ...selected.notices];
    await tellNotices(context, flags, notices, corpus);
    const report = makeReport(corpus, {
      options: reportOptions(input.flags),
      versions: { rostrum: packageVersion(), unicode: process.versions['unicode'] ?? '' },
      lexicons: input.lexicons,
      ...(input.roster && { roster: input.roster }),
      notices,
      hash: sha256,
    });
    await writeFolderAtomically(output, report, context);
    await context.stdout.write(`${output.replace(/\/+$/u, '')}/index.html\n`);
    return exitCode.done;
  },
};

/** The options that what is counted depends on. */
function reportOptions(flags: Flags): Flags {
  // Threads share the work, and change nothing of what it comes to.
  const keys = Object.keys({
    ...selectionOptions.options,
    ...readingOptions.options,
    seed: undefined,
  }).filter((key) => key !== 'threads');
  return Object.fromEntries(keys.map((key) => [key, flags[key]]));
}
