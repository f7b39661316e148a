import { defaultPage } from '../charts/pages.ts';
import { defaultMaxLine } from '../text/decode.ts';
import { limitNames } from './limits.ts';
import type { CommandOption, Flags, OptionGroup } from './command.ts';

/** Options of every command that reads transcripts. */
export const readingOptions: OptionGroup = {
  title: 'Reading',
  options: {
    reader: text('ID', 'Reads every file in this format, whatever its ending; see rostrum list formats.'),
    encoding: text(
      'NAME',
      'Encoding of the files; where left out, UTF-8 or UTF-16, and what else the bytes make likely, with a notice.',
    ),
    maxLine: {
      kind: 'integer',
      default: defaultMaxLine,
      minimum: 1,
      placeholder: 'N',
      doc: 'Most characters that a line may have.',
    },
    max: {
      kind: 'list',
      default: [],
      placeholder: 'LIMIT=N',
      doc: `How much a file may hold or cost, e.g. pages=8000,seconds=900: ${limitNames.join(', ')}.`,
    },
    map: {
      kind: 'list',
      default: [],
      placeholder: 'FIELD=COLUMN',
      doc: 'Which column of a table says what, e.g. speaker=orador,text=discurso; the others are guessed by name.',
    },
    speaker: text('NAME', 'Who speaks in texts without labels.'),
    threads: {
      kind: 'integer',
      default: undefined,
      minimum: 1,
      placeholder: 'N',
      doc: 'Most processors to use; all where left out. The result is the same for any number.',
    },
    memory: text(
      'SIZE',
      'Most memory to use, e.g. 500M or 1.5G; what does not fit is put on the disk meanwhile. The result is the same for any size.',
    ),
    corrections: {
      kind: 'list',
      default: [],
      placeholder: 'FILE',
      doc: 'What you put right in a transcript, in YAML; NAME.corrections.yaml beside a transcript is read anyway.',
      whole: true,
    },
    roster: text('FILE', 'Who speaks under which labels, in YAML; rostrum roster drafts it.'),
    tokenizer: {
      kind: 'text',
      default: 'wink',
      placeholder: 'ID',
      doc: 'What cuts text into words; see rostrum list tokenizers.',
    },
    lexicon: {
      kind: 'list',
      default: [],
      placeholder: 'FILE',
      doc: 'Names to look for, in YAML; before the built-in ones, and as often as there are files.',
      whole: true,
    },
    sentences: {
      kind: 'flag',
      default: false,
      doc: 'Has the tokenizer find sentences, beside the marks that end them; slower, and right after abbreviations.',
    },
    builtinLexicons: { kind: 'flag', default: true, doc: 'Looks for the built-in names as well.' },
  },
};

/** The option that selects turns, of every command that counts. */
export const selectionOptions: OptionGroup = {
  title: 'Selecting',
  options: {
    where: text(
      'SQL',
      `Counts only the turns for which this is true, e.g. "role = 'journalist' and date >= '2022-01-01'".`,
    ),
  },
};

/** The options that select turns and sort them into groups. */
export const groupingOptions: OptionGroup = {
  title: selectionOptions.title,
  options: {
    ...selectionOptions.options,
    by: text(
      'SQL',
      `Counts each group of turns apart: date, year, month, or SQL such as speaker, "date_trunc('quarter', date)".`,
    ),
  },
};

/** Options of every command that says something on standard error. */
export const talkOptions: OptionGroup = {
  title: 'Messages',
  options: {
    quiet: { kind: 'flag', default: false, doc: 'Says nothing on standard error but errors.' },
    progress: { kind: 'flag', default: true, doc: 'Shows progress on a terminal, where reading takes long.' },
    seed: {
      kind: 'integer',
      default: 1,
      minimum: 0,
      placeholder: 'N',
      doc: 'For whatever is random: the same seed gives the same result.',
    },
  },
};

/** Options of every command that writes a table. */
export function tableOptions(exports: readonly string[]): OptionGroup {
  return {
    title: 'Output',
    options: {
      ...outputOptions(exports, 'a table on a terminal, csv into a pipe'),
      limit: {
        kind: 'integer',
        default: undefined,
        minimum: 0,
        placeholder: 'N',
        doc: 'Most rows to write, from the first; where not given, 50 on a terminal and all elsewhere.',
      },
      top: {
        kind: 'integer',
        default: undefined,
        minimum: 0,
        placeholder: 'N',
        doc: 'The same as --limit.',
      },
      columns: {
        kind: 'list',
        default: [],
        placeholder: 'COLUMN',
        doc: 'Columns to write, in this order, by their names in csv; all where left out.',
      },
      rename: {
        kind: 'list',
        default: [],
        placeholder: 'COLUMN=NAME',
        doc: 'Other names for columns, e.g. count=Occurrences,per_million="Per million words".',
      },
      guard: {
        kind: 'flag',
        default: false,
        doc: 'Puts an apostrophe before text that a spreadsheet would take for a formula (=, +, -, @); not needed for xlsx, whose text is typed.',
      },
    },
  };
}

/** Options of every command that draws. */
export function chartOptions(exports: readonly string[], pages: readonly string[]): OptionGroup {
  return {
    title: 'Output',
    options: {
      ...outputOptions(exports, 'vl.json'),
      for: {
        kind: 'choice',
        default: defaultPage,
        choices: pages,
        doc: 'What the figure is made for; it settles its width and the size of its letters as printed.',
      },
      source: text(
        'TEXT',
        'Where the data are from, for the caption; the number of documents and words follow.',
      ),
      caption: { kind: 'flag', default: true, doc: 'Says below the figure where the data are from.' },
      font: {
        kind: 'list',
        default: [],
        placeholder: 'FILE',
        doc: 'A font for scripts that the built-in ones lack, as TrueType or OpenType.',
        whole: true,
      },
    },
  };
}

function outputOptions(exports: readonly string[], otherwise: string): OptionGroup['options'] {
  return {
    output: {
      ...text('PATH', `File to write, whole or not at all; its ending says how: ${exports.join(', ')}.`),
      letter: 'o',
    },
    as: text('ID', `How to write, whatever the ending: ${exports.join(', ')}; without both, ${otherwise}.`),
  };
}

function text(placeholder: string, doc: string): CommandOption {
  return { kind: 'text', default: undefined, placeholder, doc };
}

/** The value of an option that holds text. */
export function textFlag(flags: Flags, key: string): string | undefined {
  const value = flags[key];
  return typeof value === 'string' ? value : undefined;
}

/** The value of an option that holds a number. */
export function numberFlag(flags: Flags, key: string): number | undefined {
  const value = flags[key];
  return typeof value === 'number' ? value : undefined;
}

/** The values of an option that is a list. */
export function listFlag(flags: Flags, key: string): readonly string[] {
  const value = flags[key];
  return Array.isArray(value) ? value.map(String) : [];
}
