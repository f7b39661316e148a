import { byId } from './elements.js';

/**
 * @typedef {object} Evidence
 * @property {[title: string, date: string, href: string][]} documents
 * @property {[document: number, number: number, speaker: string, lines: number[]][]} turns
 * @property {[turn: number, offset: number, text: string, isLast: 0 | 1][]} passages
 * @property {Record<string, Record<string, number[]>>} rows
 */

/** @typedef {{ passage: number, start: number, end: number }} Line */

/** @type {Evidence} */
export const evidence = JSON.parse(byId('evidence', HTMLScriptElement).text);

/**
 * Where the words of a line stand in the text of their turn.
 * @param {Line} line
 */
export function wordsOf({ passage, start, end }) {
  const [, offset = 0] = evidence.passages[passage] ?? [];
  return { start: offset + start, end: offset + end };
}
