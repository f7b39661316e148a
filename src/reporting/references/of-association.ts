import { article, type Reference, work } from './reference.ts';

const cl = 'Computational Linguistics';

/** What association and dispersion come from. */
export const worksOfAssociation: readonly Reference[] = [
  work('paper-conference', 'Blaheta, Don; Johnson, Mark', 2001, 'Unsupervised Learning of Multi-Word Verbs', {
    container:
      'Proceedings of the ACL/EACL Workshop on the Computational Extraction, Analysis and Exploitation of Collocations',
    pages: '54–60',
  }),
  work(
    'paper-conference',
    'Bouma, Gerlof',
    2009,
    'Normalized (Pointwise) Mutual Information in Collocation Extraction',
    {
      container: 'Proceedings of the Biennial GSCL Conference',
      pages: '31–40',
    },
  ),
  article(
    'Carroll, John B.',
    1970,
    'An alternative to Juilland’s usage coefficient for lexical frequencies, and a proposal for a standard frequency index (SFI)',
    'Computer Studies in the Humanities and Verbal Behaviour',
    '3(2), 61–65',
  ),
  article(
    'Church, Kenneth Ward; Hanks, Patrick',
    1990,
    'Word Association Norms, Mutual Information, and Lexicography',
    cl,
    '16(1), 22–29',
  ),
  work(
    'chapter',
    'Church, Kenneth Ward; Gale, William; Hanks, Patrick; Hindle, Donald',
    1991,
    'Using Statistics in Lexical Analysis',
    {
      container: 'Lexical Acquisition: Exploiting On-Line Resources to Build a Lexicon',
      editors: ['Zernik, Uri'],
      publisher: 'Lawrence Erlbaum',
      pages: '115–164',
    },
  ),
  work(
    'thesis',
    'Daille, Béatrice',
    1994,
    'Approche mixte pour l’extraction automatique de terminologie: statistiques lexicales et filtres linguistiques',
    {
      publisher: 'Université Paris 7',
    },
  ),
  article(
    'Dice, Lee R.',
    1945,
    'Measures of the Amount of Ecologic Association Between Species',
    'Ecology',
    '26(3), 297–302',
    '10.2307/1932409',
  ),
  work('chapter', 'Evert, Stefan', 2008, 'Corpora and collocations', {
    container: 'Corpus Linguistics: An International Handbook',
    publisher: 'Mouton de Gruyter',
    editors: ['Lüdeling, Anke', 'Kytö, Merja'],
    volume: '2',
    pages: '1212–1248',
    doi: '10.1515/9783110213881.2.1212',
  }),
  article(
    'Gries, Stefan Th.',
    2008,
    'Dispersions and adjusted frequencies in corpora',
    'International Journal of Corpus Linguistics',
    '13(4), 403–437',
    '10.1075/ijcl.13.4.02gri',
  ),
  article(
    'Gries, Stefan Th.',
    2013,
    '50-something years of work on collocations: What is or should be next …',
    'International Journal of Corpus Linguistics',
    '18(1), 137–166',
    '10.1075/ijcl.18.1.09gri',
  ),
  work('chapter', 'Gries, Stefan Th.', 2020, 'Analyzing dispersion', {
    container: 'A Practical Handbook of Corpus Linguistics',
    editors: ['Paquot, Magali', 'Gries, Stefan Th.'],
    publisher: 'Springer',
    pages: '99–118',
    doi: '10.1007/978-3-030-46216-1_5',
  }),
  work(
    'book',
    'Juilland, Alphonse; Chang-Rodríguez, Eugenio',
    1964,
    'Frequency Dictionary of Spanish Words',
    { publisher: 'Mouton' },
  ),
  article(
    'Lijffijt, Jefrey; Gries, Stefan Th.',
    2012,
    'Correction to Stefan Th. Gries’ “Dispersions and adjusted frequencies in corpora”',
    'International Journal of Corpus Linguistics',
    '17(1), 147–149',
    '10.1075/ijcl.17.1.08lij',
  ),
  work(
    'book',
    'Lyne, Anthony A.',
    1985,
    'The Vocabulary of French Business Correspondence: Word Frequencies, Collocations, and Problems of Lexicometric Method',
    {
      publisher: 'Slatkine',
    },
  ),
  work('paper-conference', 'Pedersen, Ted', 1998, 'Dependent Bigram Identification', {
    container: 'Proceedings of the Fifteenth National Conference on Artificial Intelligence (AAAI-98)',
    publisher: 'AAAI Press',
    pages: '1197',
  }),
  article(
    'Rosengren, Inger',
    1971,
    'The quantitative concept of language and its relation to the structure of frequency dictionaries',
    'Études de linguistique appliquée (nouvelle série)',
    '1, 103–127',
  ),
  work('paper-conference', 'Rychlý, Pavel', 2008, 'A Lexicographer-Friendly Association Score', {
    container: 'Proceedings of Recent Advances in Slavonic Natural Language Processing, RASLAN 2008',
    editors: ['Sojka, Petr', 'Horák, Aleš'],
    publisher: 'Masaryk University',
    pages: '6–9',
  }),
  article(
    'Savický, Petr; Hlaváčová, Jaroslava',
    2002,
    'Measures of word commonness',
    'Journal of Quantitative Linguistics',
    '9(3), 215–231',
    '10.1076/jqul.9.3.215.14124',
  ),
  work('book', 'Sinclair, John', 1991, 'Corpus, Concordance, Collocation', {
    publisher: 'Oxford University Press',
  }),
  work(
    'paper-conference',
    'Van de Cruys, Tim',
    2011,
    'Two Multivariate Generalizations of Pointwise Mutual Information',
    {
      container: 'Proceedings of the Workshop on Distributional Semantics and Compositionality',
      pages: '16–20',
    },
  ),
];
