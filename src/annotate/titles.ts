import { expandPattern } from './pattern.ts';

/** A title as it stands before a name. */
export interface Title {
  /** The words, hyphens undone. */
  readonly words: readonly string[];
  /**
   * `office` says what somebody is; `courtesy` (Mr.) stands before any name and tells bearers not apart; `personal`
   * (Dr., Mrs., Sir) belongs to a person, and before a surname often to another member of the family;
   * `modifier` (former, acting) and `prefix` (then-, ex-) stand before another title only.
   */
  readonly kind: 'office' | 'courtesy' | 'personal' | 'modifier' | 'prefix';
  /** Whether it must be printed with its capitals: those that are words of other meaning as well (General, Justice). */
  readonly capitals: boolean;
}

const courtesies = [
  '(Mr|Mr.|Ms|Ms.|Hon.|Honorable|Honourable)',
  '(His|Her|Your) (Excellency|Honor|Honour)',
  'Mr. (President|Secretary|Minister|Chairman|Speaker|Ambassador|Senator)',
  'Madam (President|Secretary|Minister|Speaker|Chair|Ambassador|Vice President)',
];

const personal = [
  '(Mrs|Mrs.|Miss|Dr|Dr.|Prof|Prof.|Professor|Doctor|Sir|Dame|Lord|Lady|Baroness|Madam|Madame|Rev.|Reverend|First Lady)',
];

const modifiers = ['(former|acting|interim|outgoing|incoming)'];

/** Modifiers only where a hyphen follows: “then President Xi left” says something else. */
const prefixes = ['(then|ex)'];

const portfolios =
  'Foreign|Finance|Defense|Defence|Interior|Home|Justice|Health|Trade|Commerce|Treasury|Energy|Education|Labor|Labour|Agriculture|Transport|Transportation|Environment|Economy|Economic|Planning|Industry|Culture|Security|Homeland Security|Development|Information|Science|Technology|Immigration|Housing|Digital|Brexit|Oil|Tourism|Water|Sports|War|Navy|Army|Air Force|Veterans Affairs|Communications|Europe|Climate|Business|State';

const departments =
  'State|Defense|Commerce|Energy|Labor|Education|Agriculture|Transportation|Homeland Security|War|Health and Human Services|Housing and Urban Development|Veterans Affairs|the Treasury|the Interior|the Navy|the Army|the Air Force';

const affairs =
  'Foreign Affairs|Finance|Defense|Defence|the Interior|Health|Justice|Trade|Commerce|Economy|Energy|Education|Labor|Labour|Culture|Transport|Agriculture';

/** Titles that are known by themselves, small letters allowed. */
const offices = [
  '(Vice|Deputy|First Vice|Acting|Federal)? (President|Prime Minister|Premier|Chancellor)',
  '(President|Chancellor|Prime Minister|Governor|Senator|Mayor|Secretary) (elect|designate)',
  `(${portfolios})? (Minister|Secretary)`,
  `(Deputy|Vice|Shadow) (${portfolios})? Minister`,
  '(Deputy|Assistant|First|Under) Secretary',
  'First Minister',
  '(External|European|Internal|Veterans|Women) Affairs (Minister|Secretary)',
  `(Deputy|Assistant|Under)? Secretary of (${departments})`,
  `(Deputy|Vice|Assistant)? Minister (of|for) (${affairs})`,
  '(Deputy)? (Secretary General|General Secretary|Director General|Managing Director|Executive Director|Under Secretary|Under Secretary General)',
  '(Deputy)? Attorney General',
  '(Deputy)? National Security (Advisor|Adviser)',
  '(Deputy|White House|Principal Deputy)? Press Secretary',
  '(White House)? Chief of Staff',
  '(Special)? (Envoy|Representative|Rapporteur|Coordinator|Counsel)',
  '(United States|US|U.S.)? Trade Representative',
  'High (Representative|Commissioner)',
  '(State|Party) (Councilor|Councillor|Secretary|Counsellor)',
  '(Majority|Minority|Opposition|House Majority|House Minority|Senate Majority|Senate Minority)? Leader',
  '(Supreme|Paramount|Party) Leader',
  '(House)? Speaker',
  '(Senator|Congressman|Congresswoman|Representative|Governor|Lieutenant Governor|Ambassador|Commissioner|Premier|Taoiseach|Tánaiste)',
  '(Crown)? (Prince|Princess)',
  '(King|Queen|Emperor|Empress|Pope|Emir|Sultan|Sheikh|Ayatollah|Comrade|Chief Executive|Chief Minister)',
  '(Foreign Ministry)? (Spokesperson|Spokesman|Spokeswoman)',
  '(Vice|Deputy)? (Chairman|Chairwoman|Chairperson)',
  'Member of Parliament',
];

