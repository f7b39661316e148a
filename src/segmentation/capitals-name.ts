/** A name set in capitals, as a label that ends in a full stop is. */
export interface CapitalsName {
  /** Words in capitals. */
  readonly words: number;
  /** Whether an office or form of address says that it is a speaker. */
  readonly titled: boolean;
}

const address =
  /^(?:Mr|Mrs|Ms|Miss|Messrs|Dr|Sir|Dame|Lord|Lady|Sen|Senator|Rep|Hon|Prof|Gen|Rev|M|Mme|MR|MRS|MS|DR)\b\.?\s+/u;

const office =
  /\b(?:CHAIR(?:MAN|WOMAN|PERSON)?|VICE CHAIR|PRESIDENT|PRESIDING|OFFICER|SPEAKER|CLERK|SECRETARY|MINISTER|GOVERNOR|SENATOR|REPRESENTATIVE|CHANCELLOR|GENERAL|ADMIRAL|AMBASSADOR|COMMISSIONER|DIRECTOR|DELEGATE|MODERATOR|OPERATOR|JUSTICE|JUDGE|COUNSEL|WITNESS|ADMINISTRATOR|EARL|DUKE|MARQUESS|VISCOUNT|BISHOP|LORD|PARLIAMENTARIAN|REPORTER|QUESTION|PARTICIPANT)\b/u;

const capitalWord =
  /^(?:(?:Mc|Mac|De|Di|La|Le|Van|Von|O['’]|D['’])?\p{Lu}[\p{Lu}\p{M}'’-]+|\p{Lu}\.|JR\.?|SR\.?|Jr\.?|Sr\.?)$/u;

const particle = /^(?:of|the|for|and|de|la|del|van|von|der|y|e|OF|THE|FOR|AND)$/u;

const noName =
  /^(?:NOTE|END|NO|YES|OK|OKAY|AND|BUT|SO|WELL|THANK YOU|THANKS|GOOD (?:MORNING|AFTERNOON|EVENING)|GREAT|ALL RIGHT|ABSOLUTELY|SUMMARY|AGENDA|BACKGROUND|SECTION.*|PART.*|TITLE.*|CHAPTER.*|ARTICLE.*|SEC|APPENDIX.*|ANNEX.*|TABLE.*|FIGURE.*)$/u;

/** What a text is as a name in capitals; undefined where it is none. Bracketed names and states may follow it. */
export function capitalsName(label: string): CapitalsName | undefined {
  const bare = label
    .replace(/\s*\([^()]{2,80}\)$/u, '')
    .replace(/\s+of\s+(?:the\s+)?\p{Lu}\p{Ll}[\p{L}.]*(?:\s+\p{Lu}\p{Ll}[\p{L}.]*){0,2}$/u, '')
    .replace(/\s+(?:pro tem(?:pore)?|[Ee]lect)$/u, '');
  const article = /^(?:The|THE|An?)\s+/u.exec(bare)?.[0] ?? '';
  const form = address.exec(bare.slice(article.length))?.[0] ?? '';
  const name = bare.slice(article.length + form.length);
  const words = name.split(/\s+/u);
  if (noName.test(name) || !areCapitals(words)) return undefined;
  const capitals = words.filter((word) => /\p{Lu}\p{Lu}/u.test(word));
  const titled = form !== '' || office.test(name);
  if (capitals.length === 0 || (article !== '' && !titled)) return undefined;
  // Short words in capitals are acronyms: NATO, U.S.
  if (!titled && capitals.every((word) => word.length < 4)) return undefined;
  return { words: capitals.length, titled };
}

function areCapitals(words: readonly string[]): boolean {
  if (words.length > 7 || particle.test(words.at(-1) ?? '')) return false;
  return words.every((word) => capitalWord.test(word) || particle.test(word));
}
