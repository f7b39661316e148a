import type { Option } from '../model/option.ts';
import { counted } from '../text/counted.ts';
import { en } from '../text/stopwords/index.ts';

/** What a phrase does that belongs to the course of a briefing and not to its matter. */
export type Ritual = 'thanks' | 'greeting' | 'floor';

/** Sequences of words that thank, greet or part, and give or ask for the floor. */
const triggers: Readonly<Record<Ritual, string>> = {
  thanks: `thank/thanks/appreciate it/appreciate the question/appreciate your/you 're welcome`,
  greeting: `good morning/good afternoon/good evening/good day/good night/good weekend/great weekend/bye
    hello everyone/hi everyone/good to see you/great to see you/nice to see you/see you tomorrow/ladies and gentlemen
    welcome everyone/welcome to the briefing/everybody have a/have a great/have a good/happy new year`,
  floor: `next question/last question/first question/second question/final question/quick question/another question
    other question/other questions/one more question/more questions/couple of questions/two questions/question please
    my question/your question/your questions/take questions/question for you/'s question/follow up/followup/go ahead
    floor is yours/have the floor/go to the next/in the back/second row/first row/third row/front row/one more/let me ask
    can i ask/wanted to ask/want to ask/next up/quick ones/last one/my colleague/back to you/over to you/turn it over
    hand it over/open it up/call on/right here/just to follow/on that topic/quick follow`,
};

/** Words that are said around these without making anything else of them. */
const fillers: ReadonlySet<string> = new Set(
  `please sir madam ma'am mr mr. ms ms. mrs mrs. dr dr. question questions everyone everybody folks guys today tomorrow
  again lady gentleman gentlemen ladies row back front middle quickly real quick little minister secretary president
  ambassador chair chairman speaker topic subject ask asking asked start turn colleague answer follow want wanted going
  operator line moderator time day thanks yes okay ok sorry let go get come take`
    .trim()
    .split(/\s+/u),
);

/** Other content words that a phrase may have for each ritual: a name, what is thanked for. */
const others: Readonly<Record<Ritual, number>> = { thanks: Infinity, greeting: 1, floor: 1 };

interface Trigger {
  readonly ritual: Ritual;
  readonly words: readonly string[];
}

const triggersByFirst: ReadonlyMap<string, readonly Trigger[]> = byFirst(
  (['thanks', 'greeting', 'floor'] as const).flatMap((ritual) =>
    triggers[ritual].split(/\/|\n\s*/u).map((words): Trigger => ({ ritual, words: words.split(' ') })),
  ),
);

function byFirst(all: readonly Trigger[]): Map<string, Trigger[]> {
  const sorted = new Map<string, Trigger[]>();
  for (const trigger of all) {
    const first = trigger.words[0] ?? '';
    sorted.set(first, [...(sorted.get(first) ?? []), trigger]);
  }
  return sorted;
}

/** Which ritual a phrase of English words belongs to, given as types in order; undefined for most. */
export function ritualOf(types: readonly string[]): Ritual | undefined {
  for (const [at, type] of types.entries()) {
    for (const { ritual, words } of triggersByFirst.get(type) ?? []) {
      if (!words.every((word, index) => types[at + index] === word)) continue;
      const rest = types.filter((each) => !words.includes(each) && !en.has(each) && !fillers.has(each));
      if (rest.length <= others[ritual]) return ritual;
    }
  }
  return undefined;
}

/** Where phrases of the course of a briefing are shown. */
export type Rituals = 'last' | 'only' | 'left-out';

/** The option that says so. */
export const ritualsOption: Option = {
  kind: 'choice',
  default: 'last',
  choices: ['last', 'only', 'left-out'],
  doc: 'Where English phrases of the course of a briefing are shown: thanks, greetings, and giving or asking for the floor.',
};

/** Items in their order with rituals set apart, and a note of it. */
export function withRituals<Item>(
  items: readonly Item[],
  isRitual: (item: Item) => boolean,
  rituals: Rituals,
): { readonly shown: Item[]; readonly notes: string[] } {
  const [own, apart] = [items.filter((item) => !isRitual(item)), items.filter(isRitual)];
  if (rituals === 'only') return { shown: apart, notes: [] };
  if (apart.length === 0) return { shown: own, notes: [] };
  const rows = counted(apart.length, 'row');
  if (rituals === 'left-out')
    return { shown: own, notes: [`${rows} of thanks, greetings and giving the floor left out.`] };
  return {
    shown: [...own, ...apart],
    notes: [
      `${rows} of thanks, greetings and giving the floor ${apart.length === 1 ? 'stands' : 'stand'} last.`,
    ],
  };
}
