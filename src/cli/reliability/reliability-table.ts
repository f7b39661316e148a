import { type Cell, type Table, tableOfRows } from '../../model/table.ts';
import { bootstrapUnits, type BootstrapOptions } from '../../stats/reliability/bootstrap.ts';
import { cohenKappaLinear } from '../../stats/reliability/cohen-kappa-linear.ts';
import { cohenKappaQuadratic } from '../../stats/reliability/cohen-kappa-quadratic.ts';
import { cohenKappa } from '../../stats/reliability/cohen-kappa.ts';
import { fleissKappa } from '../../stats/reliability/fleiss-kappa.ts';
import { gwetAc1 } from '../../stats/reliability/gwet-ac1.ts';
import { krippendorffAlphaInterval } from '../../stats/reliability/krippendorff-alpha-interval.ts';
import { krippendorffAlphaNominal } from '../../stats/reliability/krippendorff-alpha-nominal.ts';
import { krippendorffAlphaOrdinal } from '../../stats/reliability/krippendorff-alpha-ordinal.ts';
import { krippendorffAlphaRatio } from '../../stats/reliability/krippendorff-alpha-ratio.ts';
import { observedAgreement } from '../../stats/reliability/observed-agreement.ts';
import { scottPi } from '../../stats/reliability/scott-pi.ts';
import type { Level, NamedCoding } from './coding-of.ts';
import { reliabilityColumns } from './columns.ts';

const alphas = {
  nominal: krippendorffAlphaNominal,
  ordinal: krippendorffAlphaOrdinal,
  interval: krippendorffAlphaInterval,
  ratio: krippendorffAlphaRatio,
} as const;

/** A statistic, the codes that it is computed from, and how it is called. */
interface Plan {
  readonly statistic: string;
  readonly level: Level;
  readonly coding: NamedCoding;
  readonly of: (coding: NamedCoding) => number | undefined;
  readonly note?: string;
}

/** The table of statistics of a coding, each with its interval. */
export function reliabilityTable(
  coding: NamedCoding,
  {
    level,
    coders,
    ...bootstrap
  }: BootstrapOptions & { readonly level: Level; readonly coders: readonly string[] },
): Table {
  const rows = [...overallPlans(coding, level), ...pairPlans(coding, level, coders)].map((plan) =>
    rowOf(plan, coding, bootstrap),
  );
  const heading = { id: 'reliability', title: 'Reliability', columns: reliabilityColumns };
  return tableOfRows(heading, rows, { notes: notesOf(coding, level) });
}

function overallPlans(coding: NamedCoding, level: Level): Plan[] {
  const paired = withUnits(coding, (given) => given >= 2);
  const full = withUnits(coding, (given) => given === coding.coders);
  return [
    { statistic: 'observed_agreement', level: 'nominal', coding: paired, of: observedAgreement.of },
    { statistic: 'krippendorff_alpha', level, coding: paired, of: alphas[level].of },
    {
      statistic: 'gwet_ac1',
      level: 'nominal',
      coding: withUnits(coding, (given) => given >= 1),
      of: gwetAc1.of,
    },
    { statistic: 'fleiss_kappa', level: 'nominal', coding: full, of: fleissKappa.of },
    ...(coding.coders === 2
      ? [{ statistic: 'scott_pi', level: 'nominal', coding: full, of: scottPi.of } as const]
      : []),
  ];
}

/** Cohen's κ of each two coders; with weights where codes have an order. */
function pairPlans(coding: NamedCoding, level: Level, coders: readonly string[]): Plan[] {
  const plans: Plan[] = [];
  for (let first = 0; first < coding.coders; first++) {
    for (let second = first + 1; second < coding.coders; second++) {
      const both = {
        ...coding,
        coders: 2,
        units: coding.units.map((unit) => [unit[first]!, unit[second]!]),
      };
      const shared = {
        coding: withUnits(both, (given) => given === 2),
        note: `${coders[first]} and ${coders[second]}`,
      };
      plans.push({ ...shared, statistic: 'cohen_kappa', level: 'nominal', of: cohenKappa.of });
      if (level === 'nominal') continue;
      plans.push({ ...shared, statistic: 'cohen_kappa_linear', level: 'ordinal', of: cohenKappaLinear.of });
      plans.push({
        ...shared,
        statistic: 'cohen_kappa_quadratic',
        level: 'ordinal',
        of: cohenKappaQuadratic.of,
      });
    }
  }
  return plans;
}

/** A coding of the units whose number of codes suits. */
function withUnits(coding: NamedCoding, suits: (given: number) => boolean): NamedCoding {
  return { ...coding, units: coding.units.filter((unit) => suits(codesOf(unit))) };
}

function codesOf(unit: ArrayLike<number>): number {
  return Array.from(unit).filter((code) => code >= 0).length;
}

function rowOf(
  { statistic, level, coding, of, note }: Plan,
  whole: NamedCoding,
  bootstrap: BootstrapOptions,
): Readonly<Record<string, Cell>> {
  const value = of(coding);
  const interval =
    value === undefined
      ? undefined
      : bootstrapUnits(coding, (drawn) => of({ ...coding, ...drawn }), bootstrap);
  const left = whole.units.length - coding.units.length;
  const undrawn = interval && bootstrap.replicates - interval.defined;
  const notes = [
    note,
    value === undefined ? whyUndefined(coding) : undefined,
    left > 0 ? `${left} ${left === 1 ? 'unit' : 'units'} without enough codes left out` : undefined,
    undrawn !== undefined && undrawn > 0 ? `${undrawn} bootstrap samples without a value` : undefined,
  ];
  return {
    statistic,
    level,
    value,
    low: interval?.low,
    high: interval?.high,
    units: coding.units.length,
    coders: coding.coders,
    codes: coding.units.reduce((sum, unit) => sum + codesOf(unit), 0),
    note: notes.filter((text) => text !== undefined).join('; ') || undefined,
  };
}

function whyUndefined({ units }: NamedCoding): string {
  if (!units.some((unit) => codesOf(unit) >= 2)) return 'undefined: no unit has enough codes';
  const given = new Set(units.flatMap((unit) => Array.from(unit).filter((code) => code >= 0)));
  return given.size < 2
    ? 'undefined: only one category was given, so nothing tells agreement from chance'
    : 'undefined: agreement by chance is certain';
}

/** A category prevails from here on. */
const prevailing = 0.8;

function notesOf({ units, categories }: NamedCoding, level: Level): string[] {
  const codes = units.flatMap((unit) => Array.from(unit).filter((code) => code >= 0));
  const shares = categories
    .map((category, at) => ({ category, share: codes.filter((code) => code === at).length / codes.length }))
    .sort((x, y) => y.share - x.share);
  const shown = shares.slice(0, 8).map(({ category, share }) => `${category} ${Math.round(share * 100)} %`);
  const rest = shares.length > 8 ? ` and ${shares.length - 8} more` : '';
  return [
    `Level: ${level}. Categories: ${shown.join(', ')}${rest}; --table categories shows them.`,
    ...((shares[0]?.share ?? 0) >= prevailing
      ? [
          `Most codes are “${shares[0]?.category}”: little is left to agree on beyond chance, and α and κ are low even where agreement is high. Compare gwet_ac1.`,
        ]
      : []),
  ];
}
