import type { Command } from '../command.ts';
import { talkOptions } from '../common-options.ts';
import { exitCode } from '../messages.ts';

/** `rostrum init DIR`: a folder for a study, with what `rostrum report` needs to be run there. */
export const initCommand: Command = {
  id: 'init',
  aliases: [],
  brief:
    'Lays out a study: folders for corpora, lexicons and decisions, and a rostrum.yaml that rostrum report follows.',
  usage: 'DIR [options]',
  groups: [{ title: talkOptions.title, options: { quiet: talkOptions.options['quiet']! } }],
  inputs: { minimum: 1, maximum: 1, missing: 'the folder to lay out' },
  example: 'rostrum init my-study',
  async run(context, flags, [folder = '']) {
    const { writeNewFolder } = await import('../../node/new-folder.ts');
    const { studyFile, studyLayout } = await import('../study/layout.ts');
    const { studyVocabulary } = await import('../study/options.ts');
    await writeNewFolder(folder, studyLayout(await studyVocabulary()), context);
    const name = folder.replace(/\/+$/u, '');
    await context.stdout.write(`${name}/${studyFile}\n`);
    if (flags['quiet'] !== true) {
      await context.stderr.write(
        `Put transcripts into ${name}/corpora, and run rostrum report in ${name}.\n`,
      );
    }
    return exitCode.done;
  },
};
