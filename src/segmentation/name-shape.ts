import { remembered } from '../text/remembered.ts';
import { withoutCourtesy } from './courtesy.ts';
import { partWords } from './part-words.ts';

/** How a label is written. */
export type Shape = 'capitals' | 'title' | 'word' | 'letter' | 'uncased';

/** How much a piece of text looks like the name of a speaker. */
export interface NameShape {
  readonly shape: Shape;
  /** 0 (no name) to 1. */
  readonly score: number;
}

const noName: NameShape = { shape: 'title', score: 0 };

/** Members who call out together or unnamed: “Some hon. members”, “Opposition members”, “Un député”. */
const unnamedMembers =
  /^(?:(?:an?|some|several|other|many|opposition|government|hono?u?rable|hon\.?|independent|labor|labour|liberal|national|conservative|democratic|republican) )*(?:members?|voices?|deputies|deputy|senators?|councill?ors?|delegates?|lords|peers)$|^(?:un|une|plusieurs|quelques|des) (?:députée?s?|sénateurs?|sénatrices?)(?: .{3,60})?$|^(?:varios|algunos|vari|alcuni|uma?|una?) (?:señor(?:es|as|a)? )?(?:diputad[oa]s?|senadore?s?|deputat[io]|deputad[oa]s?|voces|voz)$|^(?:des |une |plusieurs |unas |várias )?(?:voces|voci|voix|vozes|zurufe?|rufe)(?: .{3,60})?$/iu;

/** Labels for people without a name, in several languages; digits and ordinals may follow. */
const anonymousLabel = new RegExp(
  String.raw`^(?:(?:senior |another )?(?:${partWords('asking', 'answering', 'press', 'presiding', 'hosting')}|question|answer|press|reporter|journalist|media|moderator|chair|the chair|chairman|chairwoman|chairperson|host|co-host|guest|caller|anchor|narrator|presenter|announcer|commentator|correspondent|interviewers?|interviewee|respondent|researcher|facilitator|convener|minister|mayor|governor|senator|ambassador|director|delegate|candidate|resident|citizen|judge|counsel|attorney|witness|registrar|operator|participant|panell?ist|speaker|speakers|audience|audience members?|crowd|staff|aide|interpreter|translator|unidentified|unknown|male|female|man|woman|child|student|voice|voices|all|both|several|multiple|unidentified \p{L}+(?: \p{L}+)?|(?:the )?(?:president|vice president|prime minister|first lady|first minister|secretary-general|speaker|clerk|presiding officer|spokesperson|spokesman|spokeswoman)|senior .*officials?|pregunta|respuesta|interlocutor|interlocutora|moderador|moderadora|presidente|presidenta|periodista|frage|antwort|moderation|pr[äa]sident|pr[äa]sidentin|journaliste|le pr[ée]sident|la pr[ée]sidente|r[ée]ponse)(?: (?:\d{1,2}|one|two|three|four|five|six|[a-f]))?|[qa](?: ?\d{1,2})?)$`,
  'iu',
);

/** Who asks, behind the letter of a question: `Q. Ada Lee, Harbour Press`. */
const askedBy = /^Q\. \p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,4}(?:, \p{Lu}[^.:;!?]{1,60})?$/u;

/** Whom an agency or station sent, or a question from among those present: `CCTV reporter`, `“Evening Hour” host Ada Lee`, `Question from the media`. */
const sentBy =
  /^(?:(?:\p{Lu}[\p{L}\p{N}&.’'-]* ){1,5}(?:reporter|correspondent|journalist|anchor|host|moderator|interviewer|spokes(?:man|woman|person))s?|["“]?\p{Lu}[^"”]{0,40}["”] (?:\p{Ll}+ )?(?:reporter|correspondent|journalist|anchor|host|moderator|presenter)(?: \p{Lu}[\p{L}.’'-]*){1,4}|(?:A )?[Qq]uestions? (?:by|from) (?:(?:the|a|an) )?\p{L}+(?: \p{L}+)?|Voice of (?:the )?(?:[Ii]nterpreter|[Tt]ranslator)|(?:Journalist|Reporter|Question) \((?:via|through|in|off)[^()]{1,30}\))$/u;

