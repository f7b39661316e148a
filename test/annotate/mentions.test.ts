import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLexicon } from '../../src/annotate/lexicon.ts';
import { findMentions } from '../../src/annotate/mentions.ts';
import { wink } from '../../src/annotate/tokenizers/wink.ts';
import { corpusOf as columnsOf } from '../../src/corpus/build.ts';
import type { Lexicon } from '../../src/model/lexicon.ts';
import { corpusOf, toyTokenizer, transcriptOf } from '../corpus-of.ts';
import { corpusWith, found, lexiconOf, listed, namesOf, slogansOf } from './lexicon-of.ts';

const xi = {
  name: 'Xi Jinping',
  short: ['Xi'],
  titles: ['Comrade'],
  offices: [
    { title: 'General Secretary', from: '2012-11-15' },
    { title: 'President', from: '2013-03-14' },
  ],
} as const;
const boris = {
  name: 'Boris Johnson',
  short: ['Johnson', 'Boris'],
  offices: [{ title: 'Prime Minister', from: '2019-07-24', to: '2022-09-06' }],
} as const;
const mike = {
  name: 'Mike Johnson',
  short: ['Johnson'],
  offices: [{ title: 'Speaker', from: '2023-10-25' }],
} as const;
const biden = {
  name: 'Joe Biden',
  short: ['Biden'],
  offices: [
    { title: 'Vice President', from: '2009-01-20', to: '2017-01-20' },
    { title: 'President', from: '2021-01-20', to: '2025-01-20' },
  ],
} as const;

const things = (
  ...names: readonly (string | { readonly name: string; readonly forms: readonly string[] })[]
): Lexicon =>
  lexiconOf(
    'things',
    'keep',
    'institution',
    names.map((entry) => (typeof entry === 'string' ? { name: entry } : entry)),
  );

describe('forms', () => {
  it('are found with all their variants, as one entry', () => {
    const lexicon = slogansOf({ name: 'shared future', forms: ['community (with|of) (a)? shared future'] });
    expect(found('A community of a shared future, a Community with shared future.', lexicon)).toEqual([
      'shared future: community of a shared future',
      'shared future: Community with shared future',
    ]);
  });

  it('are cut as the text is: abbreviations, hyphens, apostrophes', () => {
    const lexicon = things('U.S.', 'COVID-19', 'People’s Daily', 'Jean-Pierre');
    expect(found("The U.S. on COVID-19, the People's Daily and Jean-Pierre's.", lexicon)).toEqual([
      'U.S.: U.S.',
      'COVID-19: COVID-19',
      "People’s Daily: People's Daily",
      'Jean-Pierre: Jean-Pierre',
    ]);
  });

  it('are found where a tokenizer cuts at letters that it does not know', async () => {
    const tokenizer = await wink.load();
    const corpus = columnsOf(
      [transcriptOf('d', [['A', 'So President Erdoğan said, and Recep Erdoğan did.']])],
      {
        tokenizer,
        sentences: false,
      },
    );
    const turkish = namesOf({ name: 'Recep Erdoğan', short: ['Erdoğan'], offices: [{ title: 'President' }] });
    expect(listed({ ...corpus, mentions: findMentions(corpus, [turkish], tokenizer) })).toEqual([
      'Recep Erdoğan: President Erdoğan',
      'Recep Erdoğan: Recep Erdoğan',
    ]);
  });

  it('leave possessive endings out', () => {
    expect(found("the CPC's work, Xi Jinping’s speech", things('CPC'), namesOf(xi))).toEqual([
      'CPC: CPC',
      'Xi Jinping: Xi Jinping',
    ]);
  });

  it('take in an abbreviation in brackets behind them', () => {
    const lexicon = things({ name: 'World Health Organization', forms: ['WHO'] });
    expect(found('The World Health Organization (WHO) said so. WHO (UN) did.', lexicon)).toEqual([
      'World Health Organization: World Health Organization (WHO)',
      'World Health Organization: WHO',
    ]);
  });

  it('called constructor and __proto__ are found like any other', () => {
    const lexicon = slogansOf({ name: 'constructor' }, { name: '__proto__' });
    expect(found('constructor of __proto__', lexicon)).toEqual([
      'constructor: constructor',
      '__proto__: __proto__',
    ]);
  });
});

describe('capitals', () => {
  it('of a name must stand in the text', () => {
    const lexicon = things('WHO', 'US', 'Quad', 'Party of Labour');
    expect(found('who asked us about the quad and the party of labour', lexicon)).toEqual([]);
    expect(found('WHO, US, Quad, Party of Labour', lexicon)).toHaveLength(4);
  });

  it('throughout are no name of one word, but may be one of several', () => {
    const lexicon = things('Quad', 'Border Patrol', 'NATO');
    expect(found('THE QUAD AND BORDER PATROL AND NATO', lexicon)).toEqual([
      'Border Patrol: BORDER PATROL',
      'NATO: NATO',
    ]);
  });

  it('do not matter in slogans', () => {
    expect(found('WIN-WIN and Win-Win', slogansOf({ name: 'win-win' }))).toHaveLength(2);
  });
});

