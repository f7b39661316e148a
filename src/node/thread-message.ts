import { fromElsewhere } from '../errors/catalogue.ts';
import { RostrumError } from '../errors/rostrum-error.ts';
import type { Notice } from '../model/notice.ts';

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

/** A notice that may be an error, ready to be sent. */
export function plainNotice({ code, message, place, hint }: Notice): Notice {
  return { code, message, ...(place && { place }), ...(hint !== undefined && { hint }) };
}
