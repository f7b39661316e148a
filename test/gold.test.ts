import { afterAll, describe, expect, it } from 'vitest';
import type { Turn } from '../src/model/transcript.ts';
import { readTranscript } from '../src/pipeline.ts';
import { readShared } from './shared.ts';
import { sourceOf } from './source.ts';

interface GoldTurn {
  readonly speaker: string;
  readonly firstWords: string;
  readonly lastWords: string;
  readonly paragraphs: number;
}

interface Gold {
  readonly goldCopy: string;
  readonly title: string;
  readonly date: string;
  readonly place: string | null;
  readonly turns: readonly GoldTurn[];
}

const ids = [
  'scio-2020-03-06-page-1',
  'wh-gaggle-2024-03-28',
  'state-briefing-2021-06-29',
  'uk-hansard-1976-01-22',
] as const;

const scores: string[] = [];

afterAll(() => {
  console.info(['document · turns · precision · recall · F1', ...scores].join('\n'));
});

describe.each(ids)('%s', (id) => {
  const gold = readGold(id);

  it.skipIf(!gold)('has every turn: label, first and last words, paragraphs', async () => {
    const found = (await transcriptOf(gold)).turns.map(asGold);
    scores.push(scoreOf(id, found, gold?.turns ?? []));
    expect(found).toEqual(
      gold?.turns.map(({ speaker, firstWords, lastWords, paragraphs }) => ({
        speaker,
        firstWords,
        lastWords,
        paragraphs,
      })),
    );
  });

  it.skipIf(!gold)('has title, date and place', async () => {
    const { title, date, place = null } = (await transcriptOf(gold)).metadata;
    expect({ title, date, place }).toEqual({ title: gold?.title, date: gold?.date, place: gold?.place });
  });
});

/** How many turns are right, of those that were found and of those that there are. */
function scoreOf(id: string, found: readonly GoldTurn[], gold: readonly GoldTurn[]): string {
  const keys = new Set(gold.map(keyOf));
  const right = found.filter((turn) => keys.has(keyOf(turn))).length;
  const [precision, recall] = [right / found.length, right / gold.length];
  const f1 = (2 * precision * recall) / (precision + recall);
  return [id, gold.length, precision.toFixed(3), recall.toFixed(3), f1.toFixed(3)].join(' · ');
}

function keyOf({ speaker, firstWords, lastWords, paragraphs }: GoldTurn): string {
  return [speaker, firstWords, lastWords, paragraphs].join('\n');
}

function readGold(id: string): Gold | undefined {
  const text = readShared(`gold/${id}.json`);
  return text === undefined ? undefined : (JSON.parse(text) as Gold);
}

function transcriptOf(gold: Gold | undefined): ReturnType<typeof readTranscript> {
  const path = gold?.goldCopy ?? '';
  return readTranscript(sourceOf(readShared(path) ?? '', path.slice(path.lastIndexOf('/') + 1)));
}

function asGold({ label, text, paragraphs }: Turn): GoldTurn {
  const words = text.split(/\s+/u);
  return {
    speaker: label,
    firstWords: words.slice(0, 6).join(' '),
    lastWords: words.slice(-6).join(' '),
    paragraphs: paragraphs.length,
  };
}
