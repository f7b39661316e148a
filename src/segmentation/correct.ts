import { correctionNotApplied, labelNotFound } from '../errors/catalogue.ts';
import type { Corrections, LineCorrection } from '../model/corrections.ts';
import type { Notice } from '../model/notice.ts';
import type { Line, Metadata } from '../model/transcript.ts';
import { labelText } from './label-text.ts';
import type { Label, Labels } from './labels.ts';

/** Lines as a reader wants them read, and the corrections by index of the line that each is about. */
export interface CorrectedLines {
  readonly lines: readonly Line[];
  readonly byIndex: ReadonlyMap<number, LineCorrection>;
  /** Corrections of lines that are not there any more. */
  readonly notices: readonly Notice[];
}

/** Lines with what the corrections say of them; a correction whose line begins otherwise is a notice. */
export function correctLines(lines: readonly Line[], corrections: Corrections | undefined): CorrectedLines {
  if (!corrections || corrections.lines.length === 0) return { lines, byIndex: new Map(), notices: [] };
  const byIndex = new Map<number, LineCorrection>();
  const notices: Notice[] = [];
  for (const correction of corrections.lines) {
    const index = lines.findIndex(
      ({ line, text }) => line === correction.line && text !== '' && text.startsWith(correction.begins),
    );
    if (index < 0) {
      const found = lines.find(({ line, text }) => line === correction.line && text !== '')?.text;
      notices.push(correctionNotApplied(correction.begins, correction.line, found, correction.place));
    } else byIndex.set(index, correction);
  }
  const corrected = lines.map((line, index) => {
    const correction = byIndex.get(index);
    return correction ? correctLine(line, correction) : line;
  });
  return { lines: corrected, byIndex, notices };
}

function correctLine(line: Line, { is }: LineCorrection): Line {
  const { aside: _aside, heading: _heading, speaker, ...rest } = line;
  if (is === 'furniture') return { ...rest, aside: 'furniture' };
  if (is === 'label') return { ...rest, ...(speaker && { speaker }) };
  return { ...rest, spoken: true };
}

/** The labels that hold after the corrections: those that the reader denies left out, those that the reader adds put in. */
export function correctLabels(
  { accepted, refused }: Labels,
  { lines, byIndex }: CorrectedLines,
  corrections: Corrections | undefined,
): Labels {
  if (!corrections) return { accepted, refused };
  const added = [...byIndex].flatMap(([index, correction]) => {
    const line = lines[index];
    return line && (correction.is === 'label' || correction.is === 'turn')
      ? labelOn(line, index, correction)
      : [];
  });
  const names = new Map(corrections.labels.map(({ from, to }) => [from, to]));
  const labels = [...accepted.filter(({ index }) => !byIndex.has(index)), ...added]
    .sort((a, b) => a.index - b.index)
    .map((label) => ({ ...label, label: names.get(label.label) ?? label.label }));
  return { accepted: labels, refused: refused.filter(({ index }) => !byIndex.has(index)) };
}

/** A label that the reader says there is: up to the colon, or as the correction prints it, or the whole line. */
function labelOn({ text }: Line, index: number, { is, label: stated }: LineCorrection): Label {
  const certain = { index, rule: 'correction', shape: 'title', score: 1, confidence: 1 } as const;
  if (is === 'turn') return { ...certain, label: stated ?? '', start: 0 };
  const found = labelText(text);
  if (stated !== undefined && text.startsWith(stated)) {
    const behind = /^[\s.,:：–—-]*/u.exec(text.slice(stated.length))?.[0].length ?? 0;
    return { ...certain, label: stated, start: stated.length + behind };
  }
  return { ...certain, label: stated ?? found?.label ?? text, start: found?.end ?? text.length };
}

/** Lines without the labels that the reader wants to be read over, so that the turn before goes on. */
export function withoutContinued(
  { lines, byIndex }: CorrectedLines,
  { accepted, refused }: Labels,
): readonly Line[] {
  const continued = [...byIndex].filter(([, { is }]) => is === 'continuation');
  if (continued.length === 0) return lines;
  const starts = new Map([...accepted, ...refused].map(({ index, start }) => [index, start]));
  const copy = [...lines];
  for (const [index] of continued) {
    const line = copy[index];
    const start = line ? (starts.get(index) ?? labelText(line.text)?.end ?? 0) : 0;
    if (line) copy[index] = { ...line, text: line.text.slice(start).trim(), at: undefined };
  }
  return copy;
}

/** What is known of the document, with what the reader says of it. */
export function correctMetadata(metadata: Metadata, corrections: Corrections | undefined): Metadata {
  if (!corrections) return metadata;
  const { date } = corrections.metadata;
  return {
    ...metadata,
    ...corrections.metadata,
    ...(date !== undefined && { dateSource: 'corrections' as const }),
  };
}

/** Names of labels that no label of the document bears. */
export function unusedNames({ accepted }: Labels, corrections: Corrections | undefined): Notice[] {
  const printed = new Set(accepted.map(({ label }) => label));
  return (corrections?.labels ?? [])
    .filter(({ from }) => !printed.has(from))
    .map(({ from, place }) => labelNotFound(from, place));
}
