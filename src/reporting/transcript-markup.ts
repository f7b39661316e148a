import type { Direction, Transcript, Turn } from '../model/transcript.ts';
import { markup, type Markup } from './markup.ts';

/**
 * The text of a briefing, turn by turn. Each turn has an anchor, and each paragraph says where it starts: in the turn, and on
 * which line of the source.
 */
export function transcriptMarkup({ turns, metadata }: Transcript): Markup {
  const { language = '' } = metadata;
  const lang = /^[a-z]{2,3}(?:-[a-z0-9]+)*$/iu.test(language) ? markup` lang="${language}"` : undefined;
  return markup`<section id="transcript" aria-labelledby="transcript-title"${lang}>
<h2 id="transcript-title" lang="en">Transcript</h2>
${turns.map((turn) => turnMarkup(turn))}</section>
`;
}

function turnMarkup(turn: Turn): Markup {
  const { number, speaker, role, kind, line, page } = turn;
  const part = role === 'unknown' ? kind : `${role}, ${kind}`;
  const source = page === undefined ? `line ${line}` : `page ${page}, line ${line}`;
  return markup`<article class="turn ${kind}" id="turn-${number}" tabindex="-1" aria-label="Turn ${number}">
<header><a class="number" href="#turn-${number}">${number}</a> <b dir="auto">${speaker || '(no name)'}</b> <span class="part" lang="en">${part} · ${source}</span></header>
${paragraphsMarkup(turn)}</article>
`;
}

function paragraphsMarkup({ text, directions, paragraphs: places }: Turn): Markup {
  let start = 0;
  const lineAt = new Map(places.map(({ start: at, line }) => [at, line]));
  const paragraphs = text.split('\n\n').map((paragraph) => {
    const written = paragraphMarkup(paragraph, { start, line: lineAt.get(start) }, directions);
    start += paragraph.length + 2;
    return written;
  });
  return markup`${paragraphs}`;
}

/** A paragraph with its stage directions marked. Its text is that of the transcript, to the character. */
function paragraphMarkup(
  paragraph: string,
  { start, line }: { readonly start: number; readonly line: number | undefined },
  directions: readonly Direction[],
): Markup {
  const parts: Markup[] = [];
  let at = 0;
  for (const direction of directions) {
    const from = direction.start - start;
    const to = direction.end - start;
    if (from < at || to > paragraph.length) continue;
    parts.push(markup`${paragraph.slice(at, from)}<i class="direction">${paragraph.slice(from, to)}</i>`);
    at = to;
  }
  const source = line === undefined ? undefined : markup` data-line="${line}"`;
  return markup`<p dir="auto" data-start="${start}"${source}>${parts}${paragraph.slice(at)}</p>
`;
}