const honorific =
  /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|rep|sen|gov|gen|col|amb|prof|hon|rev|sr|sra|srta|dra?|mme|m|mlle|herr|frau|minister|president|secretary|senator|representative|governor|general|admiral|ambassador|chairman|chairwoman|chair|spokesperson|spokesman|spokeswoman|director|administrator|deputy|acting|commissioner|congressman|congresswoman|mayor|judge|justice|professor|captain|colonel|king|queen|prince|princess|premier|chancellor|foreign|prime|vice|under|assistant|attorney|speaker|shri|smt|श्री|श्रीमती|कुमारी|डॉ|डा|г-н|г-жа|paní|tuan|puan|dato['’]?|datuk|encik|ông|bà)\.?$/iu;

/** Lower-case words that stand inside names and offices. */
const particle =
  /^(?:of|the|and|for|from|on|in|at|to|de|del|la|las|los|el|e|y|i|da|das|do|dos|du|des|le|van|von|der|den|ter|ten|bin|bint|ibn|al|ben|zu|af|av|di|ap|ab|ó|ní|nic|mac|san|vom|zum|zur|[a-z]{1,2}-\p{Lu}.*|d[’']\p{Lu}.*|l[’']\p{Lu}.*|&)$/u;

/** Words that open a sentence or a list, and are followed by a colon without being anybody's name. */
const opener =
  /^(?:themen|teilnehmer(?:innen)?|anwesende?|uhrzeit|asistentes|temas?|oggetto|presenti|присутствовали|присутні|тема|темы|дата|место|місце|obecni|aanwezig|onderwerp|närvarande|konu|tarih|katılımcılar|日時|場所|会場|出席者|日期|时间|時間|地点|地點|일시|일 시|장소|장 소|참석자|의제|안건|secretários|secretarios|secrétaires|schriftführer|orden del día|sumario|índice|ordre du jour|sommaire|ordine del giorno|indice|tagesordnung|inhalt|inhaltsverzeichnis|preguntas|interpelaciones|order of business|business|members|witnesses|present|apologies|attendance|in attendance|also present|absent|appearances|exhibits|examination|proceedings|(?:tagesordnungspunkt|zusatzpunkt|punkt|top|anlage|agenda item|item|annex|appendix|chapter|division|motion|amendment|clause|schedule|attachment|part|section|question no\.?|rollcall|roll call) ?\d{1,4}[a-z]?|disclaimer|note|look|listen|remember|again|so|now|first|firstly|second|secondly|third|thirdly|fourth|finally|lastly|last|next|then|also|but|and|or|well|yes|no|okay|ok|however|therefore|because|example|for example|background|summary|introduction|conclusion|contents|source|sources|date|time|duration|running time|recorded|aired|published|started|finished|place|location|venue|subject|re|cc|to|from|length|section|headline|body|byline|dateline|load-date|show|attendees|participants|topics?|title|speakers?:|transcript|update|updated|important|warning|contact|tel|phone|email|e-mail|web|website|link|links|photo|photos|video|audio|related|tags?|share|read more|who|what|when|where|why|how|here|there|this|that|these|those|one|two|three|today|tomorrow|yesterday|question of the day|simple|bottom line|fact|facts|point|points|key points|result|results|answer is|agenda|attachment|annex|http|https|figure|table|chapter|section|part|item|press release|statement|headline|quote|unquote|end|reminder|correction|editor[’']s note|please note|(?:episode|air|broadcast|publication|release) date|in short|in sum|in other words|to be clear|one more thing|my point|my question|the question|the answer|the point|the fact)$/iu;

/** Names of agencies and stations that are one word, and stand as label for whoever they sent. */
export const outlet: RegExp =
  /^(?:reuters|bloomberg|afp|ap|upi|cctv|cgtn|cri|xinhua|bbc|cnn|npr|pbs|abc|nbc|cbs|cnbc|msnbc|fox|sky|nhk|kyodo|jiji|yonhap|tass|interfax|dpa|efe|ansa|pti|anadolu|politico|axios|newsweek|phoenix)$/iu;

/** Speakers as programs number them: `SPEAKER_00`. */
const numbered = /^(?:speaker|spk)[_-]\d{1,2}$/iu;

/** A user name or other handle: no blank, a letter, and a sign that ordinary words lack. */
const handle = /^(?!https?$)(?=\S*\p{L})(?=\S*[<>@#_/=\\])\S{2,60}$/u;

/** How clauses end in Korean, Japanese, Chinese and Hindi, and no name or office does. */
const easternClause =
  /(?:니다|니까|세요|어요|아요|는데|지만|ます|です|した|すと|から|ので|ては|には|とは|を|が|是|道|说|称|问|表示|认为|指出|है|हैं|था|थे|थी|हूं|हूँ|गा|गे|गी)$/u;

/** Words of a sentence, which no speaker's role is written with. */
const clause =
  /\b(?:i|my|me|you|your|we|our|us|he|she|they|it|its|is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|should|may|might|that|this|these|those|if|so|but|because|just|one|question|say|said|ask|want|where|when|what|why|how)\b/iu;

/** Whether a text holds a word of a sentence, which no label is written with. */
export function hasClauseWord(text: string): boolean {
  return clause.test(text) || opener.test(text);
}

/** Short forms of states and countries that are spelt like words, `(D-ME)`, and pronouns that people have put to their names. */
const stateOrCountry =
  /\b(?:ME|OR|IN|HI|OK|US|IT)\b|\([\p{Lu}\p{N}./ -]{1,20}\)|\((?:she|he|they)\s?\/[^()]{2,20}\)/gu;

/**
 * How much a text looks like a speaker's label: a name, an office, both, or a word such as “Moderator”.
 *
 * What follows the first comma or bracket is the speaker's role and may be written in lower case.
 */
export const nameShape: (label: string) => NameShape = remembered(shapeOfName);

function shapeOfName(label: string): NameShape {
  if (label.length === 0 || label.length > 220) return noName;
  const long = label.length > 60 ? shapeOfLongOffice(label) : noName;
  return long.score > 0 || label.length > 120 ? long : shapeOfShort(label);
}

function shapeOfShort(label: string): NameShape {
  // A quotation that ends further on is speech.
  if (/^[“"‘«][^”"’»]*$/u.test(label)) return noName;
  const bare = label.replaceAll(/^[“"'‘]|[”"'’]$/gu, '').replace(/^\((?<inner>[^()]+)\)$/u, '$<inner>');
  const known = shapeOfKnown(bare) ?? shapeOfAddressed(bare);
  if (known) return known;
  const head = bare.split(/\s*[,，（]|\s+[([]|\s+[-–—]\s+/u)[0] ?? '';
  const words = head.split(' ').filter((word) => word !== '');
  if (!hasSizeOfName(words, bare)) return noName;
  const isAnonymous = head.length < bare.length && anonymousLabel.test(head);
  // Most texts that are no name have a word that no name has, and that is cheaper to see than what makes a clause.
  if (!isAnonymous && !words.every((word, index) => isNamePart(word, index, words.length))) return noName;
  if (isClause(head, bare)) return noName;
  if (isAnonymous) return { shape: shapeOf(head), score: 0.85 };
  return { shape: shapeOf(head), score: scoreOf(words, head) };
}

/** Labels that are no names: of nobody in particular, of stations, user names. */
function shapeOfKnown(bare: string): NameShape | undefined {
  if (anonymousLabel.test(bare)) return { shape: bare.length === 1 ? 'letter' : shapeOf(bare), score: 0.9 };
  if (askedBy.test(bare)) return { shape: 'letter', score: 0.85 };
  if (sentBy.test(bare)) return { shape: shapeOf(bare), score: 0.75 };
  if (unnamedMembers.test(bare)) return { shape: shapeOf(bare), score: 0.75 };
  if (outlet.test(bare)) return { shape: shapeOf(bare), score: 0.65 };
  if (numbered.test(bare)) return { shape: 'word', score: 0.8 };
  return handle.test(bare) ? { shape: 'word', score: 0.4 } : undefined;
}

/** Labels that open with a form of address, or are an office behind its article. */
function shapeOfAddressed(bare: string): NameShape | undefined {
  const addressed = withoutCourtesy(bare);
  if (!addressed) return undefined;
  if (addressed.isOffice) return { shape: 'title', score: 0.85 };
  const { shape, score } = shapeOfName(addressed.name);
  return score === 0 ? noName : { shape: shape === 'letter' ? 'word' : shape, score: 0.85 };
}

/** Several offices, longer than any other label: in capitals, with who holds them in brackets, or in small letters behind a name in capitals. */
function shapeOfLongOffice(label: string): NameShape {
  const isOffice =
    /^(?:THE )?[\p{Lu}\s,’'&-]{20,200} \([\p{Lu}\p{Ll}. ’'-]{3,60}\)$/u.test(label) ||
    /^\p{Lu}{2}[\p{Lu}\p{M}’'-]*(?: \p{Lu}[\p{Lu}\p{M}.’'-]+){1,3}, (?:an? |the )?\p{Ll}[^.!?]{20,190}$/u.test(
      label,
    );
  return isOffice ? { shape: 'capitals', score: 0.75 } : noName;
}

function hasSizeOfName(words: readonly string[], label: string): boolean {
  return words.length > 0 && words.length <= 9 && label.split(' ').length <= 18;
}

/** Whether a label is a piece of a sentence: it opens one, ends one in its middle, or has a verb behind the name. */
function isClause(head: string, label: string): boolean {
  const sentenceEnd = /[.!?…]["”’]?\s/u;
  return (
    clause.test(
      label
        .slice(head.length)
        .replaceAll(stateOrCountry, '')
        .replaceAll(/["“][^"”]{1,60}["”]/gu, ''),
    ) ||
    opener.test(head) ||
    label.includes(';') ||
    /\bsection \d/iu.test(label) ||
    /\b(?:WAS|WERE|HAVE|HAS|BEEN|SAID)\b/u.test(head) ||
    sentenceEnd.test(label.replaceAll(/(?<!\p{L})\p{L}{1,4}\.\s/gu, ''))
  );
}

function isNamePart(word: string, index: number, count: number): boolean {
  if (/^[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}\p{N}.'’\-‑/·]*\.?$/u.test(word)) return true;
  // Hebrew marks a shortened word with a double stroke before its last letter: היו"ר.
  if (/^\p{Lo}+["״”]\p{Lo}$/u.test(word)) return true;
  if (/^(?:\d{1,2}|[IVX]{1,4}|#\d{1,2})$/u.test(word)) return index > 0;
  if (/^(?:d|l|dell|dall|all|n|t)[’']\p{Lu}\p{L}/u.test(word)) return true;
  // A particle that is one with a name may close it: Yang di-Pertua.
  if (/^\p{Ll}{1,3}-\p{Lu}\p{Ll}+$/u.test(word)) return true;
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
  if (shape === 'uncased') return head.length <= 24 && !easternClause.test(head) ? 0.5 : 0;
  if (words.length === 1) return 0.35;
  return words.length <= 5 ? 0.6 : 0.4;
}
