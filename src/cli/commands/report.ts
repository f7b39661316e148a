import type { ProcessContext } from '../../node/process.ts';
import type { Command, Flags } from '../command.ts';
import { readingOptions, selectionOptions, talkOptions, textFlag } from '../common-options.ts';
import { exitCode, noticesText } from '../messages.ts';
import type { StudyReport } from '../study/parse-study.ts';

/** `rostrum report INPUT… -o FOLDER`: the report of each briefing, and of all together; without inputs, those of a study. */
export const reportCommand: Command = {
  id: 'report',
  aliases: [],
  brief: 'Writes the report of each briefing, and of all together: a folder with pages, tables and charts.',
  usage: 'INPUT… [options]\n       rostrum report [options]      in a folder with a rostrum.yaml',
  groups: [
    {
      title: 'Output',
      options: {
        output: {
          kind: 'text',
          default: undefined,
          placeholder: 'FOLDER',
          letter: 'o',
          doc: 'Folder to write, whole or not at all; one that is there is replaced only if Rostrum wrote it. Where left out, report.',
        },
      },
    },
    {
      title: 'Study',
      options: {
        study: {
          kind: 'text',
          default: undefined,
          placeholder: 'FILE',
          doc: 'The study to follow where no input is given; rostrum.yaml of the current folder where left out.',
        },
        only: {
          kind: 'list',
          default: [],
          placeholder: 'NAME',
          doc: 'Reports of the study to make; all where left out.',
        },
      },
    },
    selectionOptions,
    readingOptions,
    talkOptions,
  ],
  inputs: { minimum: 0, missing: 'an input: a file, a folder, a glob, or - for standard input' },
  example: 'rostrum report corpora/two-governments/briefings -o report',
  async run(context, flags, inputs) {
    const output = textFlag(flags, 'output');
    if (inputs.length > 0) {
      const folder = output ?? 'report';
      await writeReport(context, flags, { inputs, output: folder, own: [] });
      await context.stdout.write(`${folder.replace(/\/+$/u, '')}/index.html\n`);
      return exitCode.done;
    }
    const { mergedFlags, readStudy } = await import('../study/read-study.ts');
    const study = await readStudy(context, flags);
    for (const report of study.reports) {
      const folder = study.reports.length === 1 ? (output ?? report.output) : report.output;
      await writeReport(study.context, mergedFlags(report, flags), { ...report, output: folder });
      await context.stdout.write(`${study.shown(folder).replace(/\/+$/u, '')}/index.html\n`);
    }
    return exitCode.done;
  },
};

async function writeReport(
  context: ProcessContext,
  flags: Flags,
  { inputs, output, own }: Pick<StudyReport, 'inputs' | 'output' | 'own'>,
): Promise<void> {
  const { tellNotices } = await import('../input.ts');
  const { reportOf } = await import('../report-run.ts');
  const { checkFolder, writeFolderAtomically } = await import('../../node/write-folder.ts');
  await checkFolder(output, context);
  const { corpus, notices, files, lateNotices } = await reportOf(context, flags, inputs, own);
  await tellNotices(context, flags, notices, corpus);
  await writeFolderAtomically(output, files, context);
  if (flags['quiet'] !== true) await context.stderr.write(noticesText(lateNotices));
}
