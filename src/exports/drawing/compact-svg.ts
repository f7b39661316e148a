/**
 * A drawing of Vega's in fewer characters, with the same look and the same words for a screen reader: hundredths of a pixel,
 * nothing that is not seen or is so anyway, circles as circles, and what all marks of a group have in common said once.
 */
export function compactSvg(svg: string): string {
  const pieces = (svg.match(piece) ?? []).map(shortened);
  for (const [start, text] of pieces.entries()) if (/^<g\b/u.test(text)) share(pieces, start);
  return pieces.join('');
}

/** A tag, whose values may have a `>` in them, or what stands between two tags. */
const piece = /<(?:[^>"]|"[^"]*")*>|[^<]+/gu;

const unseen = /^<path class="(?:background|foreground)" aria-hidden="true" d="(?:M0,0h0v0h0Z)?"/u;
const placed = / (?:d|transform|x|y|x1|x2|y1|y2|width|height)="[^"]*"/gu;
const circle = /^<path\b(.*) d="M([\d.]+),0A\2,\2,0,1,1,-\2,0A\2,\2,0,1,1,\2,0"/su;

function shortened(text: string): string {
  if (!text.startsWith('<') || text.startsWith('</')) return text;
  if (unseen.test(text)) return '';
  const short = text
    .replaceAll(placed, rounded)
    .replace(circle, '<circle$1 r="$2"')
    .replace(' opacity="1"', '');
  return short.startsWith('<line') ? shortLine(short) : short;
}

/** A line has nothing but a stroke, whose opacity a group can have; it ends at 0 where nothing else is said. */
function shortLine(tag: string): string {
  return tag.replaceAll(/ [xy][12]="0"/gu, '').replace(' opacity="', ' stroke-opacity="');
}

function rounded(attribute: string): string {
  return attribute.replaceAll(/(?<!\d)-?\d+(?:\.\d{3,}(?:e-?\d+)?|e-\d+)/gu, (number) =>
    String(Number(Number(number).toFixed(2))),
  );
}

/** What marks inherit from their group. */
const inherited = [
  'fill',
  'fill-opacity',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'stroke',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'stroke-width',
  'text-anchor',
] as const;

/** Moves what all marks of a group have in common to the tag of the group, where it has nothing but marks. */
function share(pieces: string[], start: number): void {
  const marks: number[] = [];
  let end = start + 1;
  while (end < pieces.length && !/^<\/?(?:g|svg)\b/u.test(pieces[end]!)) {
    if (/^<(?:path|circle|line|text|image)\b/u.test(pieces[end]!)) marks.push(end);
    end += 1;
  }
  if (marks.length < 2 || pieces[end] !== '</g>') return;
  for (const name of inherited) {
    const said = attributeIn(pieces[marks[0]!]!, name);
    if (said === undefined || !marks.every((mark) => pieces[mark]!.includes(said))) continue;
    for (const mark of marks) pieces[mark] = pieces[mark]!.replace(said, '');
    pieces[start] = pieces[start]!.replace(/>$/u, `${said}>`);
  }
}

function attributeIn(tag: string, name: string): string | undefined {
  return new RegExp(` ${name}="[^"]*"`, 'u').exec(tag)?.[0];
}
