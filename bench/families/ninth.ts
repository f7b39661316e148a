import { type Chance, familyBy, type Generator, type PlantedFamily, type Rule } from './planting.ts';

// Formulas with names of places and people in them, and short ones of two or three words; variants as a journalist would
// note them, each frame with its own.

const names =
  `Arlen Brackwater Corvane Dunmere Eastholm Farrowby Glenmoor Harwick Ilmouth Jessop Kelvaine Lorrimer Marchfield
  Northolt Ostrava Penhallow Quarley Rushmere Selbourne Thornby Ullswick Varley Westerby Yarrowdale Ashcombe Birchmont
  Calderon Dovrey Elmstead Foxhall Greyport Hollin Inverlee Kirkstone Lakeham Mossbank Netherby Oakhurst Pellworth
  Ravensby Stavely Tarnworth Underhill Wickford Yewdale`.split(/\s+/u);
const things =
  `agreement charter principle promise process programme initiative declaration framework summit doctrine
  roadmap platform consensus compromise formula protocol accord covenant commission`.split(/\s+/u);
const aims =
  `water energy fisheries transit reconstruction disarmament adoption literacy sanitation irrigation
  broadband vaccination forestry apprenticeships navigation broadcasting refugees bankruptcy pensions shipping`.split(
    /\s+/u,
  );
const makers =
  `organise modernise stabilise legalise subsidise equalise neutralise revitalise normalise privatise`.split(
    ' ',
  );

interface Note {
  readonly name: string;
  readonly other: string;
  readonly thing: string;
  readonly aim: string;
  readonly second: string;
  readonly maker: string;
  readonly frame: Frame;
}

interface Frame {
  readonly head: (note: Note) => string;
  readonly variants: readonly ((note: Note) => string)[];
}

const plural = (noun: string): string => (/[^aeiou]y$/u.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`);

const frames: readonly Frame[] = [
  {
    head: ({ name, thing, aim }) => `the ${name} ${thing} on ${aim}`,
    variants: [
      ({ name, thing, aim }) => `the ${name} ${plural(thing)} on ${aim}`,
      ({ name, thing, aim }) => `${name}'s ${thing} on ${aim}`,
      ({ name, thing, aim }) => `the ${name} ${thing} for ${aim}`,
      ({ name, thing, aim }) => `the ${name} ${thing} on safe ${aim}`,
      ({ name, thing }) => `the ${name} ${thing}`,
      ({ name, thing, aim }) => `the second ${name} ${thing} on ${aim}`,
    ],
  },
  {
    head: ({ name, other }) => `from ${name} to ${other}`,
    variants: [
      ({ name, other }) => `from ${name} all the way to ${other}`,
      ({ name, other }) => `from ${other} to ${name}`,
      ({ name, other }) => `from ${name} down to ${other}`,
      ({ name, other }) => `between ${name} and ${other}`,
    ],
  },
  {
    head: ({ aim, second }) => `${aim} before ${second}`,
    variants: [
      ({ aim, second }) => `${aim} and not ${second}`,
      ({ aim, second }) => `${aim} always before ${second}`,
      ({ aim, second }) => `${aim} before our ${second}`,
      ({ aim, second }) => `${aim}, as ever, before ${second}`,
    ],
  },
  {
    head: ({ maker, aim, second }) => `${maker} ${aim} and ${second}`,
    variants: [
      ({ maker, aim, second }) => `${maker.replace(/ise$/u, 'ize')} ${aim} and ${second}`,
      ({ maker, aim, second }) => `${maker.replace(/e$/u, 'ing')} ${aim} and ${second}`,
      ({ maker, aim, second }) => `${maker.replace(/e$/u, 'ing')} ${second} and ${aim}`,
      ({ maker, aim, second }) => `${maker} ${second} and ${aim}`,
      ({ maker, aim, second }) => `${maker} public ${aim} and ${second}`,
      ({ maker, aim }) => `${maker} ${aim}`,
    ],
  },
  {
    head: ({ thing, name, aim }) => `five-point ${thing} of ${name} for ${aim}`,
    variants: [
      ({ thing, name, aim }) => `five point ${thing} of ${name} for ${aim}`,
      ({ thing, name, aim }) => `5-point ${thing} of ${name} for ${aim}`,
      ({ thing, aim }) => `five-point ${thing} for ${aim}`,
      ({ thing, name, aim }) => `five-point ${thing} with ${name} for ${aim}`,
      ({ thing, name, aim }) => `five-point ${thing} of ${name} for more ${aim}`,
    ],
  },
  {
    head: ({ aim, thing }) => `${aim} ${thing}`,
    variants: [
      ({ aim, thing }) => `${aim} ${plural(thing)}`,
      ({ aim, thing }) => `${thing} on ${aim}`,
      ({ aim, thing }) => `${aim}-${thing}`,
      ({ aim, thing }) => `${aim} and ${thing}`,
    ],
  },
];

const rules: readonly Rule<Note>[] = [0, 1, 2, 3, 4, 5].map((index) => ({
  name: `variant ${index}`,
  apply: (note) => note.frame.variants[index]?.(note),
}));

/** Families with names. */
export const ninth: Generator = (chance: Chance, count: number): PlantedFamily[] => {
  const pairs = chance.shuffled(aims.flatMap((aim) => things.map((thing) => ({ aim, thing }))));
  const seconds = chance.shuffled(aims.flatMap((a) => aims.filter((b) => a < b).map((b) => [a, b] as const)));
  return Array.from({ length: count }, (_, index) => {
    const [name = '', other = ''] = chance.some(names, 2);
    const frame = frames[index % frames.length]!;
    const isPair = frame.variants.length === 4 || frame === frames[3];
    const aim = isPair && frame !== frames[5] ? seconds[index]![0] : pairs[index]!.aim;
    const note: Note = {
      name,
      other,
      thing: pairs[index]!.thing,
      aim,
      second: seconds[index]![1],
      maker: chance.one(makers),
      frame,
    };
    return familyBy(note, frame.head(note), rules, chance);
  });
};
