import { studyKey, studyValue } from '../../errors/catalogue.ts';
import type { IntegerRange, OptionValue } from '../../model/option.ts';
import { isReportName } from '../../reporting/names.ts';
import { portablePath } from '../../reporting/paths.ts';
import {
  type FieldReader,
  fieldReader,
  mapAt,
  type Problem,
  textOf,
  type Values,
} from '../../text/fields.ts';
import { type CommandOption, flagName, type Flags } from '../command.ts';
import { answerFormats, type Askable, type Askables } from './askables.ts';
import { optionsIn } from './field-value.ts';

/** A table or chart that a study asks for besides those of every report. */
export interface OwnQuestion {
  readonly kind: 'tables' | 'charts';
  /** Name of its files, without their ending. */
  readonly name: string;
  readonly asked: Askable;
  /** What it is called, where that is told. */
  readonly title: string | undefined;
  /** Endings of its files. */
  readonly as: readonly string[];
  /** The options that are given, by key. */
  readonly flags: Flags;
}

/** The key that names a measure or a chart; `measure` is an option of some measures. */
const idKeys = { tables: 'ask', charts: 'draw' } as const;

/** The questions of one's own in the map of a report. */
export function ownQuestionsIn(
  values: Values,
  way: Problem['way'],
  problems: Problem[],
  askables: Askables,
): OwnQuestion[] {
  return (['tables', 'charts'] as const).flatMap((kind) => {
    const own = Object.hasOwn(values, kind) ? values[kind] : undefined;
    if (own === undefined || own === null) return [];
    const named = mapAt(own);
    if (!named) {
      readerAt(values, way, problems).fault(kind, 'a name for each of them');
      return [];
    }
    const reader = readerAt(named, [...way, kind], problems);
    return Object.keys(named).flatMap((name) =>
      questionIn({ kind, name, reader, problems, way }, named, askables),
    );
  });
}

interface Named {
  readonly kind: OwnQuestion['kind'];
  readonly name: string;
  /** Of the map that the name stands in. */
  readonly reader: FieldReader;
  readonly problems: Problem[];
  readonly way: Problem['way'];
}

function questionIn(
  { kind, name, reader, problems, way }: Named,
  all: Values,
  askables: Askables,
): OwnQuestion[] {
  const values = mapAt(all[name]);
  if (!isName(name) || isReportName(kind, name)) {
    reader.fault(
      name,
      `a name of small letters, digits and hyphens that no ${kind.slice(0, -1)} of every report has`,
    );
    return [];
  }
  if (!values) {
    reader.fault(name, `${idKeys[kind]}: ID, and options`);
    return [];
  }
  const own = readerAt(values, [...way, kind, name], problems);
  const known = askables[kind];
  const id = own.required(idKeys[kind], (text) => known.has(text), `one of ${[...known.keys()].join(', ')}`);
  const asked = known.get(id);
  return asked ? [questionOf({ kind, name, asked }, own)] : [];
}

function questionOf(
  { kind, name, asked }: Pick<OwnQuestion, 'kind' | 'name' | 'asked'>,
  reader: FieldReader,
): OwnQuestion {
  const { options, measure } = asked;
  reader.onlyKeys([idKeys[kind], 'title', 'as', ...Object.keys(options).map(flagName)]);
  const { known, usual } = answerFormats[kind];
  const as = reader.items('as').map((item) => textOf(item) ?? '');
  if (as.some((ending) => !known.some((each) => each === ending))) {
    reader.fault('as', `some of ${known.join(', ')}`);
  }
  const flags = optionsIn(reader, options);
  const { argument } = measure;
  if (argument !== undefined && flags[argument] === undefined) {
    reader.fault(flagName(argument), `what ${measure.id} looks for`);
  }
  const title = reader.optional('title', () => true, 'a title');
  return { kind, name, asked, title, as: as.length === 0 ? usual : [...new Set(as)], flags };
}

function isName(name: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(name) && name.length <= 60;
}

function readerAt(values: Values, way: Problem['way'], problems: Problem[]): FieldReader {
  return fieldReader(values, way, problems, { key: studyKey, value: studyValue });
}

/** Questions as a study has them, so that they can be read again. */
export function plainQuestions(questions: readonly OwnQuestion[]): Values {
  const of = (kind: OwnQuestion['kind']): Values =>
    Object.fromEntries(
      questions
        .filter((question) => question.kind === kind)
        .map((question) => [question.name, plain(question)]),
    );
  return { tables: of('tables'), charts: of('charts') };
}

function plain({ kind, asked, title, as, flags }: OwnQuestion): Values {
  return {
    [idKeys[kind]]: (asked.chart ?? asked.measure).id,
    ...(title !== undefined && { title }),
    as,
    ...Object.fromEntries(
      Object.entries(flags).map(([key, value]) => [flagName(key), plainValue(value, asked.options[key])]),
    ),
  };
}

/** Of a file no folders of the machine, and a range as it is written. */
function plainValue(value: OptionValue, option: CommandOption | undefined): unknown {
  if (Array.isArray(value))
    return option?.whole === true ? value.map((item) => portablePath(String(item))) : value;
  if (typeof value === 'object') return 'from' in value ? writtenRange(value) : undefined;
  const isFile = option?.kind === 'file' || (option?.kind === 'selection' && option.orFile === true);
  return isFile && typeof value === 'string' ? portablePath(value) : value;
}

function writtenRange({ from, to }: IntegerRange): string {
  return from === to ? String(from) : `${from}-${to}`;
}
