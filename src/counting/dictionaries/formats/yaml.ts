import { dictionaryAlias, dictionaryTooLarge } from '../../../errors/catalogue.ts';
import { listAt, mapAt, textOf } from '../../../text/fields.ts';
import { type Way, type YamlSource, yamlSource } from '../../../text/yaml-source.ts';
import type { DictionaryBuilder, DictionaryFormat } from '../dictionary-file.ts';

/**
 * Categories as keys, in them lists of rules or further categories; a rule with a weight is `rule: weight`. All scalars are
 * words: `no`, `on` and dates too. JSON likewise.
 */
export const yaml: DictionaryFormat = {
  id: 'yaml',
  title: 'YAML, JSON',
  doc: 'Categories as keys, in them lists of rules, or further categories; “rule: 2” is a rule with a weight.',
  fits: ({ path }) => (/\.(?:ya?ml|json)$/iu.test(path) ? 1 : 0.1),
  read({ path, text }, builder) {
    const faults = { alias: dictionaryAlias, tooLarge: dictionaryTooLarge };
    const source = yamlSource(text.replace(/^\uFEFF/u, ''), path, faults);
    readValue(source.value, { path: [], way: [], source, builder, isPlaced: true });
  },
};

interface Level {
  /** Names of the categories around, the outermost first. */
  readonly path: readonly string[];
  readonly way: Way;
  readonly source: YamlSource;
  readonly builder: DictionaryBuilder;
  /** Whether lines are looked up. */
  readonly isPlaced: boolean;
}

/** Keys of a map whose lines are looked up; each takes a walk along the others. */
const mostPlaced = 2000;

function readValue(value: unknown, level: Level): void {
  const { path, way, builder } = level;
  const map = mapAt(value);
  const items = listAt(value);
  if (path.length > 0) builder.category(path);
  if (map) {
    const entries = Object.entries(map);
    const isPlaced = level.isPlaced && entries.length <= mostPlaced;
    for (const [key, inside] of entries) readKey(key, inside, { ...level, isPlaced, way: [...way, key] });
  } else if (items) {
    for (const [index, item] of items.entries()) {
      const below = { ...level, way: [...way, index] };
      if (textOf(item) === undefined) readValue(item, below);
      else readRule(textOf(item) ?? '', '', below);
    }
  } else {
    readRule(textOf(value) ?? '', '', level);
  }
}

/** A key is a category, or a rule where its value is a number. */
function readKey(key: string, value: unknown, level: Level): void {
  const text = textOf(value);
  const isWeight = text !== undefined && text !== '' && Number.isFinite(Number(text));
  if (isWeight) readRule(key, text, level);
  else if (text === '') level.builder.category([...level.path, key]);
  else readValue(value, { ...level, path: [...level.path, key] });
}

function readRule(text: string, weight: string, { path, way, source, builder, isPlaced }: Level): void {
  const line = isPlaced ? source.placeOf(way, 'value').line : undefined;
  if (path.length === 0) {
    builder.fault({ code: 'no-category', rule: text, message: 'Stands in no category; left out', line });
  } else {
    builder.rule(builder.category(path), text, weight === '' ? 1 : Number(weight), line);
  }
}
