import { numeralKey } from '../../text/word-forms/numerals.ts';
import { spellingKey } from '../../text/word-forms/spelling.ts';
import type { ContentStream } from './content-stream.ts';
import { isDeterminer, isWeighty } from './function-words.ts';

/** What was done to a word of a formula to get one of a variant. */
export type EditKind =
  | 'inflection'
  | 'spelling'
  | 'numeral'
  | 'derived'
  | 'content-swap'
  | 'content-insert'
  | 'content-drop'
  | 'determiner'
  | 'quantity'
  | 'function-swap'
  | 'function-insert'
  | 'function-drop'
  | 'order'
  | 'hyphen'
  | 'compound';

/** One difference between a variant and the head of its family. */
export interface Edit {
  readonly kind: EditKind;
  /** The word of the head; absent where one is inserted. */
  readonly from?: string;
  /** The word of the variant; absent where one is dropped. */
  readonly to?: string;
  /** Words of the head before the place of the edit: insertions at one place are one stretch. */
  readonly at?: number;
}

const costs: Readonly<Record<EditKind, number>> = {
  inflection: 0.1,
  spelling: 0.1,
  numeral: 0.1,
  derived: 1.2,
  'content-swap': 2.6,
  'content-insert': 1.5,
  'content-drop': 1.5,
  determiner: 0.7,
  quantity: 0.5,
  'function-swap': 1,
  'function-insert': 0.9,
  'function-drop': 0.9,
  order: 0,
  hyphen: 0,
  compound: 0,
};

/** What was done at a place of an alignment. */
const step = { swap: 0, drop: 1, insert: 2 } as const;

/** The fewest edits that make one sequence of words of another, in order of place. */
export function editsBetween(content: ContentStream, from: readonly number[], to: readonly number[]): Edit[] {
  const steps = alignment(content, from, to);
  const edits: Edit[] = [];
  for (let [i, j] = [from.length, to.length]; i > 0 || j > 0;) {
    const taken = steps[i * (to.length + 1) + j]!;
    const at = i;
    const a = taken === step.insert ? undefined : from[--i];
    const b = taken === step.drop ? undefined : to[--j];
    const edit = editOf(content, { from: a, to: b, at });
    if (edit) edits.push(edit);
  }
  return edits.toReversed();
}

/** Room for an alignment, made once: millions are reckoned one after the other. */
let room = { cost: new Float64Array(4096), steps: new Uint8Array(4096) };

/** The last step of the cheapest way to each pair of beginnings of two sequences, row after row; to be read until the next. */
function alignment(content: ContentStream, from: readonly number[], to: readonly number[]): Uint8Array {
  const width = to.length + 1;
  const size = (from.length + 1) * width;
  if (size > room.cost.length) room = { cost: new Float64Array(size), steps: new Uint8Array(size) };
  const { cost, steps } = room;
  cost[0] = 0;
  const inserts = to.map((word) => costs[insertKind(content, word)]);
  for (let j = 1; j < width; j++) {
    cost[j] = cost[j - 1]! + inserts[j - 1]!;
    steps[j] = step.insert;
  }
  for (let i = 1; i <= from.length; i++) {
    const word = from[i - 1]!;
    const drop = costs[dropKind(content, word)];
    const row = i * width;
    cost[row] = cost[row - width]! + drop;
    steps[row] = step.drop;
    for (let j = 1; j < width; j++) {
      let least = cost[row + j - width]! + drop;
      let taken: number = step.drop;
      const inserted = cost[row + j - 1]! + inserts[j - 1]!;
      if (inserted < least) [least, taken] = [inserted, step.insert];
      const swapped = cost[row + j - width - 1]! + swapCost(content, word, to[j - 1]!);
      if (swapped < least) [least, taken] = [swapped, step.swap];
      cost[row + j] = least;
      steps[row + j] = taken;
    }
  }
  return steps;
}

function swapCost(content: ContentStream, from: number, to: number): number {
  if (from === to) return 0;
  const kind = swapKind(content, from, to);
  return kind === undefined ? Infinity : kind === 'same' ? 0 : costs[kind];
}

