import type { Chance } from '../families/planting.ts';
import type { Person } from './people.ts';

// People whose names are harder than those of the first set: accents, particles, hyphens, apostrophes, double surnames, surnames
// that are words, letters that a tokenizer may not know; every eighth shares the surname of the one before.

const firsts =
  'Zoë René Ağa Małgorzata José-María Anne-Sophie Đorđe Łukasz Åsa Þóra Nuño Chloé Seán Ines Jürgen Käthe Ömer Šárka Tomáš Yıldız'.split(
    ' ',
  );
const surnames = [
  ...'Erdoğmuş Wałęga Kučerová Đorić Łącki Ōtani Nguyễnova Şimşekli Dvořákova Çelikoğlu Żurawski Škoda-Nová'.split(
    ' ',
  ),
  ...'Frost Stone Rivers Banks Young Price Wolf Marsh Hope Fields Waters Sharp'.split(' '),
  ...'Krüger-Lind Pérez-Soto Saint-Amour Hay-Drummond Vance-Oyelaran'.split(' '),
  ...'O’Dunnigan O’Kearsley D’Amberosio M’Bolonga McTavoran MacIvernay'.split(' '),
  ...'Velásquezo Núñezet Lindströmer Bjørnvik Ångmark Fauréson Gonçalvesto Björkengren'.split(' '),
];
const particles = [
  'van der Lindhout',
  'de la Cruzado',
  'von Habersdorf',
  'da Silveirão',
  'bin Rashoud',
  'al-Farouq',
];
const offices = [
  'Minister',
  'Senator',
  'Governor',
  'Ambassador',
  'Prime Minister',
  'Commissioner',
  'General',
];

/** So many people; every eighth shares the surname of the one before, but neither the first name nor the office. */
export function strangers(count: number, chance: Chance): Person[] {
  const all = chance.shuffled([
    ...surnames,
    ...particles,
    ...surnames.filter((name) => !/\P{L}/u.test(name)).map((name) => `${name}ski`),
  ]);
  const made: Person[] = [];
  for (let index = 0; index < count; index++) {
    const shared = index % 8 === 7 ? made[index - 1] : undefined;
    made.push(stranger(shared?.surname ?? all[index % all.length]!, chance, shared));
  }
  return made;
}

function stranger(surname: string, chance: Chance, other: Person | undefined): Person {
  const first = chance.one(firsts.filter((name) => !(other?.entry.name ?? '').startsWith(name)));
  const office = chance.one(offices.filter((title) => title !== other?.entry.offices[0]?.title));
  const middle = chance.one(['Q.', 'Á.', 'Th.', 'J. K.']);
  const name = `${first} ${surname}`;
  const forms = [`${first} ${middle} ${surname}`, `${first.charAt(0)}. ${surname}`];
  return {
    surname,
    full: [name, ...forms],
    titled: [`${office} ${surname}`, `former ${office} ${surname}`, `${office} ${name}`],
    entry: {
      name,
      kind: 'person',
      forms,
      short: [surname],
      titles: [],
      offices: [{ title: office, from: '2015' }],
    },
  };
}
