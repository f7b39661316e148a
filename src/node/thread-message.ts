import { fromElsewhere } from '../errors/catalogue.ts';
import { RostrumError } from '../errors/rostrum-error.ts';
import type { Notice } from '../model/notice.ts';
import type { Transcript } from '../model/transcript.ts';

/** What one file came to, in the form in which it goes from thread to thread. */
export type FileResult =
  | { readonly index: number; readonly transcripts: readonly Transcript[] }
  | { readonly index: number; readonly failure: PlainError };

/** An error without its class, which a message between threads loses. */
export interface PlainError extends Notice {
  /** Where it stands for several: these. */
  readonly problems?: readonly PlainError[];
}

/** An error, ready to be sent. */
export function plainError({ code, message, place, hint, cause }: RostrumError): PlainError {
  const problems =
    Array.isArray(cause) && cause.every((problem) => problem instanceof RostrumError)
      ? cause.map((problem) => plainError(problem))
      : undefined;
  return {
    code,
    message,
    ...(place && { place }),
    ...(hint !== undefined && { hint }),
    ...(problems && { problems }),
  };
}

/** An error that was sent, as an error again. */
export function errorOf({ problems, ...notice }: PlainError): RostrumError {
  return fromElsewhere(
    notice,
    problems?.map((problem) => errorOf(problem)),
  );
}

/** Results as text: parsing JSON is several times faster than the copying of objects that threads do otherwise. */
export function encodeResults(results: readonly FileResult[]): string {
  return JSON.stringify(
    results.map((result) =>
      'failure' in result
        ? result
        : { ...result, transcripts: result.transcripts.map((transcript) => withPlainNotices(transcript)) },
    ),
  );
}

/** The results in a text that `encodeResults` made. */
export function decodeResults(text: string): FileResult[] {
  // What another thread of the same program wrote has the shape that it wrote.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return JSON.parse(text) as FileResult[];
}

function withPlainNotices(transcript: Transcript): Transcript {
  if (transcript.notices.length === 0) return transcript;
  return { ...transcript, notices: transcript.notices.map(plainNotice) };
}

/** A notice that may be an error, ready to be sent. */
export function plainNotice({ code, message, place, hint }: Notice): Notice {
  return { code, message, ...(place && { place }), ...(hint !== undefined && { hint }) };
}
