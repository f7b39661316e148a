export { antconc } from './antconc.ts';
export { convokit } from './convokit.ts';
export { corpora } from './corpora.ts';
export { quanteda } from './quanteda.ts';
export { scattertext } from './scattertext.ts';
export { tidylo } from './tidylo.ts';
export { ucrel } from './ucrel.ts';
export { wordsmith } from './wordsmith.ts';
