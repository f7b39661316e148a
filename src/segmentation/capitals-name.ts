import { withoutCourtesy } from './courtesy.ts';

/** A name set in capitals, as a label that ends in a full stop is. */
export interface CapitalsName {
  /** Words in capitals. */
  readonly words: number;
  /** Whether an office or form of address says that it is a speaker. */
  readonly titled: boolean;
  /** Whether every word is so short that it may be an acronym. */
  readonly short: boolean;
}

const address =
  /^(?:Mr|Mrs|Ms|Miss|Messrs|Dr|Sir|Dame|Lord|Lady|Sen|Senator|Rep|Hon|Prof|Gen|Rev|M|Mme|MR|MRS|MS|DR)\b\.?\s+/u;

const office =
  /(?<!\p{L})(?:CHAIR(?:MAN|WOMAN|PERSON)?|VICE CHAIR|PRESIDENT|PRESIDING|OFFICER|SPEAKER|CLERK|SECRETARY|MINISTER|GOVERNOR|SENATOR|REPRESENTATIVE|CHANCELLOR|GENERAL|ADMIRAL|AMBASSADOR|COMMISSIONER|DIRECTOR|DELEGATE|MODERATOR|OPERATOR|JUSTICE|JUDGE|COUNSEL|WITNESS|ADMINISTRATOR|EARL|DUKE|MARQUESS|VISCOUNT|BISHOP|LORD|PARLIAMENTARIAN|REPORTER|QUESTION|PARTICIPANT|PRESIDENTE|PRESIDENTA|PRÉSIDENTE?|VICEPRESIDENT[EA]|SEGRETARI[OA]|RELATOR[EA]|RAPPORTEUR|MINISTR[OAE]|VOORZITTER|PUHEMIES|TALMANNEN|MARSZAŁEK|ELNÖK|PŘEDSEDA|PREDSEDNI[CK]A?|PREȘEDINTE\p{Lu}*|PIRMININKAS|PIRMININKĖ|PRZEWODNICZĄC[AY]|VORSITZENDE\p{Lu}?|ГОЛОВУЮЧ\p{Lu}+|ПРЕДСЕДАТЕЛ\p{Lu}*|ПРЕДСЕДАТЕЛЬСТВУЮЩ\p{Lu}+|ГОЛОВА|МІНІСТР|МИНИСТР|ΠΡΟΕΔΡΟΣ|ΠΡΟΕΔΡΕΥ\p{Lu}+|BAŞKAN\p{Lu}*|BAKAN\p{Lu}*|ПРЕДСЕДАВАТЕЛ\p{Lu}*)(?!\p{L})/u;

const capitalWord =
  /^(?:(?:Mc|Mac|De|Di|La|Le|Van|Von|O['’]|D['’])?\p{Lu}[\p{Lu}\p{M}'’-]+|\p{Lu}\.|JR\.?|SR\.?|Jr\.?|Sr\.?)$/u;

const particle = /^(?:of|the|for|and|de|la|del|van|von|der|y|e|OF|THE|FOR|AND)$/u;

const noName =
  /^(?:NOTE|END|NO|YES|OK|OKAY|AND|BUT|SO|WELL|THANK YOU|THANKS|GOOD (?:MORNING|AFTERNOON|EVENING)|GREAT|ALL RIGHT|ABSOLUTELY|SUMMARY|AGENDA|BACKGROUND|SECTION.*|PART.*|TITLE.*|CHAPTER.*|ARTICLE.*|SEC|APPENDIX.*|ANNEX.*|TABLE.*|FIGURE.*)$/u;

/** What a text is as a name in capitals; undefined where it is none. Bracketed names and states may follow it. */
export function capitalsName(label: string): CapitalsName | undefined {
  if (/\d{3}/u.test(label)) return undefined;
  const addressed = withoutCourtesy(label);
  const bare = withoutSuffix(addressed?.name ?? label);
  const article = lengthOf(/^(?:The|THE|An?)\s+/u, bare);
  const form = lengthOf(address, bare.slice(article));
  const name = bare.slice(article + form);
  const words = name.split(/\s+/u);
  if (noName.test(name) || !areCapitals(words)) return undefined;
  const capitals = words.filter((word) => /\p{Lu}\p{Lu}/u.test(word));
  const titled = addressed !== undefined || form > 0 || office.test(name);
  if (capitals.length === 0 || (article > 0 && !titled)) return undefined;
  const short = !titled && capitals.every((word) => word.length < 4);
  const initials = words.filter((word) => /^\p{Lu}\.$/u.test(word)).length;
  return short && isAcronym(capitals, words)
    ? undefined
    : { words: capitals.length + initials, titled, short };
}

/** Length of what an expression finds; 0 where it finds nothing. */
function lengthOf(expression: RegExp, text: string): number {
  return expression.exec(text)?.[0].length ?? 0;
}

/** A short word in capitals is an acronym, NATO or U.S.; two of them may be a name, DON LEE. */
function isAcronym(capitals: readonly string[], words: readonly string[]): boolean {
  return capitals.length < 2 || capitals.length < words.length;
}

/** A label without what may stand behind a name: office, bracket, state. */
function withoutSuffix(label: string): string {
  return withoutOffice(label)
    .replace(/\s*\([^()]{2,120}\)$/u, '')
    .replace(/\s+of\s+(?:the\s+)?\p{Lu}\p{Ll}[\p{L}.]*(?:\s+\p{Lu}\p{Ll}[\p{L}.]*){0,2}$/u, '')
    .replace(/\s+(?:pro tem(?:pore)?|[Ee]lect)$/u, '');
}

/** A label without the office in ordinary letters behind the name: `LUCA FERRI, Ministro della Salute`. */
function withoutOffice(label: string): string {
  const comma = label.indexOf(', ');
  return comma > 0 && /^\p{L}[\p{L}’'-]*\p{Ll}/u.test(label.slice(comma + 2)) ? label.slice(0, comma) : label;
}

function areCapitals(words: readonly string[]): boolean {
  if (words.length > 7 || particle.test(words.at(-1) ?? '')) return false;
  return words.every((word) => capitalWord.test(word) || particle.test(word));
}
