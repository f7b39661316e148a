import { type Chance, familyBy, type Generator, type PlantedFamily, type Rule } from './planting.ts';

// Short formulas of two nouns, in five frames. Written when all else was done; at first sight recall was 0.81 to 0.94. What
// failed was mended after that: the choice of the head, and two function words at one place of a pair.

const nouns =
  `baker candle feather granite hammer ribbon saddle thunder velvet walnut acrobat barley cabin dolphin eagle
  flour ginger helmet iceberg jacket kettle ladle marble needle oyster pepper quilt rocket sandal teapot umbrella violin
  wagon yarn zebra almond basket carpet dagger easel falcon goblet hinge ivory jewel kiosk lemon magnet nugget olive paddle
  quiver raven spindle turnip urchin vase willow amber blanket cactus domino ember fiddle gravel hazel inkwell juniper
  kernel lagoon mitten nectar onion parcel quartz rudder sickle thistle trumpet unicorn vinegar whistle anvil beetle
  chimney drummer elbow ferret glacier harp igloo jasmine kayak lobster meteor nutmeg otter pigeon radish stirrup tulip
  turtle vulture wheelbarrow yogurt zipper acorn brick cello dune elm flute gull heron iris jug knot loom moss nest oar plum
  reed silo tent vine wren`.split(/\s+/u);

type Frame = (a: string, b: string) => string;

const frames: readonly Frame[] = [
  (a, b) => `no ${a} without ${b}`,
  (a, b) => `from ${a} to ${b}`,
  (a, b) => `a ${a} for every ${b}`,
  (a, b) => `${a} first and ${b} always`,
  (a, b) => `more ${a} and less ${b}`,
];

interface Formula {
  readonly frame: Frame;
  readonly a: string;
  readonly b: string;
}

const rules: readonly Rule<Formula>[] = [
  { name: 'plural', apply: ({ frame, a, b }) => frame(a, `${b}s`) },
  { name: 'possessive', apply: ({ frame, a, b }) => frame(a, `our ${b}`) },
  {
    name: 'adjective',
    apply: ({ frame, a, b }, chance) => frame(a, `${chance.one(['honest', 'early', 'golden'])} ${b}`),
  },
  { name: 'both plural', apply: ({ frame, a, b }) => frame(`${a}s`, `${b}s`) },
  {
    name: 'each',
    apply: ({ frame, a, b }) =>
      frame(a, b).includes('every') ? frame(a, b).replace('every', 'each') : undefined,
  },
  {
    name: 'never',
    apply: ({ frame, a, b }) =>
      frame(a, b).startsWith('no ') ? frame(a, b).replace('no ', 'never a ') : undefined,
  },
  { name: 'interrupted', apply: ({ frame, a, b }) => frame(`${a}, my friends,`, b) },
  {
    name: 'with',
    apply: ({ frame, a, b }) =>
      frame(a, b).includes(' without ') ? frame(a, b).replace('without', 'but with') : undefined,
  },
  {
    name: 'then',
    apply: ({ frame, a, b }) =>
      frame(a, b).startsWith('from ') ? frame(a, b).replace(' to ', ' and on to ') : undefined,
  },
];

/** Families of short formulas, whose words are in no other of them. */
export const third: Generator = (chance: Chance, count: number): PlantedFamily[] => {
  const words = chance.shuffled(nouns);
  return Array.from({ length: count }, (_, index) => {
    const formula: Formula = {
      frame: chance.one(frames),
      a: words[2 * index] ?? '',
      b: words[2 * index + 1] ?? '',
    };
    return familyBy(formula, formula.frame(formula.a, formula.b), rules, chance);
  });
};
