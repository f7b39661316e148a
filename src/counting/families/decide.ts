import { counted } from '../../text/counted.ts';
import type { FamilyDecision } from './decisions.ts';
import type { NamedFamily, NamedVariant } from './formula-families.ts';

/** A family with what was decided about it. */
export interface DecidedFamily extends NamedFamily {
  /** Undefined where nothing was said of it. */
  readonly decision: 'accepted' | 'undecided' | undefined;
}

/** Families after decisions, and what of the decisions could not be applied or may need another look. */
export interface Decided {
  readonly families: readonly DecidedFamily[];
  readonly notes: readonly string[];
}

/** Applies decisions in their order: first what is dropped and split off, then what is merged, then what is refused. */
export function decide(families: readonly NamedFamily[], decisions: readonly FamilyDecision[]): Decided {
  const notes: string[] = [];
  let current: DecidedFamily[] = families.map((family) => ({ ...family, decision: undefined }));
  const indexOf = (name: string): number => {
    const byHead = current.findIndex(({ head }) => head === name);
    return byHead >= 0
      ? byHead
      : current.findIndex(({ variants }) => variants.some(({ text }) => text === name));
  };
  let refused = 0;
  for (const decision of decisions) {
    const index = indexOf(decision.head);
    const family = current[index];
    if (!family) {
      notes.push(`The decision about “${decision.head}” has no family any more.`);
      continue;
    }
    notes.push(...changes(family, decision));
    const merged = mergedFamilies(decision, indexOf, notes).filter((other) => other !== index);
    const parts = parted(family, decision, notes);
    const whole = joined(
      parts.rest,
      merged.map((other) => current[other]!),
    );
    const isRefused = decision.decision === 'refuse';
    if (isRefused) refused += 1;
    const verdict = decision.decision === 'accept' ? ('accepted' as const) : ('undecided' as const);
    const result = isRefused || whole.variants.length === 0 ? [] : [{ ...whole, decision: verdict }];
    const gone = new Set([index, ...merged]);
    current = current.flatMap((other, at) =>
      at === index ? [...result, ...parts.split] : gone.has(at) ? [] : [other],
    );
  }
  if (refused > 0) notes.push(`${counted(refused, 'family was', 'families were')} refused.`);
  return { families: current, notes };
}

/** What is different from when a decision was taken. */
function changes({ head, variants }: NamedFamily, decision: FamilyDecision): string[] {
  if (decision.variants.length === 0) return [];
  const now = new Set(variants.map(({ text }) => text));
  const then = new Set(decision.variants);
  const moved = new Set(decision.merge);
  const fresh = [...now].filter((text) => !then.has(text));
  const lost = [...then].filter((text) => !now.has(text) && !moved.has(text));
  return [
    ...(fresh.length > 0 ? [`Since it was decided, “${head}” has new variants: ${list(fresh)}.`] : []),
    ...(lost.length > 0 ? [`Since it was decided, “${head}” has lost variants: ${list(lost)}.`] : []),
  ];
}

function mergedFamilies(
  { head, merge }: FamilyDecision,
  indexOf: (name: string) => number,
  notes: string[],
): number[] {
  return merge.flatMap((name) => {
    const index = indexOf(name);
    if (index < 0) notes.push(`“${name}”, to be merged into “${head}”, has no family any more.`);
    return index < 0 ? [] : index;
  });
}

/** A family without what is dropped or split off, and the families that are split off. */
function parted(
  family: DecidedFamily,
  { head, drop, split }: FamilyDecision,
  notes: string[],
): { readonly rest: DecidedFamily; readonly split: DecidedFamily[] } {
  const has = (text: string): boolean => family.variants.some((variant) => variant.text === text);
  for (const text of [...drop, ...split.flat()])
    if (!has(text)) notes.push(`“${head}” has no variant “${text}” any more.`);
  const leaving = new Set([...drop, ...split.flat()]);
  const withVariants = (keep: (text: string) => boolean): DecidedFamily =>
    renamed({ ...family, variants: family.variants.filter(({ text }) => keep(text)), decision: 'undecided' });
  const groups = split.map((group) => withVariants((text) => group.includes(text)));
  return {
    rest: withVariants((text) => !leaving.has(text)),
    split: groups.filter(({ variants }) => variants.length > 0),
  };
}

function joined(family: DecidedFamily, others: readonly NamedFamily[]): DecidedFamily {
  if (others.length === 0) return family;
  const moved = others.flatMap(({ head, variants }) =>
    variants.map((variant): NamedVariant => ({ ...variant, why: `merged from “${head}” by decision` })),
  );
  const variants = [...family.variants, ...moved].sort((a, b) => b.starts.length - a.starts.length);
  return { ...family, variants };
}

/** A family is called by its most frequent variant. */
function renamed(family: DecidedFamily): DecidedFamily {
  return { ...family, head: family.variants[0]?.text ?? family.head };
}

function list(texts: readonly string[]): string {
  const shown = texts.slice(0, 5).map((text) => `“${text}”`);
  const rest = texts.length - shown.length;
  return shown.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
