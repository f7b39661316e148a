import { remembered } from '../text/remembered.ts';

/** How a label is written. */
export type Shape = 'capitals' | 'title' | 'word' | 'letter' | 'uncased';

/** How much a piece of text looks like the name of a speaker. */
export interface NameShape {
  readonly shape: Shape;
  /** 0 (no name) to 1. */
  readonly score: number;
}

const noName: NameShape = { shape: 'title', score: 0 };

/** Labels for people without a name, in several languages; digits and ordinals may follow. */
const anonymousLabel =
  /^(?:(?:senior |another )?(?:question|answer|press|reporter|journalist|media|moderator|chair|the chair|chairman|chairwoman|chairperson|host|anchor|narrator|operator|participant|panell?ist|speaker|speakers|audience|audience members?|crowd|staff|aide|interpreter|translator|unidentified|unknown|male|female|man|woman|child|student|voice|voices|all|both|several|multiple|unidentified \p{L}+(?: \p{L}+)?|(?:the )?(?:president|vice president|prime minister|first lady|first minister|secretary-general|speaker|clerk|presiding officer|spokesperson|spokesman|spokeswoman)|senior .*officials?|pregunta|respuesta|interlocutor|interlocutora|moderador|moderadora|presidente|presidenta|periodista|frage|antwort|moderation|pr[äa]sident|pr[äa]sidentin|journaliste|le pr[ée]sident|la pr[ée]sidente|r[ée]ponse)(?: (?:\d{1,2}|one|two|three|four|five|six|[a-f]))?|[qa](?: ?\d{1,2})?)$/iu;

const honorific =
  /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|rep|sen|gov|gen|col|amb|prof|hon|rev|sr|sra|srta|dra?|mme|m|mlle|herr|frau|minister|president|secretary|senator|representative|governor|general|admiral|ambassador|chairman|chairwoman|chair|spokesperson|spokesman|spokeswoman|director|administrator|deputy|acting|commissioner|congressman|congresswoman|mayor|judge|justice|professor|captain|colonel|king|queen|prince|princess|premier|chancellor|foreign|prime|vice|under|assistant|attorney|speaker)\.?$/iu;

/** Lower-case words that stand inside names and offices. */
const particle =
  /^(?:of|the|and|for|on|in|at|to|de|del|la|las|los|el|e|y|i|da|das|do|dos|du|des|le|van|von|der|den|ter|ten|bin|bint|ibn|al|ben|zu|af|av|di|[a-z]{1,2}-\p{Lu}.*|d[’']\p{Lu}.*|l[’']\p{Lu}.*|&)$/u;

