import {
  decisionsAlias,
  decisionsDuplicate,
  decisionsKey,
  decisionsShape,
  decisionsTooLarge,
  decisionsValue,
} from '../../errors/catalogue.ts';
import type { RostrumError } from '../../errors/rostrum-error.ts';
import type { FileText } from '../../model/option.ts';
import type { Place } from '../../model/place.ts';
import { fieldReader, listAt, mapAt, type Problem, textOf, throwProblems } from '../../text/fields.ts';
import { yamlSource } from '../../text/yaml-source.ts';

/** What a researcher decided about a family. */
export interface FamilyDecision {
  /** The family, by its head or by any of its variants. */
  readonly head: string;
  readonly decision: 'accept' | 'refuse' | 'undecided';
  /** The variants that the family had when the decision was taken. */
  readonly variants: readonly string[];
  /** Families that belong to this one, by their heads. */
  readonly merge: readonly string[];
  /** Variants that become families of their own, each list one. */
  readonly split: readonly (readonly string[])[];
  /** Variants that are none. */
  readonly drop: readonly string[];
}

const keys = ['head', 'decision', 'variants', 'merge', 'split', 'drop'];
const faults = { key: decisionsKey, value: decisionsValue };

/**
 * The decisions in a YAML file, in its order.
 *
 * @throws yaml/syntax, decisions/…, each with line and column
 */
export function parseDecisions({ path, text }: FileText): FamilyDecision[] {
  const source = yamlSource(text.replace(/^\uFEFF/u, ''), path, {
    alias: decisionsAlias,
    tooLarge: decisionsTooLarge,
  });
  const problems: Problem[] = [];
  const list = listAt(mapAt(source.value)?.['families']);
  if (!list) problems.push({ way: [], what: 'value', errorAt: decisionsShape });
  const decisions = (list ?? []).flatMap((item, index) => decisionIn(item, index, problems) ?? []);
  const heads = decisions.map(({ head }) => head);
  for (const [index, head] of heads.entries()) {
    if (head === '' || heads.indexOf(head) === index) continue;
    const errorAt = (place: Place): RostrumError => decisionsDuplicate(head, place);
    problems.push({ way: ['families', index, 'head'], what: 'value', errorAt });
  }
  throwProblems(problems, source, path);
  return decisions;
}

function decisionIn(item: unknown, index: number, problems: Problem[]): FamilyDecision | undefined {
  const way = ['families', index];
  const values = mapAt(item);
  if (!values) {
    problems.push({ way, what: 'value', errorAt: decisionsShape });
    return undefined;
  }
  const fields = fieldReader(values, way, problems, faults);
  fields.onlyKeys(keys);
  const texts = (key: string): string[] =>
    fields.items(key).flatMap((value) => {
      const text = textOf(value);
      if (text === undefined) fields.fault(key, 'a list of texts');
      return text ?? [];
    });
  const split = fields.items('split').map((group) => {
    const own = (listAt(group) ?? [group]).map(textOf);
    if (own.includes(undefined)) fields.fault('split', 'lists of variants, each of which becomes a family');
    return own.filter((text) => text !== undefined);
  });
  const decision = fields.optional('decision', isDecision, 'accept, refuse or undecided') ?? 'undecided';
  return {
    head: fields.required('head', (text) => text !== '', 'the head of a family'),
    decision: isDecision(decision) ? decision : 'undecided',
    variants: texts('variants'),
    merge: texts('merge'),
    split,
    drop: texts('drop'),
  };
}

/** What a draft needs to know of a family. */
interface Drafted {
  readonly head: string;
  readonly variants: readonly { readonly text: string; readonly why: string; readonly count: number }[];
}

function isDecision(text: string): text is FamilyDecision['decision'] {
  return ['accept', 'refuse', 'undecided'].includes(text);
}

const preamble = `# Families of formulas, to be judged. Change decision to accept or refuse. In a family, drop lists variants that are
# none, split lists variants that are a family of their own, and merge lists the heads of families that belong to it.
`;

/** Families as a file of decisions in which nothing is decided; the count of each variant, and why it is one, stand behind it. */
export function decisionsDraft(families: readonly Drafted[]): string {
  const entries = families.map(({ head, variants }) => [
    `  - head: ${quoted(head)}`,
    '    decision: undecided',
    '    variants:',
    ...variants.map(({ text, why, count }) => `      - ${quoted(text)} # ${count}, ${why}`),
  ]);
  const list = entries.length === 0 ? 'families: []' : 'families:';
  return `${preamble}${[list, ...entries.flat()].join('\n')}\n`;
}

/** A text in double quotes, as JSON and YAML have it. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
