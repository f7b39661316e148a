import type { Cell, Column } from '../../model/table.ts';
import { tableOfRows } from '../../model/table.ts';
import type { Command, CommandFamily } from '../command.ts';
import { tableOptions, talkOptions } from '../common-options.ts';
import { exitCode } from '../messages.ts';
import { tableExports, writeTable } from '../output.ts';
import type { AnyChart } from './chart.ts';
import type { MeasureShelf } from '../measure-shelf.ts';

type Row = Readonly<Record<string, Cell>>;

interface Listing {
  readonly id: string;
  readonly brief: string;
  readonly columns: readonly Column[];
  readonly rows: () => Promise<readonly Row[]>;
}

/** What a list is made of that is given from outside. */
export interface Listed {
  readonly shelf: MeasureShelf;
  readonly charts: () => Promise<readonly AnyChart[]>;
}

/** `rostrum list formats`, `rostrum list measures`, …: one command a list. */
export function listFamily(listed: Listed): CommandFamily {
  return {
    id: 'list',
    brief: 'Lists what there is: formats, measures, charts, exports, lexicons, tokenizers.',
    usage: 'WHAT [options]',
    commands: listings(listed).map(listCommand),
  };
}

function listCommand({ id, brief, columns, rows }: Listing): Command {
  const { seed: _seed, progress: _progress, ...talk } = talkOptions.options;
  return {
    id,
    aliases: [],
    brief,
    usage: '[options]',
    groups: [
      tableOptions(tableExports.map((entry) => entry.id)),
      { title: talkOptions.title, options: talk },
    ],
    inputs: { minimum: 0, maximum: 0, missing: '' },
    columns,
    example: `rostrum list ${id} --as md`,
    async run(context, flags) {
      const title = id.charAt(0).toUpperCase() + id.slice(1);
      await writeTable(context, flags, tableOfRows({ id, title, columns }, await rows()));
      return exitCode.done;
    },
  };
}

const id: Column = { id: 'id', title: 'Id', kind: 'text', doc: 'Its name on the command line.' };
const title: Column = { id: 'title', title: 'Title', kind: 'text', doc: 'Its name for people.' };
const doc: Column = { id: 'doc', title: 'What it is', kind: 'text', doc: 'What it is, in one sentence.' };

function column(name: string, heading: string, about: string, kind: Column['kind'] = 'text'): Column {
  return { id: name, title: heading, kind, doc: about };
}

function listings({ shelf, charts }: Listed): readonly Listing[] {
  return [
    {
      id: 'formats',
      brief: 'Lists the formats of transcripts that can be read.',
      columns: [id, title, column('endings', 'Endings', 'File endings, divided by blanks.'), doc],
      rows: formatRows,
    },
    {
      id: 'measures',
      brief: 'Lists the questions that can be asked; each is a command.',
      columns: [id, title, column('question', 'Question', 'The question that it answers.')],
      rows: () => Promise.resolve(shelf.names.map(asRow)),
    },
    {
      id: 'charts',
      brief: 'Lists the charts that can be drawn.',
      columns: [id, title, column('measure', 'Measure', 'The measure that it draws.'), doc],
      rows: async () => (await charts()).map(asRow),
    },
    {
      id: 'exports',
      brief: 'Lists the ways to write tables and charts.',
      columns: [id, title, column('of', 'Of', 'What it writes: table or chart.'), doc],
      rows: exportRows,
    },
    {
      id: 'lexicons',
      brief: 'Lists the built-in lexicons.',
      columns: [
        id,
        title,
        column('entries', 'Entries', 'Number of entries.', 'integer'),
        column('kinds', 'Kinds', 'Kinds of its entries, divided by blanks.'),
      ],
      rows: lexiconRows,
    },
    {
      id: 'tokenizers',
      brief: 'Lists the ways to cut text into words.',
      columns: [id, title, doc],
      rows: tokenizerRows,
    },
  ];
}

/** The texts of a registry's entry. */
function asRow(entry: object): Row {
  return Object.fromEntries(
    Object.entries(entry).filter((field): field is [string, string] => typeof field[1] === 'string'),
  );
}

async function formatRows(): Promise<readonly Row[]> {
  const formats = await import('../../formats/index.ts');
  return Object.values(formats).map((format) => ({ ...asRow(format), endings: format.extensions.join(' ') }));
}

async function exportRows(): Promise<readonly Row[]> {
  return Object.values(await import('../../exports/index.ts')).map(asRow);
}

async function tokenizerRows(): Promise<readonly Row[]> {
  return Object.values(await import('../../annotate/tokenizers/index.ts')).map(asRow);
}

async function lexiconRows(): Promise<readonly Row[]> {
  const { readBuiltinLexicons } = await import('../../node/builtin-lexicons.ts');
  return (await readBuiltinLexicons()).map(({ lexicon }) => ({
    ...asRow(lexicon),
    entries: lexicon.entries.length,
    kinds: [...new Set(lexicon.entries.map(({ kind }) => kind))].sort().join(' '),
  }));
}
