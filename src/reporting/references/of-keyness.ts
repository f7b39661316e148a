import { article, type Reference, work } from './reference.ts';

const jasa = 'Journal of the American Statistical Association';
const cl = 'Computational Linguistics';

/** What keyness comes from. */
export const worksOfKeyness: readonly Reference[] = [
  article(
    'Cornfield, Jerome',
    1951,
    'A Method of Estimating Comparative Rates from Clinical Data. Applications to Cancer of the Lung, Breast, and Cervix',
    'Journal of the National Cancer Institute',
    '11(6), 1269–1275',
    '10.1093/jnci/11.6.1269',
  ),
  work(
    'paper-conference',
    'Cornfield, Jerome',
    1956,
    'A statistical problem arising from retrospective studies',
    {
      container: 'Proceedings of the Third Berkeley Symposium on Mathematical Statistics and Probability',
      volume: '4',
      pages: '135–148',
    },
  ),
  article(
    'Dunning, Ted',
    1993,
    'Accurate Methods for the Statistics of Surprise and Coincidence',
    cl,
    '19(1), 61–74',
  ),
  work('paper-conference', 'Evert, Stephanie', 2022, 'Measuring keyness', {
    container: 'Digital Humanities 2022, Tokyo',
    doi: '10.17605/OSF.IO/CY6MW',
  }),
  article(
    'Fisher, Ronald A.',
    1935,
    'The Logic of Inductive Inference',
    'Journal of the Royal Statistical Society',
    '98(1), 39–82',
    '10.2307/2342435',
  ),
  work(
    'paper-conference',
    'Gabrielatos, Costas; Marchi, Anna',
    2012,
    'Keyness: Appropriate metrics and practical issues',
    { container: 'CADS International Conference, Bologna' },
  ),
  article(
    'Haldane, J. B. S.',
    1956,
    'The estimation and significance of the logarithm of a ratio of frequencies',
    'Annals of Human Genetics',
    '20(4), 309–311',
    '10.1111/j.1469-1809.1955.tb01285.x',
  ),
  work('webpage', 'Hardie, Andrew', 2014, 'Log Ratio – an informal introduction', {
    publisher: 'ESRC Centre for Corpus Approaches to Social Science, Lancaster',
    url: 'https://cass.lancs.ac.uk/log-ratio-an-informal-introduction/',
  }),
  article(
    'Johnston, Janis E.; Berry, Kenneth J.; Mielke, Paul W.',
    2006,
    'Measures of effect size for chi-squared and likelihood-ratio goodness-of-fit tests',
    'Perceptual and Motor Skills',
    '103(2), 412–414',
    '10.2466/pms.103.2.412-414',
  ),
  work('paper-conference', 'Kilgarriff, Adam', 2009, 'Simple maths for keywords', {
    container: 'Proceedings of the Corpus Linguistics Conference 2009 (CL2009)',
    publisher: 'University of Liverpool',
  }),
  article(
    'Monroe, Burt L.; Colaresi, Michael P.; Quinn, Kevin M.',
    2008,
    'Fightin’ Words: Lexical Feature Selection and Evaluation for Identifying the Content of Political Conflict',
    'Political Analysis',
    '16(4), 372–403',
    '10.1093/pan/mpn018',
  ),
  article(
    'Pearson, Karl',
    1900,
    'On the criterion that a given system of deviations from the probable in the case of a correlated system of variables is such that it can be reasonably supposed to have arisen from random sampling',
    'Philosophical Magazine',
    '50(302), 157–175',
    '10.1080/14786440009463897',
  ),
  work('webpage', 'Rayson, Paul', undefined, 'Log-likelihood and effect size calculator', {
    publisher: 'University Centre for Computer Corpus Research on Language, Lancaster',
    url: 'https://ucrel.lancs.ac.uk/llwizard.html',
  }),
  work(
    'paper-conference',
    'Rayson, Paul; Garside, Roger',
    2000,
    'Comparing Corpora using Frequency Profiling',
    {
      container: 'Proceedings of the Workshop on Comparing Corpora',
      pages: '1–6',
      doi: '10.3115/1117729.1117730',
    },
  ),
  article(
    'Walter, S. D.',
    1975,
    'The distribution of Levin’s measure of attributable risk',
    'Biometrika',
    '62(2), 371–374',
    '10.1093/biomet/62.2.371',
  ),
  article(
    'Williams, D. A.',
    1976,
    'Improved likelihood ratio tests for complete contingency tables',
    'Biometrika',
    '63(1), 33–37',
    '10.1093/biomet/63.1.33',
  ),
  work(
    'chapter',
    'Wilson, Andrew',
    2013,
    'Embracing Bayes factors for key item analysis in corpus linguistics',
    {
      container: 'New Approaches to the Study of Linguistic Variability',
      editors: ['Bieswanger, Markus', 'Koll-Stobbe, Amei'],
      publisher: 'Peter Lang',
      pages: '3–11',
    },
  ),
  article(
    'Yates, Frank',
    1934,
    'Contingency Tables Involving Small Numbers and the χ² Test',
    'Supplement to the Journal of the Royal Statistical Society',
    '1(2), 217–235',
    '10.2307/2983604',
  ),
  article(
    'Efron, Bradley',
    1987,
    'Better Bootstrap Confidence Intervals',
    jasa,
    '82(397), 171–185',
    '10.1080/01621459.1987.10478410',
  ),
];
