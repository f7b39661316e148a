export { ngramKernel } from './ngrams.ts';
export { permutationKernel } from './comparison/permuted.ts';
export { bootstrapKernel } from './comparison/bootstrapped.ts';
