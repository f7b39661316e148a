import type { Place } from './place.ts';

/** Something a reader of a transcript should know: a doubt, a line left out, a missing page. It stops nothing. */
export interface Notice {
  /** Stable identifier `kind/situation`, e.g. `transcript/missing-pages`. */
  readonly code: string;
  readonly message: string;
  readonly place?: Place | undefined;
  /** What to do about it, one sentence. */
  readonly hint?: string | undefined;
}