/** Words that open a sentence or a list, and are followed by a colon without being anybody's name. */
const opener =
  /^(?:note|look|listen|remember|again|so|now|first|firstly|second|secondly|third|thirdly|fourth|finally|lastly|last|next|then|also|but|and|or|well|yes|no|okay|ok|however|therefore|because|example|for example|background|summary|introduction|conclusion|contents|source|sources|date|time|place|location|venue|subject|re|cc|to|from|attendees|participants|topics?|title|speakers?:|transcript|update|updated|important|warning|contact|tel|phone|email|e-mail|web|website|link|links|photo|photos|video|audio|related|tags?|share|read more|who|what|when|where|why|how|here|there|this|that|these|those|one|two|three|today|tomorrow|yesterday|question of the day|simple|bottom line|fact|facts|point|points|key points|result|results|answer is|agenda|attachment|annex|http|https|figure|table|chapter|section|part|item|press release|statement|headline|quote|unquote|end|reminder|correction|editor[’']s note|in short|in sum|in other words|to be clear|one more thing|my point|my question|the question|the answer|the point|the fact)$/iu;

/** Names of agencies and stations that are one word, and stand as label for whoever they sent. */
export const outlet: RegExp =
  /^(?:reuters|bloomberg|afp|ap|upi|cctv|cgtn|cri|xinhua|bbc|cnn|npr|pbs|abc|nbc|cbs|cnbc|msnbc|fox|sky|nhk|kyodo|jiji|yonhap|tass|interfax|dpa|efe|ansa|pti|anadolu|politico|axios|newsweek|phoenix)$/iu;

/** A user name or other handle: no blank, a letter, and a sign that ordinary words lack. */
const handle = /^(?!https?$)(?=\S*\p{L})(?=\S*[<>@#_/=\\])\S{2,60}$/u;

/** Words of a sentence, which no speaker's role is written with. */
const clause =
  /\b(?:i|my|me|you|your|we|our|us|he|she|they|it|its|is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|should|may|might|that|this|these|those|if|so|but|because|just|one|question|say|said|ask|want|where|when|what|why|how)\b/iu;

/**
 * How much a text looks like a speaker's label: a name, an office, both, or a word such as “Moderator”.
 *
 * What follows the first comma or bracket is the speaker's role and may be written in lower case.
 */
export const nameShape: (label: string) => NameShape = remembered(shapeOfName);

function shapeOfName(label: string): NameShape {
  if (label.length === 0 || label.length > 120) return noName;
  const bare = label.replace(/^[“"'‘]|[”"'’]$/gu, '');
  if (anonymousLabel.test(bare)) return { shape: bare.length === 1 ? 'letter' : shapeOf(bare), score: 0.9 };
  if (outlet.test(bare)) return { shape: shapeOf(bare), score: 0.65 };
  if (handle.test(bare)) return { shape: 'word', score: 0.4 };
  const head = bare.split(/\s*[,，（]|\s+[([]|\s+[-–—]\s+/u)[0] ?? '';
  const words = head.split(' ').filter((word) => word !== '');
  if (!hasSizeOfName(words, bare) || isClause(head, bare)) return noName;
  if (!words.every((word, index) => isNamePart(word, index, words.length))) return noName;
  return { shape: shapeOf(head), score: scoreOf(words, head) };
}

function hasSizeOfName(words: readonly string[], label: string): boolean {
  return words.length > 0 && words.length <= 9 && label.split(' ').length <= 18;
}

/** Whether a label is a piece of a sentence: it opens one, ends one in its middle, or has a verb behind the name. */
function isClause(head: string, label: string): boolean {
  const sentenceEnd = /[.!?…]["”’]?\s/u;
  return (
    clause.test(label.slice(head.length)) ||
    opener.test(head) ||
    sentenceEnd.test(head.replaceAll(/\b\p{L}{1,5}\.\s/gu, ''))
  );
}

function isNamePart(word: string, index: number, count: number): boolean {
  if (/^[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}\p{N}.'’\-‑/·]*\.?$/u.test(word)) return true;
  if (/^(?:\d{1,2}|[IVX]{1,4}|#\d{1,2})$/u.test(word)) return index > 0;
  // A particle opens a name only before other words, and never closes one.
  return particle.test(word) && index < count - 1;
}

function shapeOf(text: string): Shape {
  if (!/[\p{Lu}\p{Ll}]/u.test(text)) return 'uncased';
  // Mc and Mac, titles as in “Mr. SMITH” and plurals as in “SENATORs” keep a label in capitals.
  const letters = text.replaceAll(/\b(?:Mr|Mrs|Ms|Dr|Messrs|Mc|Mac|De|La|Le)\b\.?/gu, '');
  const lower = letters.match(/\p{Ll}/gu)?.length ?? 0;
  const upper = letters.match(/\p{Lu}/gu)?.length ?? 0;
  if (upper >= 2 && lower <= upper / 6) return 'capitals';
  return text.includes(' ') ? 'title' : 'word';
}

function scoreOf(words: readonly string[], head: string): number {
  const titled = words.length > 1 && honorific.test(words[0] ?? '');
  if (titled) return 0.85;
  const shape = shapeOf(head);
  if (shape === 'capitals')
    return words.length === 1 && head.length <= 3 ? 0.5 : words.length > 6 ? 0.5 : 0.75;
  if (shape === 'uncased') return head.length <= 24 ? 0.5 : 0;
  if (words.length === 1) return 0.35;
  return words.length <= 5 ? 0.6 : 0.4;
}
