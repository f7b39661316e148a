/** A label and where it ends, cut from the start of a line. */
export interface LabelText {
  /** Without colon, emphasis, brackets of time, and the colon's blanks. */
  readonly label: string;
  /** Offset of the first character after label, colon and time. */
  readonly end: number;
}

const clock = String.raw`[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?:\s?[AaPp]\.?[Mm]\.?(?:\s[A-Z]{2,5})?)?[\])]?`;
/** Before a name in capitals or with a form of address, a number counts questions: `1. ADA LEE (North) to the Premier: …`. */
const question = String.raw`\d{1,3}(?:[.)]|(?:\.\d{1,3}){1,3}\.?) (?=(?:\p{Lu}[\p{Lu}\p{M}.'’-]+ ){1,3}\p{Lu}{2}|(?:Mr|Mrs|Ms|Dr|Sir|Dame|Hon|Rt Hon|Deputy|Senator|The)\.? \p{Lu})`;
const labelled = new RegExp(
  String.raw`^(?:\[\*\] ?)?(?:${clock}(?:\s*-->\s*${clock})?(?:\s+[-–—|•·])?\s+|Q ?\d{1,4}[.)]? (?=\p{Lu}\p{Ll})|${question})?(?<label>[^:：]{1,220}?)\s*(?:\[\]|[\[(]\d{1,2}:\d{2}(?::\d{2})?[\])]|,?\s\d{1,2}:\d{2}(?::\d{2})?(?=[:：]\s))?\s*[:：](?!//)\s*(?:[\[(]\d{1,2}:\d{2}(?::\d{2})?[\])]\s*|(?<=\s)\d{1,2}:\d{2}:\d{2}$)?`,
  'u',
);

/** The label at the start of a line that ends in a colon, ASCII or full-width; times beside it are left out. */
export function labelText(text: string): LabelText | undefined {
  // Most lines hold no colon, and asking for one is cheaper than the expression.
  if (!text.includes(':') && !text.includes('：')) return undefined;
  if (text !== last.text) last = { text, label: parseLabel(text) };
  return last.label;
}

/** The last line that was asked for: several rules ask for the label of the same line. */
let last: { readonly text: string; readonly label: LabelText | undefined } = { text: '', label: undefined };

/** How an address begins: `Fellow-Citizens of the Senate:` are those who are spoken to. */
const salutation =
  /^(?:my )?(?:dear (?!me\b)|fellow[ -]|friends?(?:$|[ ,])|comrades(?:$|[ ,])|countrymen|ladies (?:and|&) |gentlemen(?:$|[ ,])|to the (?:senate|house|congress|people|members)|your (?:excellenc|majest|royal|highness)|(?:distinguished|honou?rable) (?:members|delegates|colleagues|guests))/iu;

/** Members who call out say few words; who speaks to them says more. */
const members = /^hono?u?rable members$/iu;
const longestCall = 40;

/** Whether a text addresses those who are spoken to: `Ladies and gentlemen:`. */
export function isSalutation(text: string): boolean {
  return (
    /[:,]$/u.test(text) && (salutation.test(text.slice(0, -1)) || /^(?:mr|madam|your|dear)\b/iu.test(text))
  );
}

function parseLabel(text: string): LabelText | undefined {
  const match = labelled.exec(text);
  const label = match?.groups?.['label']?.replaceAll(/^[*_#>\s]+|[*_\s]+$/gu, '');
  // A byline says who wrote or moved what follows, not who speaks.
  if (!match || !label || /^by\s/iu.test(label)) return undefined;
  const isCall = members.test(label) && text.length - match[0].length <= longestCall;
  if (!isCall && salutation.test(label)) return undefined;
  // A clock time has no label before its colon: “at 10:30” is no speaker called “at 10”.
  if (/\d$/u.test(label) && /^\d/u.test(text.slice(match[0].length))) return undefined;
  return { label, end: match[0].length };
}
