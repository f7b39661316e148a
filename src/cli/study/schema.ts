import { type CommandOption, flagName } from '../command.ts';
import { answerFormats, type Askable, type Askables, type StudyOptions } from './askables.ts';
import type { StudyVocabulary } from './parse-study.ts';

type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: 'string', minLength: 1 };
const texts: Schema = { anyOf: [text, { type: 'array', items: text }] };
const namePattern = '^[a-z0-9]+(-[a-z0-9]+)*$';

/** What a rostrum.yaml may hold, as a JSON schema, by which editors complete and check it. */
export function studySchema({ options, askables }: StudyVocabulary): string {
  const report = {
    type: 'object',
    required: ['inputs'],
    additionalProperties: false,
    properties: {
      inputs: { ...texts, description: 'Files, folders and globs, or one corpus file.' },
      output: { ...text, description: 'Folder to write; reports/NAME where left out.' },
      tables: namedSchema('Tables besides those of every report, by name.', 'ask', askables.tables),
      charts: namedSchema('Charts besides those of every report, by name.', 'draw', askables.charts),
      ...optionSchemas(options),
    },
  };
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A study of Rostrum',
    description: 'What rostrum report makes when it is run without inputs.',
    type: 'object',
    required: ['reports'],
    additionalProperties: false,
    properties: {
      reports: {
        description: 'The reports of the study, by name.',
        type: 'object',
        minProperties: 1,
        additionalProperties: report,
      },
    },
    definitions: definitionsOf(askables),
  };
  return `${JSON.stringify(schema)}\n`;
}

/** Which definition holds depends on what is asked. */
function namedSchema(description: string, key: 'ask' | 'draw', known: ReadonlyMap<string, Askable>): Schema {
  const ids = [...known.keys()];
  return {
    description,
    type: 'object',
    propertyNames: { pattern: namePattern, maxLength: 60 },
    additionalProperties: {
      type: 'object',
      required: [key],
      properties: { [key]: { enum: ids } },
      allOf: ids.map((id) => ({
        if: { properties: { [key]: { const: id } } },
        // oxlint-disable-next-line unicorn/no-thenable
        then: { $ref: `#/definitions/${key}-${id}` },
      })),
    },
  };
}

function definitionsOf({ tables, charts }: Askables): Schema {
  return Object.fromEntries([
    ...[...tables].map(([id, asked]) => [`ask-${id}`, askedSchema('tables', 'ask', asked)] as const),
    ...[...charts].map(([id, asked]) => [`draw-${id}`, askedSchema('charts', 'draw', asked)] as const),
  ]);
}

function askedSchema(
  kind: 'tables' | 'charts',
  key: 'ask' | 'draw',
  { measure, chart, options }: Askable,
): Schema {
  const { known, usual } = answerFormats[kind];
  const format = { enum: known };
  const { argument } = measure;
  return {
    type: 'object',
    required: argument === undefined ? [key] : [key, flagName(argument)],
    additionalProperties: false,
    properties: {
      [key]: { description: chart?.doc ?? measure.question },
      title: { ...text, description: 'What it is called in captions and methods.' },
      as: {
        anyOf: [format, { type: 'array', items: format }],
        description: 'Formats to write.',
        default: usual,
      },
      ...(chart ? chartOptionSchemas(measure.id, measure.options, options) : optionSchemas(options)),
    },
  };
}

/** The options of a chart; those of its measure are described there. */
function chartOptionSchemas(
  id: string,
  ofMeasure: StudyOptions,
  options: StudyOptions,
): Record<string, Schema> {
  return Object.fromEntries(
    Object.entries(options).map(([key, option]) => {
      const name = flagName(key);
      const isShared = option === ofMeasure[key];
      return [name, isShared ? { $ref: `#/definitions/ask-${id}/properties/${name}` } : optionSchema(option)];
    }),
  );
}

function optionSchemas(options: StudyOptions): Record<string, Schema> {
  return Object.fromEntries(
    Object.entries(options).map(([key, option]) => [flagName(key), optionSchema(option)]),
  );
}

function optionSchema(option: CommandOption): Schema {
  const described = { ...shapeOf(option), description: option.doc };
  return option.default === undefined || option.kind === 'range'
    ? described
    : { ...described, default: option.default };
}

function shapeOf(option: CommandOption): Schema {
  switch (option.kind) {
    case 'flag':
      return { type: 'boolean' };
    case 'integer':
    case 'number':
      return { type: option.kind, minimum: option.minimum };
    case 'range':
      return {
        anyOf: [
          { type: 'integer', minimum: option.minimum },
          { type: 'string', pattern: '^[0-9]+-[0-9]+$' },
        ],
      };
    case 'choice':
      return { enum: option.choices };
    case 'list':
      return texts;
    default:
      return text;
  }
}
