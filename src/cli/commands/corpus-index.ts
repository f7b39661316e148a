import { corpusEnding } from '../../errors/catalogue.ts';
import type { Command } from '../command.ts';
import { readingOptions, talkOptions, textFlag } from '../common-options.ts';
import { exitCode } from '../messages.ts';

/** `rostrum index INPUT… -o NAME.duckdb`: makes a corpus file, or brings it up to date. */
export const indexCommand: Command = {
  id: 'index',
  aliases: [],
  brief: 'Writes a corpus file, which every command takes in place of transcripts, and brings it up to date.',
  usage: 'INPUT… -o NAME.duckdb [options]',
  groups: [
    {
      title: 'Output',
      options: {
        output: {
          kind: 'text',
          default: undefined,
          placeholder: 'NAME.duckdb',
          letter: 'o',
          doc: 'Corpus file; one that is there gets what is new, and what has changed is replaced.',
        },
        prune: {
          kind: 'flag',
          default: false,
          doc: 'Removes the documents whose files are not among the inputs.',
        },
      },
    },
    readingOptions,
    talkOptions,
  ],
  inputs: { minimum: 1, missing: 'an input: a file, a folder, a glob, or - for standard input' },
  example: 'rostrum index corpora/two-governments/briefings -o two-governments.duckdb',
  async run(context, flags, inputs) {
    const output = textFlag(flags, 'output');
    if (output === undefined || !/\.duckdb$/iu.test(output)) throw corpusEnding(output);
    const { indexCorpus } = await import('../indexing.ts');
    await indexCorpus(context, flags, { inputs, output });
    return exitCode.done;
  },
};