/** Words that stand beside each other in an alignment; one of them may be missing. */
interface Joint {
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly at: number;
}

function editOf(content: ContentStream, { from, to, at }: Joint): Edit | undefined {
  const { vocabulary } = content.stream;
  if (from === undefined)
    return to === undefined ? undefined : { kind: insertKind(content, to), to: vocabulary[to]!, at };
  if (to === undefined) return { kind: dropKind(content, from), from: vocabulary[from]!, at };
  if (from === to) return undefined;
  const kind = swapKind(content, from, to);
  return kind === undefined || kind === 'same'
    ? undefined
    : { kind, from: vocabulary[from]!, to: vocabulary[to]!, at };
}

function dropKind({ isFunction, stream }: ContentStream, word: number): EditKind {
  if (isFunction[word] === 0) return 'content-drop';
  return isDeterminer(stream.vocabulary[word]!) ? 'determiner' : 'function-drop';
}

function insertKind({ isFunction, stream }: ContentStream, word: number): EditKind {
  if (isFunction[word] === 0) return 'content-insert';
  return isDeterminer(stream.vocabulary[word]!) ? 'determiner' : 'function-insert';
}

/** What it is to put one word for another; undefined where a function word would stand for one of content. */
function swapKind(
  { isFunction, classOf, stemOf, stream: { vocabulary } }: ContentStream,
  from: number,
  to: number,
): EditKind | 'same' | undefined {
  if (from === to) return 'same';
  if (isFunction[from] !== isFunction[to]) return undefined;
  const [a, b] = [vocabulary[from]!, vocabulary[to]!];
  if (isFunction[from] === 1) return isDeterminer(a) && isDeterminer(b) ? 'determiner' : 'function-swap';
  if (classOf[from] === classOf[to]) return formKind(a, b);
  return stemOf[from] === stemOf[to] ? 'derived' : 'content-swap';
}

/** How two forms of one class differ. */
function formKind(a: string, b: string): EditKind {
  if (isWeighty(a) && isWeighty(b)) return 'quantity';
  if (numeralKey(a) !== undefined && numeralKey(a) === numeralKey(b)) return 'numeral';
  return spellingKey(a) === spellingKey(b) ? 'spelling' : 'inflection';
}

const phrasings: Readonly<Record<EditKind, (edit: Edit) => string>> = {
  inflection: ({ from, to }) => `inflection: “${to ?? ''}” for “${from ?? ''}”`,
  spelling: ({ from, to }) => `spelling: “${to ?? ''}” for “${from ?? ''}”`,
  numeral: ({ from, to }) => `numeral: “${to ?? ''}” for “${from ?? ''}”`,
  derived: ({ from, to }) => `derived form: “${to ?? ''}” for “${from ?? ''}”`,
  'content-swap': ({ from, to }) => `“${to ?? ''}” for “${from ?? ''}”`,
  'content-insert': ({ to }) => `“${to ?? ''}” inserted`,
  'content-drop': ({ from }) => `“${from ?? ''}” dropped`,
  determiner: ({ from, to }) => changed(from, to),
  quantity: ({ from, to }) => changed(from, to),
  'function-swap': ({ from, to }) => changed(from, to),
  'function-insert': ({ from, to }) => changed(from, to),
  'function-drop': ({ from, to }) => changed(from, to),
  order: () => 'parts in another order',
  hyphen: () => 'hyphen',
  compound: ({ to }) => (to === undefined ? 'written apart' : `written together: “${to}”`),
};

/** Edits in words, joined by commas; empty where there are none. */
export function editsText(edits: readonly Edit[]): string {
  return edits.map((edit) => phrasings[edit.kind](edit)).join(', ');
}

function changed(from: string | undefined, to: string | undefined): string {
  if (from === undefined) return `“${to ?? ''}” inserted`;
  return to === undefined ? `“${from}” dropped` : `“${to}” for “${from}”`;
}
