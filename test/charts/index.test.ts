import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { compile } from 'vega-lite';
import { describe, expect, it } from 'vitest';
import * as charts from '../../src/charts/index.ts';
import type { Chart, Spec } from '../../src/model/chart.ts';
import type { Table } from '../../src/model/table.ts';
import { defaultsOf, emptied, expressionsIn, hostileTable, messagesOf, silent, svgOf } from './checks.ts';
import * as tables from './tables.ts';

// A new chart is checked as soon as it is registered; a chart of a new measure needs a table in tables.ts.
const tableByMeasure: Readonly<Record<string, Table | undefined>> = {
  compare: tables.compare,
  cooccurrence: tables.cooccurrence,
  entities: tables.entities,
  frequency: tables.frequency,
  keyness: tables.keyness,
  mentions: tables.mentions,
  novelty: tables.novelty,
  phrases: tables.phrases,
  similarity: tables.similarity,
  speakers: tables.speakers,
  trend: tables.trend,
  changes: tables.changes,
};

const registered = Object.values(charts) as unknown as readonly Chart<object>[];
const validate = schemaOfVegaLite();

describe.each(registered.map((chart) => [chart.id, chart] as const))('%s', (id, chart) => {
  const table = tableByMeasure[chart.measure]!;
  const draw = (of: Table): Spec => chart.draw(of, withDivisions(defaultsOf(chart)));
  const specs = [
    ['a realistic table', draw(table)],
    ['hostile text', draw(hostileTable(table))],
    ['an empty table', draw(emptied(table))],
  ] as const;

  it.each(specs)('is valid against the schema of Vega-Lite for %s', (_what, spec) => {
    expect(errorsOf(spec)).toEqual([]);
  });

  it.each(specs)('compiles without a message for %s', (_what, spec) => {
    expect(messagesOf(spec)).toEqual([]);
  });

  it.each(specs)('draws %s without markup from its text', async (_what, spec) => {
    const svg = await svgOf(spec);
    expect(svg).not.toMatch(/<script/iu);
    expect(svg).toMatch(/^<svg.*<\/svg>$/su);
  });

  it('has a description in words', () => {
    expect(specs[0][1].description).toMatch(/chart of .+\d/u);
  });

  it('says so where there is nothing to draw', async () => {
    expect(await svgOf(specs[2][1])).toContain('No data');
  });

  it('keeps the text of transcripts out of expressions', () => {
    const vega = compile(specs[1][1], { logger: silent([]) }).spec;
    expect(expressionsIn(vega).filter((expression) => expression.includes('zqx'))).toEqual([]);
  });

  it('is drawn as before', async () => {
    await expect(`${JSON.stringify(specs[0][1], undefined, 2)}\n`).toMatchFileSnapshot(`${id}.vl.json`);
  });
});

it.each([
  [
    'a frequency table with groups',
    charts.frequencyBars.draw(tables.groupedFrequency, defaultsOf(charts.frequencyBars)),
  ],
  [
    'mentions without tokens',
    charts.entityStrip.draw(tables.unplacedMentions, defaultsOf(charts.entityStrip)),
  ],
  [
    'more hits than there is room for',
    charts.phraseStrip.draw(
      { ...tables.phrases, evidence: () => tables.everyNth(3, 100_000) },
      defaultsOf(charts.phraseStrip),
    ),
  ],
])('is valid and silent for %s', (_what, spec) => {
  expect(errorsOf(spec)).toEqual([]);
  expect(messagesOf(spec)).toEqual([]);
});

function withDivisions(options: object): object {
  return 'divisions' in options ? { ...options, divisions: ['0:1', '70:2', '90:3', '200:'] } : options;
}

function errorsOf(spec: Spec): unknown[] {
  return validate(JSON.parse(JSON.stringify(spec))) ? [] : (validate.errors ?? []);
}

function schemaOfVegaLite(): ValidateFunction {
  const ajv = new Ajv({ strict: false, logger: false });
  addFormats.default(ajv);
  ajv.addFormat('color-hex', /^#[0-9a-f]{6}$/iu);
  return ajv.compile(JSON.parse(readFileSync('node_modules/vega-lite/build/vega-lite-schema.json', 'utf8')));
}