describe('punctuation', () => {
  it('a hyphen may stand in the form or in the text', () => {
    const lexicon = slogansOf({ name: 'win-win' }, { name: 'people centered' });
    expect(found('win win, win-win, people-centered', lexicon)).toHaveLength(3);
    expect(found('win - win', lexicon)).toEqual([]);
  });

  it('commas and quotation marks may stand in a slogan, not in a name', () => {
    const text = 'consultation, “joint” contribution';
    expect(found(text, slogansOf({ name: 'consultation joint contribution' }))).toHaveLength(1);
    expect(found('Xi, Jinping', namesOf({ name: 'Xi Jinping' }))).toEqual([]);
  });

  it.each(['. ', '; ', ' – ', ' (', '\n\n', ': '])('“%s” ends every mention', (mark) => {
    expect(found(`one${mark}country`, slogansOf({ name: 'one country' }))).toEqual([]);
    expect(found(`One${mark}Country`, things('One Country'))).toEqual([]);
    expect(found(`President${mark}Xi Jinping`, namesOf(xi))).toEqual(['Xi Jinping: Xi Jinping']);
  });
});

describe('longest matches', () => {
  const lexicon = things(
    'CPC',
    'CPC Central Committee',
    'International Department of the CPC Central Committee',
  );

  it('hold the shorter ones one level deeper', () => {
    expect(found('the International Department of the CPC Central Committee and the CPC', lexicon)).toEqual([
      'International Department of the CPC Central Committee: International Department of the CPC Central Committee',
      '  CPC Central Committee: CPC Central Committee',
      '    CPC: CPC',
      'CPC: CPC',
    ]);
  });

  it('do not count the same entry again inside, nor a surname inside a person’s name', () => {
    const twice = things({ name: 'Belt and Road Initiative', forms: ['Belt and Road'] });
    expect(found('the Belt and Road Initiative', twice)).toHaveLength(1);
    expect(found('Boris Johnson met Mike Johnson', namesOf(boris, mike))).toEqual([
      'Boris Johnson: Boris Johnson',
      'Mike Johnson: Mike Johnson',
    ]);
  });

  it('of two that overlap, the first stays', () => {
    expect(found('Security Council Meeting', things('Security Council', 'Council Meeting'))).toEqual([
      'Security Council: Security Council',
    ]);
  });

  it('the same words in two lexicons belong to the first', () => {
    const own = lexiconOf('own', 'fold', 'idea', [{ name: 'my idea', forms: ['CPC'] }]);
    expect(found('the CPC', own, lexicon)).toEqual(['my idea: CPC']);
    expect(found('the CPC', lexicon, own)).toEqual(['CPC: CPC']);
  });

  it('an entry of equal name and kind in two lexicons is one, with all forms', () => {
    const own = lexiconOf('own', 'keep', 'institution', [{ name: 'CPC', forms: ['Party'] }]);
    const { mentions } = corpusWith([[['A', 'the CPC, the Party']]], own, lexicon);
    expect(mentions?.entities).toEqual([{ name: 'CPC', kind: 'institution', lexicon: 'own' }]);
    expect([...(mentions?.entity ?? [])]).toEqual([0, 0]);
  });
});

describe('titles', () => {
  it.each([
    ['General Secretary Xi Jinping', 'General Secretary Xi Jinping'],
    ['under Comrade Xi Jinping', 'Comrade Xi Jinping'],
    ['former Vice President Dr. Xi Jinping', 'former Vice President Dr. Xi Jinping'],
    ['then-President Xi Jinping', 'then-President Xi Jinping'],
    ['and then President Xi Jinping', 'President Xi Jinping'],
    ['the late Xi Jinping', 'Xi Jinping'],
    ['Chinese President Xi Jinping', 'President Xi Jinping'],
    ['president Xi Jinping', 'president Xi Jinping'],
    ['in general Xi Jinping', 'Xi Jinping'],
    ['Foreign Minister of Japan Xi Jinping', 'Xi Jinping'],
    ['PRESIDENT XI JINPING', 'PRESIDENT XI JINPING'],
    ['Mr. President, Xi Jinping', 'Xi Jinping'],
    ['Secretary-General Xi Jinping', 'Secretary-General Xi Jinping'],
  ])('in “%s” give “%s”', (text, mention) => {
    expect(found(text, namesOf(xi))).toEqual([`Xi Jinping: ${mention}`]);
  });

  it('stand before people only', () => {
    expect(found('President Congress', things('Congress'))).toEqual(['Congress: Congress']);
  });

  it('do not take words that another mention holds in part', () => {
    const lexicon = things('Office of the Vice President');
    expect(found('the Office of the Vice President Joe Biden', namesOf(biden), lexicon)).toEqual([
      'Office of the Vice President: Office of the Vice President',
      'Joe Biden: Joe Biden',
    ]);
  });
});

