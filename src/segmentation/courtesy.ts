/** What follows a form of address in a label. */
export interface Addressed {
  readonly name: string;
  /** Whether it is an office in lower case, which no name is written like. */
  readonly isOffice: boolean;
}

/** “Señor”, “senhora” and the like with their articles, before a name or an office in capitals. */
const iberian =
  /^(?:(?:el|la|los|las|o|a|os|as) )(?:señor(?:a|es|as)?|senyor(?:a|s|es)?|senhor(?:a|es|as)?|srs?\.?ª?|sras?\.?|sr\.ª|sr\.as|diputad[oa]|senador(?:a)?|deputad[oa]|honorable) (?=\S)/iu;

/** “De heer”, “Shri”, “Herr” and the like, without an article of their own. */
const otherForm =
  /^(?:de heer|mevrouw|meneer|herr|frau|hr\.|fru|abg\.|poseł|posłanka|pan|pani|shri|smt\.?|shrimati|kumari|on\.|onorevole|signora?) (?=\p{Lu})/iu;

/** An office behind its article, in the languages of parliaments: “The Chairman”, “De voorzitter”. */
const theOffice =
  /^(?:the|de|het|der|die|le|la|il|lo|el|o|a) (?:acting |deputy |vice[- ])?(?:chairman|chairwoman|chairperson|chair|convener|clerk|speaker|president|witness|court|registrar|mayor|reeve|moderator|(?:foreign |home |colonial |education |transport |health |defence )?secretary|chancellor|minister|attorney[- ]general|solicitor[- ]general|taoiseach|tánaiste|voorzitter|minister[- ]president|griffier|staatssecretaris|vorsitzende|präsident(?:in)?|moderatorin|presidente|presidenta|moderatore|ministro|ministra|ministre|rapporteure?)$/iu;

/** “M. le président”, “Mme la rapporteure générale”: an office in lower case. */
const french =
  /^(?:M|MM|Mme|Mmes|Mlle|Me)\.? (?:l[ea]s? |l[’'])(?<office>\p{Ll}[\p{L}’'-]*(?: (?:\p{L}[\p{L}’'-]*)){0,11})$/u;

/** An office in lower case behind “señor”: “El señor presidente”. */
const lowerOffice =
  /^(?:vice|primer|sots|sub)?[- ]?(?:presid|ministr|secret|consell|consej|diputa|deputa|senador|portav|porta-voz|relator|defensor|fiscal|alcald|regidor|conce[jl]|síndic|intervent|letrad|director|comissári|comisari|represent|interpel|moderador)\p{L}*(?: \p{L}[\p{L}-]*){0,8}$/u;

/** A label without the form of address that it opens with, in several languages; undefined where it has none. */
export function withoutCourtesy(label: string): Addressed | undefined {
  const office = french.exec(beforeOffice(label))?.groups?.['office'];
  if (office !== undefined) return { name: office, isOffice: true };
  if (theOffice.test(label)) return { name: label, isOffice: true };
  const form = (iberian.exec(label) ?? otherForm.exec(label))?.[0];
  if (form === undefined) return undefined;
  const name = label.slice(form.length);
  return { name, isOffice: lowerOffice.test(beforeOffice(name)) };
}

/** What stands before the first comma or bracket. */
function beforeOffice(label: string): string {
  return (label.split(/[,(]/u, 1)[0] ?? '').trimEnd();
}
