import type { Place } from '../model/place.ts';

interface Details extends ErrorOptions {
  readonly place?: Place | undefined;
  readonly hint?: string | undefined;
  readonly excerpt?: readonly string[] | undefined;
}

/**
 * Something the reader can put right: bad input, an unknown name, an impossible request.
 *
 * Everything else that is thrown is a bug of ours and keeps its own class.
 */
export class RostrumError extends Error {
  override readonly name = 'RostrumError';

  /** Stable identifier, e.g. `text/not-utf-8`; never renamed, never reused. */
  readonly code: string;
  readonly place: Place | undefined;
  /** What to do about it, one sentence. */
  readonly hint: string | undefined;
  /** Lines that show where in an option it is. */
  readonly excerpt: readonly string[] | undefined;

  constructor(code: string, message: string, details: Details = {}) {
    super(message, details);
    this.code = code;
    this.place = details.place;
    this.hint = details.hint;
    this.excerpt = details.excerpt;
  }

  /** `path:line:column: message [code]`, the form that terminals and editors turn into a link. */
  override toString(): string {
    const { path, line, column } = this.place ?? {};
    const where = [path, line, column].filter((part) => part !== undefined).join(':');
    return `${where && `${where}: `}${this.message} [${this.code}]`;
  }
}
