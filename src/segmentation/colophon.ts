import type { SetAside } from '../model/transcript.ts';
import type { Paragraph, Paragraphs } from './paragraphs.ts';

/** How a paragraph begins that says whose the text is, how it was made, or what else there is on the page. */
const opening =
  /^(?:ends?\s?\/|issued at (?:[A-Z]{2,5} )?\d|\(please (?:also )?refer to\b|for information media|sources? ?: (?=.{3,120}$)|not an official record|[\p{L} ’']{0,40}©|\(c\) |(?:crown |parliamentary )?copyright\b|all rights reserved|(?:this is )?an? (?:rush|unofficial|uncorrected|unedited|edited|automated) transcript|this is a rush|(?:this|the|our) (?:\p{L}+ ){0,3}transcripts? (?:is|was|has|may|are|were|have|below|above)\b|\p{Lu}[\p{L}.]* transcripts? (?:is|are|was|were|may)\b|transcripts? (?:provided|prepared|produced|created|courtesy|by|edited)\b|transcribed (?:by|from)\b|transcribe your|transcription (?:by|services?)\b|content and programming\b|to order (?:video|transcripts?|copies|tapes)|(?:press|media) (?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|office)\b|for (?:more|further) information\b|contact(?: us)?:|follow us\b|subscribe (?:to|now|here)\b|sign up (?:to|for)\b|share (?:this|on)\b|printer[- ]friendly|e-?mail (?:this|to a friend)|print this|back to (?:top|the top|index|list)|return to (?:top|index|this article)|posted (?:by|on|in) (?=.{3,80}$)|labels: (?=.{2,80}$)|(?:newer|older) posts?\b|become a member\b|advertisement(?:$| - )|are you getting our\b|\d{1,4} posted on \d|\[ ?post reply\b|(?:tweet|pin it|like this|reply|permalink|leave a (?:comment|reply)|(?:no|\d{1,4}) comments?|loading)(?:[:.…]{0,3})$|(?:re)?printed (?:with permission|in)|published (?:by|on|under)\b|last (?:updated|modified|reviewed)|updated? ?:|(?:related|filed under|tags|topics|categories|more on|more from|read more|see also|notes? to editors?)\b.{0,80}$|note: (?=.{40}).*\b(?:news conference|press conference|remarks|interview|transcript|spoke|broadcast)\b|(?:address|tel|phone|telephone|fax|e-?mail|web ?site) ?[.:]|https?:\/\/\S+$|www\.\S+$|\[(?:the )?end(?: of \p{L}+)?\]$|home [>|»])/iu;

/** What such paragraphs hold wherever it stands. */
const inside =
  /^[\p{L} ’'&-]{3,60} (?:is|was|are) (?:produced|hosted|edited|mixed|written)(?:,? (?:and )?\p{L}+){0,3} by \p{Lu}|^\p{Lu}[\p{L} .’'-]{3,50} is (?:an?|the) [\p{L}, ’'-]{0,60}\b(?:writer|reporter|correspondent|editor|journalist|columnist|producer)\b|\ball rights reserved\b|©|\bdo hereby certify\b|\btranscripts? (?:may not be|is provided|was produced|are created|were created|has been edited)\b|\brush (?:deadline|transcript)\b|\b(?:court reporting|reporting compan(?:y|ies)|notary public)\b/iu;

/** A heading behind which nothing is spoken any more. */
const lastHeading =
  /^(?:(?:reporter|transcriber|stenographer)[’']?s? )?certificat(?:e|ion)(?: of [\p{L}’' ]{3,60})?$|^(?:notes? to editors?|notes? for editors?|background notes?|about (?:us|the (?:author|speaker|event)s?)|related (?:content|links|articles|stories|news)|share this(?: page)?|exhibits|errata|index|appendix)[:.]?$/iu;

/** A line of nothing but the word that a text has ended. */
const endWord =
  /^[[(*–—\s-]*(?:ends|end|fin|ende|-{1,3}\s?30\s?-{1,3}|conclusion|end(?:ing)?)(?: of (?:the )?(?:transcript|briefing|document|interview|press conference|recording|event|text|meeting|proceedings))?(?: \d{1,2}:\d{2} ?[ap]\.?m\.?(?: \(?[a-z]{1,5}\)?)?)?[\])*–—.\s-]*$/iu;

/** “Sitting”, “meeting” or “discussion” in the languages of parliaments. */
const sitting =
  /(?<!\p{L})(?:session|meeting|sitting|sitzung|séance|sesi[oó]n|sessão|reunião|seduta|sessió|[sș]edin[tț]\p{L}*|schůze|jednání|schôdz\p{L}*|ülés\p{L}*|istunto|keskustelu|kokous|oturum|birleşim|kapanma|posiedzeni\p{L}*|sjednic\p{L}*|møtet|mötet|mødet|vergadering|rapat|sidang|phiên)(?!\p{L})|συνεδρίαση|заседани|засідання|ישיב|جلس|ประชุม|बैठक|(?:会议|会議|회의).*(?:散会|閉会|闭会|结束|終了|산회|폐회)/iu;

/** So many words may follow the word that the text has ended: an imprint is longer than that rarely, speech often. */
const longestImprint = 600;

/** The last turn without what is printed below it: imprint, copyright, contacts, how the transcript was made. */
export function withoutColophon({ paragraphs, setAside }: Paragraphs): Paragraphs {
  const end = Math.max(1, Math.min(endOfText(paragraphs, setAside), endBeforeImprint(paragraphs)));
  if (end >= paragraphs.length) return { paragraphs, setAside };
  const aside = paragraphs.slice(end).map(({ text, line }) => ({ text, line, kind: 'furniture' as const }));
  return { paragraphs: paragraphs.slice(0, end), setAside: [...setAside, ...aside] };
}

/** Where the first heading or end mark stands behind which all is imprint; the number of paragraphs where there is none. */
function endOfText(paragraphs: readonly Paragraph[], setAside: readonly SetAside[]): number {
  const marked = setAside.find(({ text, kind }) => kind === 'end mark' && endWord.test(text))?.line;
  const at = paragraphs.findIndex(
    ({ text, line, spoken }) =>
      spoken !== true &&
      (line > (marked ?? Number.POSITIVE_INFINITY) ||
        (text.length <= 80 && (endWord.test(text) || lastHeading.test(withoutSpacing(text))))),
  );
  if (at < 0) return paragraphs.length;
  const words = paragraphs.slice(at).reduce((sum, { text }) => sum + text.split(' ').length, 0);
  return words <= longestImprint ? at : paragraphs.length;
}

/** A heading without the blanks that some printers set between its letters: `C E R T I F I C A T E`. */
function withoutSpacing(text: string): string {
  return /^(?:\p{Lu} ){4,40}\p{Lu}$/u.test(text) ? text.replaceAll(' ', '') : text;
}

/** Where the run of paragraphs begins at the end that all are imprint, or links among lines of one. */
function endBeforeImprint(paragraphs: readonly Paragraph[]): number {
  const last = paragraphs.findLastIndex((paragraph) => !isImprint(paragraph) && !isLink(paragraph));
  const first = paragraphs.findIndex((paragraph, at) => at > last && isImprint(paragraph));
  return first < 0 ? paragraphs.length : first;
}

/** Most characters of a link of a page. */
const longestLink = 60;

/** Whether a paragraph may be a link of the page below the text: a few words that no sentence ends. */
function isLink({ text, spoken }: Paragraph): boolean {
  return (
    spoken !== true && text.length <= longestLink && /^[\p{Lu}\p{N}«»<>|•·].*[\p{L}\p{N})»>|•·]$/u.test(text)
  );
}

function isImprint({ text, spoken }: Paragraph): boolean {
  if (spoken === true || text.length > 800) return false;
  return opening.test(text) || inside.test(text) || closesSitting(text);
}

/** Whether a last line says at what time the sitting ended, in whatever language; a chair who closes it names no minute. */
function closesSitting(text: string): boolean {
  const isShort = text.length <= 120 && text.split(' ').length <= 16;
  return (
    isShort &&
    !text.includes('?') &&
    /\p{Nd}{1,2}\s?[.:,h]\s?\p{Nd}{2}(?!\p{Nd})/u.test(text) &&
    sitting.test(text)
  );
}
