/** A label that a full stop ends. */
export interface StoppedName {
  readonly label: string;
  /** Offset of the first word of the turn. */
  readonly start: number;
  /** Whether a dash stands behind the stop. */
  readonly dashed: boolean;
}

/** Longest label. */
const longest = 140;

/** Where a label can end: a full stop, a blank and the start of a sentence, or a full stop and a dash. */
const stopped = /^\.(?:(?<dash>\s?(?:[–—]+\s?|-+\s+))|\s+)(?=[\p{Lu}\p{Lt}\p{Lo}\p{N}¿¡“"'‘«„([$£€…–—-])/u;

/** Short forms that a full stop belongs to. */
const short =
  /(?:^|[\s(])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Hon|Rev|Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Amb|MR|MRS|MS|DR|LT|COL|MAJ|GEN|CAPT|SGT|ADM|BRIG|HON|REV|SEN|REP|GOV|St|Jr|Sr|Sra|Srta|Dra|Mme|Mlle|MM|M|[A-Z]|[A-Z]\.[A-Z]|No|Nr|Ph\.D|Esq)$/u;

/**
 * What stands before the first full stop of a text that ends no short form, if it can be a label: a few words, the first with
 * a capital, and a sentence or a dash behind.
 */
export function nameBeforeStop(text: string): StoppedName | undefined {
  const first = text.charCodeAt(0);
  // Labels begin with a letter; digits, brackets and quotation marks are cheaply told.
  if (!(first >= 0x41) || (first > 0x5a && first < 0xc0)) return undefined;
  for (let stop = text.indexOf('.'); stop > 0 && stop < longest; stop = text.indexOf('.', stop + 1)) {
    const behind = stopped.exec(text.slice(stop, stop + 8));
    const label = text.slice(0, stop);
    if (!behind || short.test(label.slice(-12))) {
      if (!behind && !short.test(label.slice(-12))) return undefined;
      continue;
    }
    if (/[!?:;“”"«»]/u.test(label)) return undefined;
    return { label, start: stop + behind[0].length, dashed: behind.groups?.['dash'] !== undefined };
  }
  return undefined;
}
