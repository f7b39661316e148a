import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run.ts';
import { fakeContext } from '../cli/fakes.ts';

const briefings = 'corpora/two-governments/briefings';

/** A folder with all that the manual takes for granted: the sample corpora, and what a reader would have of their own. */
export function readersFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-docs-'));
  cpSync('corpora', join(folder, 'corpora'), { recursive: true });
  for (const own of ['my-briefings', 'briefings']) cpSync(briefings, join(folder, own), { recursive: true });
  cpSync(`${briefings}/01-harbour-levy.txt`, join(folder, 'briefing.txt'));
  cpSync('corpora/two-governments/lexicon.yaml', join(folder, 'my-lexicon.yaml'));
  mkdirSync(join(folder, 'figures'));
  writeFileSync(join(folder, 'events.csv'), 'date,label\n2023-06-14,New offices\n');
  writeFileSync(join(folder, 'roster.yaml'), 'people:\n  - name: Lise Harrogane\n    role: official\n');
  return folder;
}

/** The command lines of a page: lines of its blocks of code that begin with `rostrum`. */
export function commandsIn(page: string): string[] {
  const blocks = [...page.matchAll(/^```(?:sh)?\n(?<code>[^]*?)^```$/gmu)].map(
    ({ groups }) => groups?.['code'] ?? '',
  );
  return blocks
    .flatMap((block) => block.replaceAll(/\\\n\s*/gu, '').split('\n'))
    .filter((line) => /^(?:npx )?rostrum /u.test(line))
    .map((line) => line.replace(/^npx /u, ''));
}

/** The command lines of a page of the manual. */
export function commandsOf(path: string): string[] {
  return commandsIn(readFileSync(path, 'utf8'));
}

/** What a command line comes to in a folder: its exit code, and what it says where that is not 0. */
export async function outcomeOf(command: string, folder: string): Promise<string> {
  const words = [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/gu)].map(
    ([, double, single, plain]) => double ?? single ?? plain ?? '',
  );
  const { context, said } = fakeContext(folder);
  const code = await run(words.slice(1), context);
  return code === 0 ? '0' : `${code}: ${said.messages}`;
}
