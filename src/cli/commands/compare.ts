import { sidesShareFiles } from '../../errors/catalogue.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { TurnSelection } from '../../model/option.ts';
import type { AnyMeasure } from '../any-measure.ts';
import type { Command, Flags } from '../command.ts';
import { measureCommand, type MeasureRun, runMeasure } from './measure.ts';

/** `rostrum compare A B`: two inputs side by side, or parts of one. */
export function compareCommand(measure: AnyMeasure): Command {
  return {
    ...measureCommand(measure),
    usage:
      'A B [options]\n       rostrum compare INPUT… --target SQL [--reference SQL] [options]\n       rostrum compare INPUT… --latest [options]',
    inputs: { minimum: 1, missing: 'two inputs, A and B, or one with --target or --latest' },
    run: (context, flags, inputs) => {
      const isOne = flags['target'] !== undefined || flags['latest'] === true || inputs.length !== 2;
      const call = { context, flags, inputs };
      return runMeasure(measure, isOne ? call : { ...call, given: (corpus) => sidesOf(corpus, call) });
    },
  };
}

/** The turns of each input as the options that select them. */
async function sidesOf(corpus: Corpus, { context, flags, inputs }: MeasureRun): Promise<Flags> {
  const { filesOf } = await import('../reading.ts');
  const [one = '', other = ''] = inputs;
  const [a, b] = await Promise.all([filesOf(context, flags, [one]), filesOf(context, flags, [other])]);
  const both = [...a].find((path) => b.has(path));
  if (both !== undefined) throw sidesShareFiles(both, one, other);
  return { target: selectionOf(corpus, one, a), reference: selectionOf(corpus, other, b) };
}

function selectionOf(
  { documents, documentOfTurn }: Corpus,
  name: string,
  paths: ReadonlySet<string>,
): TurnSelection {
  const isOf = documents.map(
    ({ path }) => paths.has(path) || [...paths].some((file) => path.startsWith(`${file}/`)),
  );
  return {
    sql: name,
    turns: Uint8Array.from(documentOfTurn, (document) => (isOf[document] === true ? 1 : 0)),
  };
}
