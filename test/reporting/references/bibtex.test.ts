import { describe, expect, it } from 'vitest';
import { bibtex } from '../../../src/reporting/references/bibtex.ts';
import { cslJson } from '../../../src/reporting/references/csl.ts';
import { texMathematics } from '../../../src/reporting/references/tex-mathematics.ts';
import { works } from '../../../src/reporting/references/works.ts';
import * as registry from '../../../src/stats/index.ts';
import type { Statistic } from '../../../src/stats/statistic.ts';

describe('references', () => {
  it('of an article are as BibTeX and CSL have them', () => {
    const article = works.filter(({ key }) => key === 'yates1934');
    expect(bibtex(article)).toBe(`@article{yates1934,
  author = {Yates, Frank},
  title = {{Contingency Tables Involving Small Numbers and the $\\chi {}^{2}$ Test}},
  journal = {Supplement to the Journal of the Royal Statistical Society},
  year = {1934},
  volume = {1},
  number = {2},
  pages = {217--235},
  doi = {10.2307/2983604},
}
`);
    expect(JSON.parse(cslJson(article))).toEqual([
      {
        id: 'yates1934',
        type: 'article-journal',
        author: [{ family: 'Yates', given: 'Frank' }],
        title: 'Contingency Tables Involving Small Numbers and the χ² Test',
        issued: { 'date-parts': [[1934]] },
        'container-title': 'Supplement to the Journal of the Royal Statistical Society',
        volume: '1',
        issue: '2',
        page: '217-235',
        DOI: '10.2307/2983604',
      },
    ]);
  });
});

describe('texMathematics', () => {
  it.each(Object.values<Omit<Statistic<() => unknown>, 'of'>>(registry))(
    'leaves no sign of $id that pdflatex has not',
    ({ title, formula, variant = '', doc }) => {
      const text = texMathematics([title, formula, variant, doc].join(' '));
      expect(text.match(/[^\p{ASCII}\p{Script=Latin}¡-¿–—‘’“”…]|\p{Lm}/gu) ?? []).toEqual([]);
    },
  );
});