/** Titles that are also words of other meaning: only with their capitals. */
const capitalOffices = [
  '(Sen|Sen.|Rep|Rep.|Gov|Gov.|Gen|Gen.|Adm|Adm.|Col|Col.|Lt|Lt.|Maj|Maj.|Sgt.|Capt|Capt.|Amb.|PM|MP|VP)',
  '(Lt.|Lieutenant|Major|Brigadier|Maj.)? General',
  '(Chief)? Justice',
  '(Vice|Rear)? Admiral',
  '(Lieutenant)? Colonel',
  '(Deputy)? (Administrator|Director|Chair|Mayor|Judge|Commander|Marshal|Captain|Sergeant|Cardinal|Archbishop|Bishop|Father|Chief)',
];

/** The titles that are known for everybody, each once. */
export function generalTitles(): readonly Title[] {
  return (general ??= expanded());
}

let general: readonly Title[] | undefined;

function expanded(): Title[] {
  const of = (patterns: readonly string[], kind: Title['kind'], capitals: boolean): Title[] =>
    patterns.flatMap((pattern) => expandPattern(pattern)).map((words) => ({ words, kind, capitals }));
  return [
    ...of(courtesies, 'courtesy', true),
    ...of(personal, 'personal', true),
    ...of(modifiers, 'modifier', false),
    ...of(prefixes, 'prefix', false),
    ...of(offices, 'office', false),
    ...of(capitalOffices, 'office', true),
  ];
}

/** One spelling of words that say the same in titles. */
const same: ReadonlyMap<string, string> = new Map(
  Object.entries({
    premier: 'prime minister',
    pm: 'prime minister',
    vp: 'vice president',
    chairman: 'chair',
    chairwoman: 'chair',
    chairperson: 'chair',
    congressman: 'representative',
    congresswoman: 'representative',
    spokesman: 'spokesperson',
    spokeswoman: 'spokesperson',
    adviser: 'advisor',
    councillor: 'councilor',
    defence: 'defense',
    labour: 'labor',
    'mrs.': 'mrs',
    'dr.': 'dr',
    doctor: 'dr',
    'prof.': 'professor',
    prof: 'professor',
    'rev.': 'reverend',
    'sen.': 'senator',
    sen: 'senator',
    'rep.': 'representative',
    rep: 'representative',
    'gov.': 'governor',
    gov: 'governor',
    'gen.': 'general',
    gen: 'general',
    'amb.': 'ambassador',
  }),
);

/** A title in the spelling by which titles are compared: `Secretary-General`, `secretary general` → `secretary general`. */
export function canonicalTitle(title: string): string {
  const words = title.toLowerCase().split(/[\s-]+/u);
  const plain = words.map((word) => same.get(word) ?? word).join(' ');
  const [, head = '', field = ''] = /^(minister|secretary) (?:of|for) (?:the )?(.+)$/u.exec(plain) ?? [];
  return field === '' || field === 'state' ? plain : `${field.replace(/ affairs$/u, '')} ${head}`;
}

/** Titles that are said for longer ones ending in them: Minister for Foreign Minister. */
const heads = new Set(
  'minister secretary commissioner director chair leader governor ambassador speaker spokesperson envoy advisor president chancellor king queen prince general chief'.split(
    ' ',
  ),
);

/** Whether a title (both canonical) may stand for an office: `secretary` for `secretary of state`, not `president` for `vice president`. */
export function standsFor(title: string, office: string): boolean {
  if (title === office || office.startsWith(`${title} of `) || office.startsWith(`${title} for `))
    return true;
  if (!heads.has(title) || !office.endsWith(` ${title}`)) return false;
  return !/^(?:first )?(?:vice|deputy|assistant|under)\b/u.test(office);
}
