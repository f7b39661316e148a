import { resolve } from 'node:path';
import { withDefaults } from '../../corpus/ask.ts';
import { codesEmpty, outOfRange } from '../../errors/catalogue.ts';
import type { Source } from '../../model/transcript.ts';
import type { ProcessContext } from '../../node/process.ts';
import type { Command, Flags, OptionGroup } from '../command.ts';
import { listFlag, numberFlag, tableOptions, talkOptions, textFlag } from '../common-options.ts';
import { exitCode } from '../messages.ts';
import { chosenExport, tableExports, writeTable } from '../output.ts';
import { type Level, levels } from '../reliability/coding-of.ts';
import { reliabilityColumns } from '../reliability/columns.ts';

const ownOptions: OptionGroup = {
  title: 'Options',
  options: {
    level: {
      kind: 'choice',
      default: 'nominal',
      choices: levels,
      doc: 'What codes are: names, ranks, numbers whose differences count, or numbers whose ratios count.',
    },
    order: {
      kind: 'list',
      default: [],
      placeholder: 'CODE,…',
      doc: 'The codes from the lowest to the highest, for ordinal ones that are not numbers.',
    },
    table: {
      kind: 'choice',
      default: 'statistics',
      choices: ['statistics', 'categories'],
      doc: 'What is shown: the statistics, or how often each category was given and how far coders agree on it.',
    },
    unit: column('units', 'unit'),
    coder: column('coder of a row', 'coder'),
    code: column('code of a row', 'code'),
    missing: {
      kind: 'list',
      default: ['NA'],
      placeholder: 'CODE,…',
      doc: 'What stands for a missing code, besides an empty cell.',
    },
    replicates: {
      kind: 'integer',
      default: 1000,
      minimum: 0,
      placeholder: 'N',
      doc: 'Bootstrap samples of units that intervals are made from; 0 for none.',
    },
    confidence: {
      kind: 'number',
      default: 0.95,
      minimum: 0,
      placeholder: 'SHARE',
      doc: 'Share of the bootstrap samples whose values lie in the interval.',
    },
  },
};

/** `rostrum reliability CODES`: how far coders agree. */
export const reliabilityCommand: Command = {
  id: 'reliability',
  aliases: [],
  brief: 'How far do coders agree? Krippendorff’s α, κ, AC1 with intervals, from a table of codes.',
  usage: 'CODES.csv [options]',
  groups: [ownOptions, tableOptions(tableExports.map(({ id }) => id)), talkOptions],
  inputs: { minimum: 1, maximum: 1, missing: 'a table of codes: CSV, TSV or Excel, or - for standard input' },
  columns: reliabilityColumns,
  example: 'rostrum reliability corpora/codes/stance.csv --level ordinal --order against,neutral,for',
  sources: [
    'Krippendorff (2004), Reliability in content analysis: some common misconceptions and recommendations, Human Communication Research 30(3), 411–433',
    'Gwet (2008), Computing inter-rater reliability and its variance in the presence of high agreement, British Journal of Mathematical and Statistical Psychology 61(1), 29–48',
  ],
  async run(context, given, [path = '']) {
    chosenExport(given, tableExports);
    const flags = { ...given, ...withDefaults<Flags>(ownOptions.options, given) };
    const confidence = confidenceOf(flags);
    const [{ readCodes }, { codingOf }] = await Promise.all([
      import('../../formats/table/codes.ts'),
      import('../reliability/coding-of.ts'),
    ]);
    const table = await readCodes(await sourceOf(context, path), {
      unit: textFlag(flags, 'unit'),
      coder: textFlag(flags, 'coder'),
      code: textFlag(flags, 'code'),
      missing: listFlag(flags, 'missing'),
    });
    const level = levelOf(flags);
    const coding = codingOf(table, level, listFlag(flags, 'order'));
    if (flags['table'] === 'categories') {
      const { categoryTable } = await import('../reliability/category-table.ts');
      await writeTable(context, flags, categoryTable(coding, table.coders));
    } else {
      const { reliabilityTable } = await import('../reliability/reliability-table.ts');
      const options = {
        level,
        coders: table.coders,
        confidence,
        replicates: numberFlag(flags, 'replicates') ?? 0,
        seed: numberFlag(flags, 'seed') ?? 1,
      };
      await writeTable(context, flags, reliabilityTable(coding, options));
    }
    return exitCode.done;
  },
};

function column(of: string, usual: string): OptionGroup['options'][string] {
  return {
    kind: 'text',
    default: undefined,
    placeholder: 'NAME',
    doc: `Column with the ${of}; ${usual}, or a word like it, where left out.`,
  };
}

function levelOf(flags: Flags): Level {
  const wanted = textFlag(flags, 'level');
  return levels.find((level) => level === wanted) ?? 'nominal';
}

/** @throws option/out-of-range */
function confidenceOf(flags: Flags): number {
  const confidence = numberFlag(flags, 'confidence') ?? 0;
  if (confidence > 0 && confidence < 1) return confidence;
  throw outOfRange('confidence', String(confidence), 'a number between 0 and 1');
}

async function sourceOf({ cwd, stdin }: ProcessContext, path: string): Promise<Source> {
  const { sourceFromBytes } = await import('../../node/source.ts');
  const { fileBytes } = await import('../../node/file-bytes.ts');
  const bytes = path === '-' ? await stdin() : await fileBytes(path, resolve(cwd, path));
  if (bytes.length === 0) throw codesEmpty(path);
  return sourceFromBytes(path, bytes);
}
