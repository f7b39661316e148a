import type { LexiconEntry } from '../../src/model/lexicon.ts';
import type { Chance } from '../families/planting.ts';

/** An invented person: the entry of the lexicon, and the ways in which texts name them. */
export interface Person {
  readonly entry: LexiconEntry;
  /** Full forms. */
  readonly full: readonly string[];
  /** Forms with a title of theirs, which tell them from others of their surname. */
  readonly titled: readonly string[];
  readonly surname: string;
}

const firsts =
  'Adela Bertil Corin Dagmar Elric Fenna Gustaf Hedda Ivo Jorun Kaspar Linnea Mattis Nils Odile Petra Quirin Rosalba Sven Thekla Ulric Viveka Wilmar Ysolde Zacharie'.split(
    ' ',
  );
const starts = 'Bran Vel Tor Mard Ost Kell Ruth Fenn Grav Halv Isk Lod Nym Pell Sarn Ulv'.split(' ');
const ends = 'holt mere sund wick gaard lund vik berg stad nessen'.split(' ');
const offices = [
  'Senator',
  'Governor',
  'Prime Minister',
  'President',
  'Foreign Minister',
  'Ambassador',
  'Secretary of State',
  'Mayor',
  'Chancellor',
  'Speaker',
];

/** So many people; every tenth shares the surname of the one before, but not the office. */
export function people(count: number, chance: Chance): Person[] {
  const surnames = chance.some(
    starts.flatMap((start) => ends.map((end) => start + end)),
    count,
  );
  const made: Person[] = [];
  for (let index = 0; index < count; index++) {
    const shared = index % 10 === 9 ? made[index - 1] : undefined;
    const surname = shared?.surname ?? surnames[index]!;
    made.push(person(surname, chance, shared));
  }
  return made;
}

function person(surname: string, chance: Chance, other: Person | undefined): Person {
  const first = chance.one(
    firsts.filter((name) => other === undefined || !other.entry.name.startsWith(name)),
  );
  const office = chance.one(offices.filter((title) => title !== other?.entry.offices[0]?.title));
  const initial = chance.one('A B C D E F G H J K L M'.split(' '));
  const form = chance.one([`${first} ${initial}. ${surname}`, `${first.charAt(0)}. ${surname}`]);
  const name = `${first} ${surname}`;
  return {
    surname,
    full: [name, form],
    titled: [`${office} ${surname}`, `former ${office} ${surname}`, `${office} ${name}`],
    entry: {
      name,
      kind: 'person',
      forms: [form],
      short: [surname],
      titles: [],
      offices: [{ title: office, from: '2015' }],
    },
  };
}
