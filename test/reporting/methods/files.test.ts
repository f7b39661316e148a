import { describe, expect, it } from 'vitest';
import type { ReportContext } from '../../../src/reporting/context.ts';
import { methodFiles } from '../../../src/reporting/methods/files.ts';
import { briefing, context, exampleCorpus, hostileBriefing, laterBriefing } from '../example.ts';

describe('the methods of a report', () => {
  it('tell what was counted, with which words, and what was left out', async () => {
    const text = (await filesOf([briefing])).get('methods.md') ?? '';
    expect(text).toContain('1 document of 2023-01-17, 4 turns by 3 speakers');
    expect(text).toContain('Names and slogans are those of the lexicon example');
    expect(text).toContain(
      '- `phrases` [@church-hanks1990; @gries2008; @lijffijt-gries2012; @abouelhoda-kurtz2004]: Which',
    );
    expect(text).toContain('- DPnorm [@lijffijt-gries2012]: `DPnorm = DP / (1 − min s)`.');
    expect(text).toContain('No test of significance was made');
  });

  it('tell of tests and their corrections where there are several briefings', async () => {
    const text = (await filesOf([briefing, laterBriefing])).get('methods.md') ?? '';
    expect(text).toMatch(/- Mann–Kendall/u);
    expect(text).toContain('corrected for many tests by Benjamini–Hochberg');
    expect(text).not.toContain('@dunning1993');
    expect(text).toContain('[@cochran1977; @agresti-coull1998]');
    // Other ways to look for changes were not taken, and are not cited.
    expect(text).not.toMatch(/@pettitt1979|@kulldorff1997|@gries-hilpert2008/u);
    // Of the statistics of similarity one was asked for.
    expect(text).toContain('- Cosine [@salton-wong1975]: ');
    expect(text).not.toMatch(/@jaccard1912|@dice1945|@deza-deza2016/u);
    // A sentence that begins with a sign of a formula begins with that sign.
    expect(text).toMatch(/\. τ is from −1/u);
    expect(text).toContain('Rank Correlation Methods, 4th edition. Griffin.');
  });

  it('cite only what is in the references, and those cite nothing else', async () => {
    const files = await filesOf([briefing, laterBriefing]);
    const items = JSON.parse(files.get('references.json') ?? '') as { id: string }[];
    const keys = items.map(({ id }) => id).toSorted(byName);
    const inBib = [...(files.get('references.bib') ?? '').matchAll(/^@\w+\{([^,]+),/gmu)].map(
      ([, key]) => key,
    );
    const inText = [...(files.get('methods.md') ?? '').matchAll(/@([a-z0-9-]+)/gu)].map(([, key]) => key);
    const inTex = [...(files.get('methods.tex') ?? '').matchAll(/\\cite\{([^}]+)\}/gu)].flatMap(
      ([, all = '']) => all.split(','),
    );
    expect(inBib.toSorted(byName)).toEqual(keys);
    expect([...new Set(inText)].toSorted(byName)).toEqual(keys);
    expect([...new Set(inTex)].toSorted(byName)).toEqual(keys);
  });

  it('cite DuckDB only where a condition was asked of it', async () => {
    const where = { ...context, options: { where: "role = 'journalist'" } };
    expect((await filesOf([briefing])).get('references.bib')).not.toContain('DuckDB');
    const files = await filesOf([briefing], where);
    expect(files.get('references.bib')).toContain('DuckDB');
    expect(files.get('methods.md')).toContain("`role = 'journalist'`");
    expect(files.get('methods.tex')).toContain(String.raw`\texttt{role = 'journalist'}`);
  });

  it('leave hostile text without effect', async () => {
    const files = await filesOf([hostileBriefing], {
      ...context,
      options: { where: '`a` $x$ \\input{b} %' },
    });
    expect(files.get('methods.md')).toContain('`` `a` $x$ \\input{b} % ``');
    expect(files.get('methods.tex')).toContain(String.raw`\$x\$ \textbackslash{}input\{b\} \%`);
    expect(files.get('methods.md')).not.toContain('<img');
    expect(files.get('references.bib')).not.toMatch(/(?<!\\)[#%$]/u);
  });

  it('tell of no documents that there are none', async () => {
    expect((await filesOf([])).get('methods.md')).toContain('0 documents');
  });
});

function byName(a = '', b = ''): number {
  return a < b ? -1 : Number(a > b);
}

async function filesOf(
  documents: Parameters<typeof exampleCorpus>[0],
  given: ReportContext = context,
): Promise<Map<string, string>> {
  const files = await methodFiles(await exampleCorpus(documents), given);
  return new Map(files.map(({ path, pieces }) => [path, [...(pieces as Iterable<string>)].join('')]));
}
