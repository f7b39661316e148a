import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { clientScript } from '../../src/reporting/client-script.ts';

const folder = 'src/reporting/client';
// In the order in which they may use each other.
const files = ['elements', 'transcript', 'evidence', 'lines', 'tables', 'marks', 'view', 'page'];

it('is made from the files in client/; `npx vitest run test/reporting -u` makes it anew', async () => {
  await expect(moduleOf(scriptOf(files))).toMatchFileSnapshot('../../src/reporting/client-script.ts');
});

it('can stand in a page and in a template', () => {
  expect(clientScript).not.toMatch(/<\/script|<!--|`|\$\{/iu);
});

it('has no name twice, since its files share one scope', () => {
  const names = [...clientScript.matchAll(/^(?:async )?(?:function\*?|const|let) (?<name>\w+)/gmu)].map(
    ({ groups }) => groups?.['name'] ?? '',
  );
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

it('is type-checked', () => {
  expect(() => execFileSync('npx', ['tsc', '-p', folder, '--noEmit'], { encoding: 'utf8' })).not.toThrow();
});

/** One classic script of several modules, without comments and the words that tie modules together. */
function scriptOf(names: readonly string[]): string {
  const texts = names.map((name) => readFileSync(`${folder}/${name}.js`, 'utf8'));
  const joined = texts
    .join('\n')
    .replaceAll(/^import [^;]*;\n/gmu, '')
    .replaceAll(/^export /gmu, '')
    .replaceAll(/^ *\/\*\*.*?\*\/\n/gmsu, '')
    .replaceAll(/^ *\/\/.*\n/gmu, '')
    .replaceAll(/\n{2,}/gu, '\n');
  return `'use strict';\n(() => {\n${joined.trim()}\n})();\n`;
}

function moduleOf(script: string): string {
  return `// Made from the files in client/ by test/reporting/client-script.test.ts; change those.
// oxlint-disable max-lines
/** The script of a report's pages, as it stands in them. */
export const clientScript: string = String.raw\`
${script}\`;
`;
}
