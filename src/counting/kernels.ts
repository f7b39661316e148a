export { ngramKernel } from './ngrams.ts';
