import { hasAtMost } from '../text/words.ts';

/** Most words of a line that says what a text is. */
const mostWords = 40;

/** Most characters of it. */
const longest = 300;

const event =
  /^(?:(?:joint|opening|closing|introductory|weekly|daily|regular|pre-\p{L}+|doorstep) ){0,3}(?:press (?:conference|briefing|statement|remarks|point|encounter|availability)|news conference|doorstep|remarks|speech|address|keynote|lecture|statement|interview|debate|testimony|briefing) (?:by|of|with|from|delivered|given|held|following|ahead|at|on|to)\b/iu;

/** Who speaks on a line below the title: `by the Secretary General Ada Lee`. */
const byline = /^[Bb]y (?:the )?\p{Lu}\p{Ll}/u;

/** True for a line without a full stop that says who speaks, where or when: `Press conference by the Governor ahead of the meeting`. */
export function isEventLine(text: string): boolean {
  return (
    text.length <= longest &&
    /^(?:\p{Lu}|by )/u.test(text) &&
    (event.test(text) || byline.test(text)) &&
    hasAtMost(text, mostWords) &&
    !/[.!?…:;,]["”’)]?$/u.test(text) &&
    !/\b(?:I|we|you)\b/u.test(text)
  );
}

/** What stands between an event and who speaks. */
const behindEvent = /\b(?:by|von|par|por)\s|\b(?:statement|message|remarks|speech|address) (?:from|of)\s/iu;

const officeWord =
  /^(?:president|prime|minister|secretary|general|chancellor|governor|chair(?:man|woman)?|director|commissioner|ambassador|senator|representative|vice|deputy|foreign|defen[cs]e|finance|spokes\p{L}+|press|high|special|envoy|mayor|king|queen|premier|taoiseach|first|lady|speaker|judge|justice|admiral|colonel|dr|professor|prof|mr|mrs|ms|sir|dame|lord|baroness|secretary-general|director-general|vice-president|managing|state|interior|justice|trade|health|nato|un|us|eu|ecb|imf|united|states|nations|european|union|council|commission|federal|reserve|bank|house|senate|white|department|ministry|affairs)$/iu;

const particle = /^(?:van|von|de|der|den|da|dos|du|la|le|bin|bint|al|el|ter|ten)$/u;

/** The one person whom a title or line of an event names as the speaker; undefined where it names none, or several. */
export function speakerIn(text: string): string | undefined {
  const match = text.length <= longest ? behindEvent.exec(text) : null;
  if (!match) return undefined;
  const words = text.slice(match.index + match[0].length).split(' ');
  const end = words.findIndex((word) => !isPartOfName(word));
  const named = (end < 0 ? words : words.slice(0, end)).filter((word) => word !== 'the');
  const closed = named.findIndex((word) => /[,;]$/u.test(word));
  const own = (closed < 0 ? named : named.slice(0, closed + 1)).map((word) => word.replace(/[,;:]$/u, ''));
  const next = closed < 0 ? (words[Math.max(0, end)] ?? '') : '';
  if (/^(?:and|und|et|y|&)$/u.test(next)) return undefined;
  return withoutOffice(own);
}

function isPartOfName(word: string): boolean {
  return word === 'the' || word === 'of' || particle.test(word) || /^\p{Lu}[\p{L}.’'-]*[,;:]?$/u.test(word);
}

/** A name without the offices in front of it, but for a family name alone: `President Lee`. */
function withoutOffice(words: readonly string[]): string | undefined {
  const office = words.findLastIndex((word) => word === 'of' || officeWord.test(word));
  const own = words.slice(office + 1);
  const isName = own.length <= 4 && own.every((word) => /^[\p{L}.’'-]+$/u.test(word));
  if (!isName || own.length === 0 || !/^\p{Lu}\p{Ll}/u.test(own.at(-1) ?? '')) return undefined;
  if (own.length > 1) return own.join(' ');
  return office >= 0 && words[office] !== 'of' ? `${words[office]} ${own[0]}` : undefined;
}
