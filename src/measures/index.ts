export { check } from './check.ts';
export { concordance } from './concordance.ts';
export { documents } from './documents.ts';
export { frequency } from './frequency.ts';
export { phrases } from './phrases.ts';
export { speakers } from './speakers.ts';
export { turns } from './turns.ts';
