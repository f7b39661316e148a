import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rowsOfCommand } from './command.ts';

// The sample corpus is counted by hand-set marks in its sources, not by a program that looks for words: what the
// command line finds must be that, exactly.

const folder = 'corpora/two-governments';
const input = [`${folder}/briefings`, '--lexicon', `${folder}/lexicon.yaml`, '--no-builtin-lexicons'];

interface Truth {
  readonly documents: readonly {
    readonly file: string;
    readonly title: string;
    readonly date: string;
    readonly place: string | null;
    readonly missingPages: readonly number[];
    readonly turns: readonly {
      readonly label: string;
      readonly paragraphs: number;
      readonly firstWords: string;
      readonly lastWords: string;
    }[];
  }[];
  readonly entities: readonly (Named & { readonly forms: Counts })[];
  readonly slogans: readonly (Named & { readonly variants: Counts })[];
  readonly phrases: readonly { readonly text: string; readonly count: number; readonly documents: Counts }[];
}

interface Named {
  readonly name: string;
  readonly kind: string;
  readonly count: number;
  readonly nested: number;
  readonly documents: number;
  readonly firstDate: string;
}

type Counts = Readonly<Record<string, number>>;
type Row = Readonly<Record<string, string & number>>;

const truth = JSON.parse(readFileSync(`${folder}/truth.json`, 'utf8')) as Truth;

describe('the sample corpus', () => {
  it('is what its sources make', () => {
    expect(() =>
      execFileSync(process.execPath, [`${folder}/make.mjs`, '--check'], { stdio: 'pipe' }),
    ).not.toThrow();
  });

  it('has title, date, place and missing pages of every briefing', async () => {
    const rows = await rowsOfCommand<Row>('documents', `${folder}/briefings`);
    const found = rows.map(({ path = '', title, date, place, missing_pages }) => ({
      file: path.split('/').at(-1),
      title,
      date,
      place: place ?? null,
      missingPages: (missing_pages ?? '').split(' ').filter(Boolean).map(Number),
    }));
    const expected = truth.documents.map(({ file, title, date, place, missingPages }) => ({
      file,
      title,
      date,
      place,
      missingPages,
    }));
    expect(found.toSorted(byFile)).toEqual(expected.toSorted(byFile));
  });

  it.each(truth.documents)('has the turns of $file', async ({ file, turns }) => {
    const rows = await rowsOfCommand<Row>('turns', `${folder}/briefings/${file}`);
    const found = rows.map(({ label, paragraphs, text = '' }) => {
      const words = text.split(/\s+/u);
      return {
        label,
        paragraphs,
        firstWords: words.slice(0, 6).join(' '),
        lastWords: words.slice(-6).join(' '),
      };
    });
    expect(found).toEqual(
      turns.map(({ label, paragraphs, firstWords, lastWords }) => ({
        label,
        paragraphs,
        firstWords,
        lastWords,
      })),
    );
  });

  it('has every planted entity and slogan, in every form', async () => {
    const rows = await rowsOfCommand<Row>('entities', ...input);
    const found = rows.map(({ entity, kind, count, documents, first_date, forms = '' }) => ({
      name: entity,
      kind,
      count,
      documents,
      firstDate: first_date,
      forms: kind === 'slogan' ? lowerCased(countsOf(forms)) : countsOf(forms),
    }));
    const expected = [
      ...truth.entities.map((entity) => ({ ...entity, forms: entity.forms })),
      ...truth.slogans.map((slogan) => ({ ...slogan, forms: slogan.variants })),
    ].filter(({ count }) => count > 0);
    expect(found.toSorted(byName)).toEqual(
      expected
        .map(({ name, kind, count, documents, firstDate, forms }) => ({
          name,
          kind,
          count,
          documents,
          firstDate,
          forms: new Map(Object.entries(forms)),
        }))
        .toSorted(byName),
    );
  });

  it('has names inside other names where they are asked for', async () => {
    const rows = await rowsOfCommand<Row>('entities', ...input, '--nested');
    const counts = new Map(rows.map(({ entity, count }) => [String(entity), count]));
    for (const { name, count, nested } of truth.entities)
      expect([name, counts.get(name)]).toEqual([name, count + nested]);
  });

  it('has every planted phrase, and says in which briefings', async () => {
    const rows = await rowsOfCommand<Row>('phrases', `${folder}/briefings`, '--min-count', '5', '--all');
    for (const { text, count, documents } of truth.phrases) {
      const hits = await rowsOfCommand<Row>('concordance', text, `${folder}/briefings`);
      expect(hits).toHaveLength(count);
      expect(countBy(hits.map(({ document }) => String(document)))).toEqual(
        new Map(
          Object.entries(documents).map(([file, hitCount]) => [file.replace(/\.[a-z]+$/u, ''), hitCount]),
        ),
      );
      expect(rows).toContainEqual(
        expect.objectContaining({ phrase: text, count, documents: Object.keys(documents).length }),
      );
    }
  });

  it('has every planted slogan as a family: all its variants, and nothing else', async () => {
    const found = await rowsOfCommand<Row>('families', `${folder}/briefings`, '--variants');
    for (const { name, variants } of truth.slogans) {
      const own = found.filter(({ head }) => head === name);
      expect(new Map(own.map(({ variant, count }) => [String(variant), count]))).toEqual(
        new Map(Object.entries(variants)),
      );
    }
  });
});

/** `a (3); b (2)` as a map. */
function countsOf(forms: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { groups } of forms.matchAll(/(?<form>.*?) \((?<count>\d+)\)(?:; |$)/gu)) {
    counts.set(groups?.['form'] ?? '', Number(groups?.['count']));
  }
  return counts;
}

/** Slogans also begin sentences; the sources count their variants in lower case. */
function lowerCased(counts: ReadonlyMap<string, number>): Map<string, number> {
  const folded = new Map<string, number>();
  for (const [form, count] of counts)
    folded.set(form.toLowerCase(), (folded.get(form.toLowerCase()) ?? 0) + count);
  return folded;
}

function countBy(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function byFile(a: { readonly file: string | undefined }, b: { readonly file: string | undefined }): number {
  return (a.file ?? '') < (b.file ?? '') ? -1 : 1;
}

function byName(a: { readonly name: string | undefined }, b: { readonly name: string | undefined }): number {
  return (a.name ?? '') < (b.name ?? '') ? -1 : 1;
}
