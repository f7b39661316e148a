import { RostrumError } from '../errors/rostrum-error.ts';
import type { Notice } from '../model/notice.ts';
import type { ProcessContext } from '../node/process.ts';
import { harmless } from '../text/escape.ts';

/** Most errors that are printed at once. */
const errorLimit = 20;

/** Exit codes of the command line. */
export const exitCode = { done: 0, input: 1, commandLine: 2, bug: 70 } as const;

/** Several errors of the input, told together. */
export function severalErrors(errors: readonly RostrumError[]): Error {
  return errors.length === 1 && errors[0]
    ? errors[0]
    : new AggregateError(errors, 'Several inputs cannot be read');
}

/**
 * What an error means to the process: an error without a place is of the command line, one with a place is of the
 * input, and everything else is a bug of ours.
 */
export function exitCodeOf(error: unknown): number {
  if (isSeveral(error)) return exitCode.input;
  if (!(error instanceof RostrumError)) return exitCode.bug;
  return error.place === undefined ? exitCode.commandLine : exitCode.input;
}

/** An error in words: what, where, and what to do about it. */
export function errorText(
  error: unknown,
  { version, system }: Pick<ProcessContext, 'version' | 'system'>,
): string {
  if (isSeveral(error)) return severalText(error.errors);
  if (error instanceof RostrumError) return severalText(problemsIn(error));
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [
    `This is a fault in Rostrum ${version()} (${system}), not in your input.`,
    'Please report it with the lines below and, if you can, the input.',
    '',
    ...trace.split('\n').map(harmless),
  ].join('\n');
}

/** All problems of a file, where an error stands for several of them. */
function problemsIn(error: RostrumError): readonly RostrumError[] {
  const { cause } = error;
  return Array.isArray(cause) && cause.every((problem) => problem instanceof RostrumError) ? cause : [error];
}

function severalText(errors: readonly RostrumError[]): string {
  const shown = errors.slice(0, errorLimit).map((error) => noticeText(error));
  const rest = errors.length - shown.length;
  if (rest > 0) shown.push(`… and ${rest} more; rostrum check lists them all.`);
  return shown.join('\n');
}

function isSeveral(error: unknown): error is AggregateError & { readonly errors: readonly RostrumError[] } {
  return error instanceof AggregateError && error.errors.every((inner) => inner instanceof RostrumError);
}

/** Notices for people: each code once, with its first place and how many others there are. */
export function noticesText(notices: readonly Notice[]): string {
  const byCode = new Map<string, Notice[]>();
  for (const notice of notices) {
    const group = byCode.get(notice.code);
    if (group) group.push(notice);
    else byCode.set(notice.code, [notice]);
  }
  const texts = [...byCode.values()].map((group) => noticeText(group[0]!, group.length - 1));
  return texts.map((text) => `${text}\n`).join('');
}

/** What is known of an error or notice. */
type Told = Notice & Pick<Partial<RostrumError>, 'excerpt'>;

function noticeText({ code, message, place, hint, excerpt = [] }: Told, others = 0): string {
  const where = [place?.path, place?.line, place?.column].filter((part) => part !== undefined).join(':');
  const more = others === 0 ? '' : ` (and ${others} more of this kind)`;
  const first = `${where === '' ? '' : `${where}: `}${message} [${code}]${more}`;
  const further = hint === undefined ? excerpt : [...excerpt, hint];
  return [first, ...further].map((line) => harmless(line)).join('\n  ');
}
