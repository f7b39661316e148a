import { remembered } from '../text/remembered.ts';
import { outlet } from './name-shape.ts';
import { partWords } from './part-words.ts';
import type { Role } from '../model/transcript.ts';

const rolesOfLabels: readonly (readonly [Role, RegExp])[] = [
  [
    'journalist',
    /^(?:q|question|reporters?|journalists?|press|media|pregunta|periodista|frage|journaliste|interlocutora?|photo-?journalists?|photographers?)(?: \S{1,5})?$/iu,
  ],
  ['journalist', new RegExp(`^(?:${partWords('asking', 'press')})(?: \\S{1,5})?$`, 'iu')],
  ['journalist', outlet],
  // An office stands alone, before the name or behind it, or with the name in brackets; where letters have no case, a family name is before it.
  [
    'chair',
    new RegExp(
      `^(?:${partWords('presiding', 'hosting')})(?:$| ?[(（]| \\p{L}+ [\\p{L}. ]+$| \\p{L}{2,4}$)|^[\\u3040-\\u9fff\\uac00-\\ud7af]{1,4} ?(?:主席|議長|委員長|议长|위원장|의장)$`,
      'iu',
    ),
  ],
  [
    'journalist',
    /\b(?:daily|times|news|post|herald|tribune|journal|wire|gazette|telegraph|tv|television|radio|broadcasting|agency|associated press|al jazeera|paper|weekly|observer|review|correspondent)\b/iu,
  ],
  [
    'chair',
    /\b(?:moderator|operator|host|chair|chairman|chairwoman|chairperson|presiding officer|speaker pro tempore|moderador|moderadora|moderation|anchor)\b/iu,
  ],
  [
    'audience',
    /^(?:audience|audience members?|crowd|participants?|attendees?|child|student|voices?|all)(?: \S{1,5})?$/iu,
  ],
  ['interpreter', /\b(?:interpreter|translator)\b/iu],
  ['staff', /^(?:aide|staff)(?: \S{1,5})?$/iu],
];

/** The name in a label, without the office that follows it: `Guo Yezhou, vice minister` is Guo Yezhou. */
export const speakerOf: (label: string) => string = remembered(nameInLabel);

function nameInLabel(label: string): string {
  const named = bearerOf(label);
  if (named !== undefined) return named;
  const cut = label.search(/\s*[,，（]|\s+[([]|\s[–—-]\s/u);
  if (cut <= 0 || /^[,，]\s*(?:Jr|Sr|II|III|Ph\.?D|M\.?D)\b/u.test(label.slice(cut).trimStart()))
    return label;
  return label.slice(0, cut).trim();
}

const officeAndName =
  /^(?:(?:the|el|la|le|les|els|los|las|l[’']|der|die|o|a|il)\b.*|[^()]*\b(?:president|presidente|presidenta|minister|secretary|speaker|chair\p{L}*|officer|commissioner|director))\s*\((?<name>[^()]+)\)$/iu;

const fullName =
  /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Viscount|Sr|Sra)\b\.?\s)?\p{Lu}[\p{L}\p{M}.'’-]*(?:\s(?:\p{Lu}[\p{L}\p{M}.'’-]*|de|del|la|van|von|der|i|y|e|of|da|dos|al|bin)){0,6}$/u;

/** The name in brackets behind an office: `The Secretary of State (Mr. Rees)` is Mr. Rees. */
export function bearerOf(label: string): string | undefined {
  // A party may stand behind: `The Minister of State (Lord Hunt) (Lab)`.
  const office = label.replace(/(?<=\)) \([^() ]{1,12}\)$/u, '');
  const name = officeAndName.exec(office)?.groups?.['name']?.trim();
  return name !== undefined && name.includes(' ') && fullName.test(name) ? name : undefined;
}

/** What the label itself says of the speaker's part. */
export const roleOf: (label: string) => Role = remembered(roleInLabel);

function roleInLabel(label: string): Role {
  return rolesOfLabels.find(([, pattern]) => pattern.test(label))?.[0] ?? 'unknown';
}
