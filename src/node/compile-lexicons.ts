import { writeFile } from 'node:fs/promises';
import { compiledLexicons } from './builtin-lexicons.ts';

// The last step of the build: run as a script, it writes what `readBuiltinLexicons` looks for.
await writeFile(new URL('../../dist/lexicons.json', import.meta.url), await compiledLexicons());
