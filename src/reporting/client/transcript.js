// The transcript of the page: its turns, and the way from a line to its words.

/**
 * What is known of a turn; its text as it was counted, paragraphs divided by an empty line.
 * @param {number} number
 */
export function turnOf(number) {
  const turn = document.getElementById('turn-' + number);
  const paragraphs = [...(turn?.querySelectorAll('p[data-start]') ?? [])];
  return {
    speaker: turn?.querySelector('header b')?.textContent ?? '',
    text: paragraphs.map(({ textContent }) => textContent).join('\n\n'),
    lines: paragraphs.flatMap((paragraph) =>
      ['data-start', 'data-line'].map((name) => Number(paragraph.getAttribute(name))),
    ),
  };
}

export function goToAddressedWords() {
  const words = /[?&]words=(\d+)-(\d+)/u.exec(location.search);
  if (!words || !/^#turn-\d+$/u.test(location.hash)) return;
  const range = { start: Number(words[1]), end: Number(words[2]) };
  const turn = document.getElementById(location.hash.slice(1));
  if (turn) highlight([rangeIn(turn, range)]);
  goTo(location.hash, range);
}

/**
 * @param {string} hash
 * @param {{ start: number, end: number }} words
 */
export function goTo(hash, words) {
  const turn = document.getElementById(hash.slice(1));
  if (!turn) return;
  for (const other of document.querySelectorAll('.turn.shown')) other.classList.remove('shown');
  turn.classList.add('shown');
  turn.focus({ preventScroll: true });
  const range = words.end > words.start ? rangeIn(turn, words) : undefined;
  const box = range?.getBoundingClientRect();
  if (box) scrollTo({ top: scrollY + box.top - innerHeight / 3 });
  else turn.scrollIntoView({ block: 'start' });
}

/**
 * Marks all hits of a row where the transcript is on the same page.
 * @param {readonly { number: number, start: number, end: number }[]} hits
 */
export function markHits(hits) {
  highlight(
    hits.map(({ number, ...words }) => {
      const turn = words.end > words.start ? document.getElementById('turn-' + number) : null;
      return turn ? rangeIn(turn, words) : undefined;
    }),
  );
}

/** @param {readonly (Range | undefined)[]} ranges */
function highlight(ranges) {
  if (typeof Highlight === 'undefined') return;
  const found = ranges.filter((range) => range !== undefined);
  CSS.highlights.set('hit', new Highlight(...found));
}

/**
 * The range of a turn's text; paragraphs say at which offset they start.
 * @param {HTMLElement} turn
 * @param {{ start: number, end: number }} words
 */
function rangeIn(turn, { start, end }) {
  const from = placeIn(turn, start);
  const to = placeIn(turn, end);
  if (!from || !to) return undefined;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/**
 * @param {HTMLElement} turn
 * @param {number} offset
 */
function placeIn(turn, offset) {
  for (const paragraph of turn.querySelectorAll('p[data-start]')) {
    const length = paragraph.textContent.length;
    let left = offset - Number(paragraph.getAttribute('data-start'));
    if (left < 0 || left > length) continue;
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const size = node.nodeValue?.length ?? 0;
      if (left <= size) return { node, offset: left };
      left -= size;
    }
  }
  return undefined;
}