describe('short forms', () => {
  it('count after a title of theirs', () => {
    expect(found('President Xi and Comrade Xi', namesOf(xi))).toEqual([
      'Xi Jinping: President Xi',
      'Xi Jinping: Comrade Xi',
    ]);
  });

  it('are ambiguous by themselves, and after a title that anybody may have', () => {
    expect(found('Xi said. Mr. Xi said. Ambassador Xi said.', namesOf(xi))).toEqual([
      'Xi Jinping?: Xi',
      'Xi Jinping?: Mr. Xi',
      'Xi Jinping?: Ambassador Xi',
    ]);
  });

  it('of several bearers are none by themselves', () => {
    expect(found('Johnson said.', namesOf(boris, mike))).toEqual([]);
  });

  it('count in a document that names the entry in full, before or after', () => {
    expect(found('Xi said. Xi Jinping said. Mr. Xi said.', namesOf(xi))).toEqual([
      'Xi Jinping: Xi',
      'Xi Jinping: Xi Jinping',
      'Xi Jinping: Mr. Xi',
    ]);
  });

  it('count in a document that names the entry with a title of theirs', () => {
    expect(found('President Xi spoke, and what Xi said', namesOf(xi))).toHaveLength(2);
  });

  it('are ambiguous where the full form stands in another document', () => {
    expect(listed(corpusWith([[['A', 'Xi Jinping spoke.']], [['A', 'So Xi spoke.']]], namesOf(xi)))).toEqual([
      'Xi Jinping: Xi Jinping',
      'Xi Jinping?: Xi',
    ]);
  });

  it('stand for the bearer who holds the office of the title', () => {
    const corpus = corpusWith(
      [{ date: '2023-11-02', turns: [['A', 'Speaker Johnson met Prime Minister Johnson.']] }],
      namesOf(boris, mike),
    );
    expect(listed(corpus)).toEqual([
      'Mike Johnson: Speaker Johnson',
      'Boris Johnson: Prime Minister Johnson',
    ]);
  });

  it('stand for the present holder of an office rather than a former one', () => {
    const elder = {
      name: 'Ann Bush',
      short: ['Bush'],
      offices: [{ title: 'President', from: '1989', to: '1993' }],
    };
    const younger = {
      name: 'Bob Bush',
      short: ['Bush'],
      offices: [{ title: 'President', from: '2001', to: '2009' }],
    };
    const at = (date: string): string[] =>
      listed(corpusWith([{ date, turns: [['A', 'President Bush spoke.']] }], namesOf(elder, younger)));
    expect(at('1990-05')).toEqual(['Ann Bush: President Bush']);
    expect(at('1996')).toEqual(['Ann Bush: President Bush']);
    expect(at('2003-03-20')).toEqual(['Bob Bush: President Bush']);
    expect(at('2015-01-01')).toEqual(['Ann Bush?: President Bush']);
  });

  it('that several bear are ambiguous, and go to the one named last', () => {
    expect(found('Boris Johnson, Mike Johnson, and Johnson said', namesOf(boris, mike)).at(-1)).toBe(
      'Mike Johnson?: Johnson',
    );
    expect(found('Mike Johnson, Boris Johnson, and Mr. Johnson said', namesOf(boris, mike)).at(-1)).toBe(
      'Boris Johnson?: Mr. Johnson',
    );
  });

  it.each([
    ['we saw Hunter Biden'],
    ['Hunter Biden and Hunter Biden, with Hunter Biden'],
    ['Mrs. Biden'],
    ['Dr. Biden'],
    ['a Jean-Biden plan'],
    ['with Khalid bin Biden'],
    ['Biden & Biden'],
    ['with Biden Buffett'],
  ])('in “%s” are part of another name', (text) => {
    expect(found(`Joe Biden spoke. ${text} came.`, namesOf(biden))).toEqual(['Joe Biden: Joe Biden']);
  });

  it.each([
    ['Today Biden'],
    ['on Monday Biden'],
    ['did Biden'],
    ['Did Biden'],
    ['a pro-Biden rally'],
    ['the Biden plan'],
    ['the Biden Plan, a plan'],
    ['the Biden White House'],
    ['“Biden'],
    ['in the White House Biden'],
  ])('in “%s” stand for themselves', (text) => {
    const mentions = found(`Joe Biden spoke. ${text} went on.`, namesOf(biden), things('White House'));
    expect(mentions).toContain('Joe Biden: Biden');
  });

  it('after a word that the corpus has in small letters elsewhere stand for themselves', () => {
    const text = 'Joe Biden spoke. Apparently Biden went on, apparently.';
    expect(found(text, namesOf(biden))).toHaveLength(2);
  });

  it('at the start of a name of theirs are another name where a further name follows', () => {
    expect(
      found('Xi Jinping spoke. Then Xi Zhongxun, Xi bin Hamad and President Xi Zhongxun.', namesOf(xi)),
    ).toHaveLength(1);
  });

  it('with an article and no noun are common words', () => {
    const moon = { name: 'Moon Jae-in', short: ['Moon'] };
    expect(found('Moon Jae-in on the Moon. The Moon is far. The Moon visit is near.', namesOf(moon))).toEqual(
      ['Moon Jae-in: Moon Jae-in', 'Moon Jae-in: Moon'],
    );
  });
});

