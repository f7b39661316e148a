const questionNumbers = /^[*†\s]*(?:Q?\d{1,3}(?:\s*(?:,|and|to|&|–|-)\s*Q?\d{1,3})*\s*[.:]?)?[*†\s]*/u;

/** Longest label; what is longer is damaged mark-up. */
const longestLabel = 300;

const office = /^(?:The|His|Her|My)?\s*\p{Lu}/u;

/** Whether a text may stand before a member's name: nothing, the number of a question, or an office without a sentence. */
export function numbered(before: string): boolean {
  const rest = before.replace(questionNumbers, '').trim();
  return (
    rest === '' || (office.test(rest) && rest.split(/\s+/u).length <= 16 && !/[.:;!?]$|[.;:]\s/u.test(rest))
  );
}

/** A label without the number of its question, marks of footnotes, and the colon. */
export function labelOf(raw: string): string {
  return raw
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .slice(0, longestLabel)
    .replace(questionNumbers, '')
    .replace(/[\s:：—–-]+$/u, '')
    .trim();
}

/** The words of a contribution, without the colon or dash that divides them from the name. */
export function withoutColon(text: string): string {
  return text.replace(/^\s*(?:[:：]\s*)?(?:[—–]\s*)?/u, (mark) => (/\S/u.test(mark) ? '' : mark));
}

/** A remark in brackets between a name and its colon; undefined where there is none. */
export function remarkBehindName(text: string): string | undefined {
  return /^\s*(?<remark>\[[^\]]{1,120}\]|\([^)]{1,120}\))\s*[:：]/u.exec(text)?.groups?.['remark'];
}

const reported =
  /^(?:Q?\d{1,3}\.\s*)?(?<label>(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Viscount|Captain|Colonel|Major|Rear-Admiral|Rev|Professor)\b\.?|The (?:Earl|Marquess|Duke|Countess|Lord Bishop) of)\s\p{Lu}[\p{L}\p{M}.'’ -]{1,50}?(?:\s\([^)]{1,60}\))?)\s(?=(?:asked|to ask)\s(?:the|Her|His|Mr|Mrs|Ms|Sir|Lord|Baroness)\b)/u;

/** A printed question whose asker is not marked up, `Mr. Pike asked the Minister …`: who asks, and the rest. */
export function reportedQuestion(raw: string): { label: string; text: string } | undefined {
  const text = raw.replaceAll(/\s+/gu, ' ').trim();
  const match = reported.exec(text);
  const label = match?.groups?.['label'];
  return match && label !== undefined ? { label, text: text.slice(match[0].length) } : undefined;
}
