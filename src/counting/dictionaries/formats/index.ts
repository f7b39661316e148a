// The registry: each export is a way in which dictionaries are written. Adding one is adding its line.
export { csv } from './csv.ts';
export { lexicoder } from './lexicoder.ts';
export { liwc } from './liwc.ts';
export { wordstat } from './wordstat.ts';
export { yaml } from './yaml.ts';
export { yoshikoder } from './yoshikoder.ts';
