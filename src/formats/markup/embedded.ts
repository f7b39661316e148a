const blockTag = /<\/?(?:p|br|div|li|ul|ol|blockquote|h[1-6])\b[^<>]*>/iu;
const blockTags = new RegExp(blockTag.source, 'giu');
const otherTags = /<\/?(?:a|abbr|b|em|font|i|q|small|span|strong|sub|sup|u)\b[^<>]*>/giu;

/** References that programs write when they put text into mark-up. */
const references: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
]);

/**
 * The text of a field that holds HTML, a blank line between its paragraphs; any other text as it is. Databases of
 * parliaments keep speeches with their mark-up: `<p>Madam Speaker, …</p>`.
 */
export function withoutMarkup(text: string): string {
  if (!text.includes('<') || !blockTag.test(text)) return text;
  return text
    .replaceAll(blockTags, '\n\n')
    .replaceAll(otherTags, '')
    .replaceAll(
      /&(?<name>[a-z]{2,4}|#\d{1,6}|#x[\da-f]{1,5});/giu,
      (whole, name: string) => referred(name) ?? whole,
    );
}

function referred(name: string): string | undefined {
  if (!name.startsWith('#')) return references.get(name.toLowerCase());
  const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 31 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : undefined;
}
