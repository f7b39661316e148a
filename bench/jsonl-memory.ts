import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { sourceFromStream } from '../src/node/source.ts';
import { transcriptsIn } from '../src/pipeline.ts';
import { randomNumbers } from '../src/stats/random.ts';

// A file of JSON Lines that is larger than memory should have to be: made, then read in a process of its own.
// Run: npx tsc -p bench && node dist/bench/bench/jsonl-memory.js [GIGABYTES]

interface Figures {
  readonly seconds: number;
  readonly megabytes: number;
  readonly documents: number;
  readonly turns: number;
}

const words =
  'the harbour levy ferry minister grain we you will not and of to in price reserve open close'.split(' ');

const given = process.argv[2] ?? '1';
if (process.send) await read(given);
else await measure(Number(given) * 1e9);

async function measure(bytes: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'rostrum-'));
  try {
    const path = join(folder, 'debates.jsonl');
    await make(path, bytes);
    const { size } = await stat(path);
    const { seconds, megabytes, documents, turns } = await figuresOf(path);
    console.log(`${(size / 1e9).toFixed(2)} GB, ${documents} documents, ${turns} turns`);
    console.log(
      `${seconds.toFixed(1)} s, ${(size / 1e6 / seconds).toFixed(1)} MB/s, at most ${megabytes.toFixed(0)} MB resident`,
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Writes debates of two hundred turns each, a turn a line, until the file is large enough. */
async function make(path: string, bytes: number): Promise<void> {
  const file = createWriteStream(path);
  const random = randomNumbers(1);
  let written = 0;
  for (let debate = 1; written < bytes; debate++) {
    const lines = Array.from({ length: 200 }, (_, turn) =>
      JSON.stringify({
        document: `debate-${debate}`,
        date: `${2000 + (debate % 25)}-0${1 + (debate % 9)}-${10 + (debate % 18)}`,
        speaker: `Speaker ${turn % 7}`,
        text: sentences(random),
      }),
    );
    const text = `${lines.join('\n')}\n`;
    written += text.length;
    if (!file.write(text)) await once(file, 'drain');
  }
  file.end();
  await finished(file);
}

function sentences(random: () => number): string {
  return Array.from({ length: 1 + Math.floor(random() * 6) }, () => {
    const count = 4 + Math.floor(random() * 20);
    const said = Array.from({ length: count }, () => words[Math.floor(random() * words.length)]);
    return `${said.join(' ')}.`;
  }).join(' ');
}

function figuresOf(path: string): Promise<Figures> {
  const child = fork(new URL(import.meta.url), [path]);
  return new Promise((resolve, reject) => {
    child.once('message', (figures: Figures) => resolve(figures));
    child.once('exit', (code) => reject(new Error(`It ended with ${code}`)));
  });
}

async function read(path: string): Promise<void> {
  const start = performance.now();
  const source = await sourceFromStream('debates.jsonl', path);
  let documents = 0;
  let turns = 0;
  for await (const transcript of transcriptsIn(source)) {
    documents += 1;
    turns += transcript.turns.length;
  }
  const seconds = (performance.now() - start) / 1_000;
  const figures: Figures = { seconds, megabytes: process.resourceUsage().maxRSS / 1e3, documents, turns };
  process.send?.(figures);
  process.disconnect();
}
