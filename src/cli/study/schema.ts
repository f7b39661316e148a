import { type CommandOption, flagName } from '../command.ts';
import type { StudyOptions } from './parse-study.ts';

type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: 'string', minLength: 1 };
const texts: Schema = { anyOf: [text, { type: 'array', items: text }] };

/** What a rostrum.yaml may hold, as a JSON schema, by which editors complete and check it. */
export function studySchema(options: StudyOptions): string {
  const own = Object.entries(options).map(([key, option]) => [flagName(key), optionSchema(option)]);
  const report = {
    type: 'object',
    required: ['inputs'],
    additionalProperties: false,
    properties: {
      inputs: { ...texts, description: 'Files, folders and globs, or one corpus file.' },
      output: { ...text, description: 'Folder to write; reports/NAME where left out.' },
      ...Object.fromEntries(own),
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
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}

function optionSchema(option: CommandOption): Schema {
  const described = { ...shapeOf(option), description: option.doc };
  return option.default === undefined ? described : { ...described, default: option.default };
}

function shapeOf(option: CommandOption): Schema {
  switch (option.kind) {
    case 'flag':
      return { type: 'boolean' };
    case 'integer':
    case 'number':
      return { type: option.kind, minimum: option.minimum };
    case 'choice':
      return { enum: option.choices };
    case 'list':
      return texts;
    default:
      return text;
  }
}
