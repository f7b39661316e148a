export { unicode } from './unicode.ts';
export { whitespace } from './whitespace.ts';
export { wink } from './wink.ts';