describe('findMentions', () => {
  it('finds nothing without lexicons, documents or words', () => {
    expect(found('Xi Jinping')).toEqual([]);
    expect(listed(corpusWith([], namesOf(xi)))).toEqual([]);
    expect(found('', namesOf(xi))).toEqual([]);
  });

  it('gives runs of words inside one paragraph, whose longest ones do not overlap', () => {
    fc.assert(
      fc.property(madeUpText, madeUpLexicons, (text, lexicons) => {
        const corpus = corpusWith(
          [
            [
              ['A', text],
              ['B', text],
            ],
            [['A', text]],
          ],
          ...lexicons,
        );
        const { start, end, depth, entity, entities } = corpus.mentions!;
        let last = 0;
        for (let index = 0; index < start.length; index++) {
          expect(end[index]).toBeGreaterThan(start[index]!);
          expect(entity[index]).toBeLessThan(entities.length);
          for (let token = start[index]! + 1; token < end[index]!; token++)
            expect(corpus.boundaries[token]! & 7).toBeLessThan(2);
          if (depth[index] !== 0) continue;
          expect(start[index]).toBeGreaterThanOrEqual(last);
          last = end[index]!;
        }
      }),
    );
  });

  it('does not depend on the order of entries of one lexicon', () => {
    fc.assert(
      fc.property(madeUpText, madeUpLexicons, (text, lexicons) => {
        const turned = lexicons.map((lexicon) => ({ ...lexicon, entries: lexicon.entries.toReversed() }));
        expect(found(text, ...turned)).toEqual(found(text, ...lexicons));
      }),
      // This seed once made two entries that came to the same words, one with a title.
      { seed: -1871049036 },
    );
  });

  it('finds the same where entries have other names', () => {
    fc.assert(
      fc.property(madeUpText, madeUpLexicons, (text, lexicons) => {
        const renamed = lexicons.map((lexicon) => ({
          ...lexicon,
          // Nothing in the text is called so; the old name is a form.
          entries: lexicon.entries.map((entry) => ({
            ...entry,
            name: `Qqq ${entry.name}`,
            forms: [...entry.forms, entry.name],
          })),
        }));
        expect(found(text, ...renamed).map((line) => line.replace('Qqq ', ''))).toEqual(
          found(text, ...lexicons),
        );
      }),
    );
  });

  it('reads a dictionary of 200,000 entries', { timeout: 60_000 }, () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const name = (number: number): string =>
      Array.from({ length: 5 }, (_, place) => letters[Math.floor(number / 26 ** place) % 26]).join('');
    const entries = Array.from({ length: 200_000 }, (_, number) => ({ name: `Mr ${name(number)} of Xyz` }));
    const lexicon = parseLexicon(JSON.stringify({ lexicon: 'large', kind: 'thing', entries }), 'large.json');
    const corpus = corpusOf([[['A', `So said Mr ${name(123_456)} of Xyz.`]]]);
    expect(findMentions(corpus, [lexicon], toyTokenizer).start).toHaveLength(1);
  });
});

const word = fc.constantFrom('Ab', 'Bc', 'Cd', 'De', 'of', 'the', 'President', 'Xi', 'Bush');
const mark = fc.constantFrom(' ', ' ', ' ', ' ', ', ', '. ', '-', '\n\n');
const madeUpText = fc.array(fc.tuple(word, mark), { maxLength: 30 }).map((pieces) =>
  pieces
    .map(([piece, gap]) => piece + gap)
    .join('')
    .trim(),
);
const madeUpLexicons = fc
  .uniqueArray(
    fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
    { maxLength: 8 },
  )
  .map((names) => [
    lexiconOf(
      'one',
      'keep',
      'person',
      names.filter((_, index) => index % 2 === 0).map((name) => ({ name })),
    ),
    lexiconOf(
      'two',
      'fold',
      'slogan',
      names.filter((_, index) => index % 2 === 1).map((name) => ({ name })),
    ),
  ]);
