import { resolve } from 'node:path';
import type { FileText } from '../../model/option.ts';
import { type Cell, type Column, tableOfRows } from '../../model/table.ts';
import type { ProcessContext } from '../../node/process.ts';
import type { Command, CommandFamily, Flags } from '../command.ts';
import { readingOptions, tableOptions, talkOptions } from '../common-options.ts';
import { exitCode } from '../messages.ts';
import { chosenExport, tableExports, writeTable } from '../output.ts';

const columns: readonly Column[] = [
  {
    id: 'line',
    title: 'Line',
    kind: 'integer',
    doc: 'Line of the file; missing where the format does not tell it.',
  },
  { id: 'category', title: 'Category', kind: 'text', doc: 'Category of the rule, or entry of the lexicon.' },
  { id: 'rule', title: 'Rule', kind: 'text', doc: 'The rule or form as it is written.' },
  {
    id: 'code',
    title: 'Code',
    kind: 'text',
    doc: 'What it is: encoding, empty, any-word, unsupported, undefined-category, no-category, bad-weight, duplicate, shadowed, overlap, wide, dead.',
  },
  { id: 'message', title: 'Message', kind: 'text', doc: 'What is worth a second look, in a sentence.' },
];

const lint: Command = {
  id: 'lint',
  aliases: [],
  brief: 'What is wrong in a dictionary or lexicon: dead, double, shadowed and overlapping entries?',
  usage: 'FILE [INPUT…] [options]',
  groups: [readingOptions, tableOptions(tableExports.map(({ id }) => id)), talkOptions],
  inputs: {
    minimum: 1,
    missing: 'a dictionary or lexicon; inputs behind it show which entries are never met',
  },
  columns,
  example: 'rostrum lexicon lint corpora/dictionaries/stance.yaml corpora/two-governments/briefings',
  async run(context, flags, [path = '', ...inputs]) {
    chosenExport(flags, tableExports);
    const { readOptionFile } = await import('../../node/option-file.ts');
    const file = await readOptionFile(path, { cwd: resolve(context.cwd) });
    const isLexicon =
      /^\s*["']?lexicon["']?\s*:/mu.test(file.text) && /^\s*["']?entries["']?\s*:/mu.test(file.text);
    const call = { context, flags, inputs };
    const found = isLexicon ? await lexiconRows(file, call) : await dictionaryRows(file, call);
    const rows = [...encodingRows(file), ...found];
    const notes = rows.length === 0 ? ['Nothing to look at.'] : [];
    await writeTable(context, flags, tableOfRows({ id: 'lint', title: 'Lint', columns }, rows, { notes }));
    return exitCode.done;
  },
};

/** `rostrum lexicon lint`: looks after dictionaries and lexicons. */
export const lexiconFamily: CommandFamily = {
  id: 'lexicon',
  brief: 'Looks after dictionaries and lexicons.',
  usage: 'lint FILE [INPUT…] [options]',
  commands: [lint],
};

type Row = Readonly<Record<string, Cell>>;

interface Call {
  readonly context: ProcessContext;
  readonly flags: Flags;
  readonly inputs: readonly string[];
}

/** What is doubtful about how the file itself was read. */
function encodingRows({ notices = [] }: FileText): Row[] {
  return notices.map(({ message, place, hint }) => ({
    line: place?.line,
    code: 'encoding',
    message: `${message}. ${hint ?? ''}`.trim(),
  }));
}

async function dictionaryRows(file: FileText, call: Call): Promise<Row[]> {
  const [{ readDictionary }, { deadRules, lintDictionary }] = await Promise.all([
    import('../../counting/dictionaries/parse-dictionary.ts'),
    import('../../counting/dictionaries/lint.ts'),
  ]);
  const dictionary = readDictionary(file);
  const faults = lintDictionary(dictionary);
  if (call.inputs.length > 0) {
    const { dictionaryHits } = await import('../../counting/dictionaries/dictionary-hits.ts');
    const corpus = await corpusOf(call, []);
    const hits = dictionaryHits(corpus, dictionary, 0);
    faults.push(...deadRules(dictionary, new Set(hits.flatMap(({ rule }) => rule))));
  }
  return faults.map(({ line, category, rule, code, message }) => ({
    line,
    category: category === undefined ? undefined : dictionary.categories[category]!.join(' > '),
    rule,
    code,
    message,
  }));
}

async function lexiconRows(file: FileText, call: Call): Promise<Row[]> {
  const [{ parseLexicon }, { lintLexicon }] = await Promise.all([
    import('../../annotate/lexicon.ts'),
    import('../../annotate/lint-lexicon.ts'),
  ]);
  const lexicon = parseLexicon(file.text, file.path);
  const rows: Row[] = lintLexicon(lexicon).map(({ entry, form, code, message }) => ({
    category: entry,
    rule: form,
    code,
    message,
  }));
  if (call.inputs.length === 0) return rows;
  const { mentions } = await corpusOf(call, [file.path]);
  const named = new Set(mentions?.entities.map(({ name }) => name));
  const dead = lexicon.entries.filter(({ name }) => !named.has(name));
  return [
    ...rows,
    ...dead.map(({ name }) => ({ category: name, code: 'dead', message: 'No mention in the input' })),
  ];
}

async function corpusOf({ context, flags, inputs }: Call, lexicons: readonly string[]) {
  const { readInput, tellNotices } = await import('../input.ts');
  const needs = lexicons.length > 0 ? (['tokens', 'mentions'] as const) : (['tokens'] as const);
  const own = lexicons.length > 0 ? { lexicon: lexicons, builtinLexicons: false } : {};
  const { corpus, notices } = await readInput(context, { ...flags, ...own }, inputs, { needs });
  await tellNotices(context, flags, notices, corpus);
  return corpus;
}
