export { words } from './words.ts';
export { phrases } from './phrases.ts';
export { entities } from './entities.ts';
export { families } from './families.ts';
export { categories } from './categories.ts';
