/** What an element is for, as far as its name tells. */
export type ElementKind =
  'block' | 'inline' | 'speech' | 'speaker' | 'name' | 'title' | 'heading' | 'date' | 'direction' | 'unread';

/** Attributes that name who speaks, the better ones first. */
export const speakerAttributes: readonly string[] = [
  'speaker',
  'speakername',
  'speaker_name',
  'speakerName',
  'as',
  'by',
  'who',
  'name',
];

/** Elements inside running text. */
const inlineNames: ReadonlySet<string> = new Set(
  'a b i u em strong span sub sup ref hi emph emphasis italic bold small abbr term q quote entity mref rref br'.split(
    ' ',
  ),
);

const kinds: readonly (readonly [ElementKind, RegExp])[] = [
  [
    'speaker',
    /^(?:speaker|speakername|speaker[-_]name|personspeaking|from|orator|orador|oratore|orateurs?|redner|intervenant|nominativo|spreker|talare|taler|navn|spk|talker)$/iu,
  ],
  [
    'speech',
    /^(?:speech|sp|turn|utterance|intervention|interjection|contribution|statement|question|answer|speechgroup|u|intervencion|redebeitrag|speaking)$/iu,
  ],
  ['name', /^(?:name|fullname|displayname|persname|nom|nome|naam|talertitel)$/iu],
  ['title', /^(?:title|doctitle|maintitle)$/iu],
  ['heading', /^(?:heading|head|subheading|subject|topic|h[1-6]|num)$/iu],
  ['date', /^(?:date|docdate|sittingdate|sessiondate)$/iu],
  ['direction', /^(?:stage|note|comment|narrative|scene|kinesic|vocal|incident|summary|recordedtime)$/iu],
  ['unread', /^(?:meta|metadata|style|script|header|teiheader|footnotes?|authorialnote|mplist|msplist)$/iu],
];

/** What an element is for; `block` where its name tells nothing. */
export function kindOf(name: string): ElementKind {
  if (inlineNames.has(name.toLowerCase())) return 'inline';
  return kinds.find(([, pattern]) => pattern.test(name))?.[0] ?? 'block';
}
