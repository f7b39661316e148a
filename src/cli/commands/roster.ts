import type { Command } from '../command.ts';
import { readingOptions, talkOptions, textFlag } from '../common-options.ts';
import { exitCode } from '../messages.ts';

/** `rostrum roster INPUT… -o FILE`: drafts a roster for the researcher to mend. */
export const rosterCommand: Command = {
  id: 'roster',
  aliases: [],
  brief: 'Drafts a roster of all who speak, in YAML, to be mended and given to --roster.',
  usage: 'INPUT… [options]',
  groups: [
    {
      title: 'Output',
      options: {
        output: {
          kind: 'text',
          default: undefined,
          placeholder: 'FILE',
          letter: 'o',
          doc: 'File to write, whole or not at all; one that is there is replaced. Without it, standard output.',
        },
      },
    },
    readingOptions,
    talkOptions,
  ],
  inputs: { minimum: 1, missing: 'an input: a file, a folder, a glob, or - for standard input' },
  example: 'rostrum roster corpora/two-governments/briefings -o roster.yaml',
  async run(context, flags, inputs) {
    const { readInput, tellNotices } = await import('../input.ts');
    const { draftRoster } = await import('../../pipeline.ts');
    const { corpus, notices } = await readInput(context, flags, inputs, { needs: [] });
    await tellNotices(context, flags, notices, corpus);
    const draft = draftRoster(corpus.documents);
    const output = textFlag(flags, 'output');
    if (output === undefined || output === '-') await context.stdout.write(draft);
    else {
      const { writeFileAtomically } = await import('../../node/write-file.ts');
      await writeFileAtomically(output, [draft], { cwd: context.cwd });
    }
    return exitCode.done;
  },
};
