import type { Column } from '../model/table.ts';
import {
  type Command,
  type CommandFamily,
  type CommandGroup,
  type CommandOption,
  flagName,
  type OptionGroup,
} from './command.ts';

const widestText = 110;
const narrowestText = 60;

/** Help is as wide as the terminal, within what can be read well. */
export function helpWidth(columns: number | undefined): number {
  return Math.max(narrowestText, Math.min(columns ?? widestText, widestText));
}

/** What `rostrum --help` prints. */
export function overviewHelp(groups: readonly CommandGroup[], width: number): string {
  const visible = groups.map(({ title, entries }) => ({
    title,
    rows: entries
      .filter((entry) => !('hidden' in entry))
      .map((entry): [string, string] => [namesOf(entry), entry.brief]),
  }));
  const column = columnOf(visible.flatMap(({ rows }) => rows));
  return text([
    ...wrapped(
      'Rostrum turns transcripts of political speech into tables and charts, each number traceable to its lines.',
      { width },
    ),
    '',
    'Usage: rostrum COMMAND INPUT… [options]',
    '',
    ...wrapped(
      'INPUT is any number of files, folders and globs; - is standard input. Without -o, a command prints a table on a terminal, and CSV into a pipe.',
      { width },
    ),
    ...visible.flatMap(({ title, rows }) => ['', `${title}:`, ...definitions(rows, { column, width })]),
    '',
    'Example:',
    '  rostrum phrases corpora/two-governments/briefings --min-count 4 -o phrases.csv',
    '',
    ...wrapped(
      'rostrum COMMAND --help shows options, columns and an example; rostrum --version, the version.',
      {
        width,
      },
    ),
    ...wrapped(
      'To complete commands and options with the tab key: eval "$(rostrum completion bash)" (or zsh, fish).',
      {
        width,
      },
    ),
  ]);
}

/** What `rostrum FAMILY --help` prints. */
export function familyHelp({ id, brief, usage, commands }: CommandFamily, width: number): string {
  const rows = commands.map((command): [string, string] => [command.id, command.brief]);
  const example = commands[0]?.example;
  return text([
    brief,
    '',
    `Usage: rostrum ${id} ${usage}`,
    '',
    ...definitions(rows, { column: columnOf(rows), width }),
    ...(example === undefined ? [] : ['', 'Example:', `  ${example}`]),
    '',
    `rostrum ${id} ${usage.split(' ')[0]} --help shows the options.`,
  ]);
}

/** What `rostrum COMMAND --help` prints. */
export function commandHelp(command: Command, name: string, width: number): string {
  const groups = command.groups.filter(({ options }) => Object.keys(options).length > 0);
  const rows = groups.map((group) => ({ title: group.title, rows: optionRows(group) }));
  const column = columnOf(rows.flatMap((group) => group.rows));
  return text([
    ...wrapped(command.brief, { width }),
    '',
    `Usage: rostrum ${name} ${command.usage}`,
    ...(command.aliases.length > 0
      ? [`Also: ${command.aliases.map((alias) => `rostrum ${alias}`).join(', ')}`]
      : []),
    ...rows.flatMap((group) => ['', `${group.title}:`, ...definitions(group.rows, { column, width })]),
    ...columnLines(command.columns ?? [], width),
    '',
    'Example:',
    `  ${command.example}`,
    ...sourceLines(command.sources ?? [], width),
  ]);
}

function namesOf(entry: Command | CommandFamily): string {
  return 'commands' in entry ? entry.id : [entry.id, ...entry.aliases].join(', ');
}

function optionRows({ options }: OptionGroup): [string, string][] {
  return Object.entries(options).map(([key, option]) => [optionName(key, option), optionDoc(option)]);
}

/** What stands for a value where its description says nothing. */
const usualValue = new Map([
  ['text', 'TEXT'],
  ['selection', 'SQL'],
  ['file', 'FILE'],
]);

function optionName(key: string, option: CommandOption): string {
  const letter = option.letter === undefined ? '' : `-${option.letter}, `;
  if (option.kind === 'flag') return `${letter}--${option.default ? '[no-]' : ''}${flagName(key)}`;
  const usual = option.kind === 'choice' ? option.choices.join('|') : (usualValue.get(option.kind) ?? 'N');
  return `${letter}--${flagName(key)} ${option.placeholder ?? usual}`;
}

function optionDoc(option: CommandOption): string {
  if (option.kind === 'flag') return option.default ? `${option.doc} Default: yes.` : option.doc;
  const value = defaultText(option);
  return value === '' ? option.doc : `${option.doc} Default: ${value}.`;
}

function defaultText(option: CommandOption): string {
  const value = option.default;
  if (value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  if (!('from' in value)) return value.join(',');
  return value.from === value.to ? String(value.from) : `${value.from}-${value.to}`;
}

function columnLines(columns: readonly Column[], width: number): string[] {
  if (columns.length === 0) return [];
  const rows = columns.map(({ id, doc }): [string, string] => [id, doc]);
  return ['', 'Columns:', ...definitions(rows, { column: columnOf(rows), width })];
}

function sourceLines(sources: readonly string[], width: number): string[] {
  if (sources.length === 0) return [];
  return [
    '',
    'Sources:',
    ...sources.flatMap((source) => wrapped(source, { width, first: '  ', rest: '    ' })),
  ];
}

/** Where explanations begin: behind the longest term, unless that is very long. */
function columnOf(rows: readonly (readonly [string, string])[]): number {
  const lengths = rows.map(([term]) => term.length).filter((length) => length <= 26);
  return Math.max(0, ...lengths) + 4;
}

function definitions(
  rows: readonly (readonly [string, string])[],
  { column, width }: { readonly column: number; readonly width: number },
): string[] {
  const rest = ' '.repeat(column);
  return rows.flatMap(([term, meaning]) =>
    term.length + 4 <= column
      ? wrapped(meaning, { width, first: `  ${term}`.padEnd(column), rest })
      : [`  ${term}`, ...wrapped(meaning, { width, first: rest, rest })],
  );
}

interface Layout {
  readonly width: number;
  readonly first?: string;
  readonly rest?: string;
}

function wrapped(sentence: string, { width, first = '', rest = '' }: Layout): string[] {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of sentence.split(' ')) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = rest;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}

function text(lines: readonly string[]): string {
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}
