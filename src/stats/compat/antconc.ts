import { chi2 } from '../keyness/chi2.ts';
import { g2TwoCells } from '../keyness/g2-two-cells.ts';
import { g2 } from '../keyness/g2.ts';
import { type Compat, scored } from './compat.ts';

/** The keyword list of AntConc 4. */
export const antconc: Compat = {
  id: 'antconc',
  title: 'AntConc 4, keyword list',
  measures: [
    { id: 'll_4_term', doc: 'G² of four cells.', of: (list) => scored(list, g2.of) },
    { id: 'll_2_term', doc: 'G² of two cells.', of: (list) => scored(list, g2TwoCells.of) },
    { id: 'chi2_4_term', doc: 'χ² of four cells.', of: (list) => scored(list, chi2.of) },
  ],
  quirks: [
    'Log-likelihood is the form with four cells where nothing is chosen, and the form with two cells is offered under the same name.',
    'Only terms beyond a threshold of significance are listed; here every term has its number.',
  ],
};
