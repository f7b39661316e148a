// The lines behind counts: in the transcript of the page, or in files beside it that are loaded when they are asked for.
import { byId, failed } from './elements.js';
import { turnOf } from './transcript.js';

/**
 * A line: what of its turn's text is known, where in that the hit is, and where all of it is from.
 * @typedef {object} Line
 * @property {string} text
 * @property {number} offset of `text` in the turn
 * @property {boolean} isLast whether the turn ends with `text`
 * @property {number} start in `text`
 * @property {number} end in `text`
 * @property {number} number of the turn
 * @property {string} speaker
 * @property {readonly number[]} lines offset in the turn and line in the source of each paragraph
 * @property {string} title of the document
 * @property {string} date
 * @property {string} href address of the document's page; empty where it is this one
 */

/**
 * @typedef {object} EvidenceFile
 * @property {[title: string, date: string, href: string][]} documents
 * @property {[document: number, number: number, speaker: string, lines: number[]][]} turns
 * @property {[turn: number, offset: number, text: string, isLast: 0 | 1][]} passages
 * @property {Record<string, number[]>} rows
 */

/**
 * What marks of a figure open that are not rows of a table: rows of some evidence, by what stands in their labels before a title.
 * @typedef {{ evidence: string, until: string, rows: [label: string, rows: number[]][] }} FigureMarks
 */

/**
 * @typedef {object} PageData
 * @property {Record<string, Record<string, number[]>>} [places]
 * @property {Record<string, number[]>} [firstRows]
 * @property {Record<string, FigureMarks>} [marks]
 */

/** @type {PageData} */
const pageData = JSON.parse(byId('evidence', HTMLScriptElement).text);
const { places = {}, firstRows = {} } = pageData;

export const marksByFigure = pageData.marks ?? {};

/** @type {Map<string, EvidenceFile>} */
const files = new Map();

Object.assign(globalThis, {
  /**
   * What each file in evidence/ calls.
   * @param {string} id
   * @param {EvidenceFile} file
   */
  rostrumEvidence: (id, file) => void files.set(id, file),
});

/** @typedef {{ count: number, lines: Line[] }} Found */

/**
 * The lines of some rows together, and how many there are in all; a promise where they have to be loaded.
 * @param {string} name
 * @param {readonly number[]} rows
 * @returns {Found | Promise<Found>}
 */
export function linesBehind(name, rows) {
  const found = rows.map((row) => linesOfRow(name, row));
  const [only] = found;
  return only && found.length === 1
    ? only
    : Promise.all(found.map((own) => Promise.resolve(own))).then(together);
}

/** @param {readonly Found[]} found */
function together(found) {
  return {
    count: found.reduce((sum, { count }) => sum + count, 0),
    lines: found.flatMap(({ lines }) => lines),
  };
}

/**
 * @param {string} name
 * @param {number} row
 * @returns {Found | Promise<Found>}
 */
function linesOfRow(name, row) {
  const own = places[name]?.[row];
  if (own) return { count: own[0] ?? 0, lines: triples(own).map(lineOfPage) };
  const id = name + '-' + (firstRows[name] ?? []).filter((first) => first <= row).length;
  const file = files.get(id);
  return file ? rowOf(file, row) : loaded(id).then((loadedFile) => rowOf(loadedFile, row));
}

/**
 * @param {string} id
 * @returns {Promise<EvidenceFile>}
 */
function loaded(id) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = 'evidence/' + id + '.js';
    const finish = () => {
      script.remove();
      const file = files.get(id);
      if (file) resolve(file);
      else reject(failed(script.getAttribute('src') ?? ''));
    };
    script.addEventListener('load', finish);
    script.addEventListener('error', finish);
    document.head.append(script);
  });
}

/**
 * @param {EvidenceFile} file
 * @param {number} row
 */
function rowOf({ documents, turns, passages, rows }, row) {
  const own = rows[row] ?? [];
  const lines = triples(own).map(([passage, start, end]) => {
    const [turn = 0, offset = 0, text = '', isLast = 1] = passages[passage] ?? [];
    const [document = 0, number = 0, speaker = '', starts = []] = turns[turn] ?? [];
    const [title = '', date = '', href = ''] = documents[document] ?? [];
    const where = { number, speaker, lines: starts, title, date, href };
    return { text, offset, isLast: isLast === 1, start, end, ...where };
  });
  return { count: own[0] ?? 0, lines };
}

/** @type {Map<number, ReturnType<typeof turnOf>>} */
const turnsOfPage = new Map();

/** @param {[number: number, start: number, end: number]} place */
function lineOfPage([number, start, end]) {
  const turn = turnsOfPage.get(number) ?? turnOf(number);
  turnsOfPage.set(number, turn);
  return { ...turn, offset: 0, isLast: true, start, end, number, title: '', date: '', href: '' };
}

/**
 * Three numbers a line, behind the count.
 * @param {readonly number[]} row
 */
function triples(row) {
  /** @type {[number, number, number][]} */
  const all = [];
  for (let at = 1; at < row.length; at += 3) all.push([row[at] ?? 0, row[at + 1] ?? 0, row[at + 2] ?? 0]);
  return all;
}

/**
 * Where the words of a line stand in the text of their turn.
 * @param {Line} line
 */
export function wordsOf({ offset, start, end }) {
  return { start: offset + start, end: offset + end };
}
