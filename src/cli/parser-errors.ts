import {
  AliasNotFoundError,
  ArgumentParseError,
  FlagNotFoundError,
  InvalidNegatedFlagSyntaxError,
  UnexpectedFlagError,
  UnexpectedPositionalError,
  UnsatisfiedFlagError,
  UnsatisfiedPositionalError,
} from '@stricli/core';
import {
  badOptionValue,
  missingArgument,
  missingOptionValue,
  repeatedOption,
  unexpectedArgument,
  unknownName,
} from '../errors/catalogue.ts';
import { RostrumError } from '../errors/rostrum-error.ts';
import { type Command, flagName, optionsOf } from './command.ts';

/** An error of the parser as one of ours; any other error as it is. */
export function errorOfParser(error: unknown, command: Command): unknown {
  if (error instanceof FlagNotFoundError) return unknownOption(`--${error.input}`, command);
  if (error instanceof AliasNotFoundError) return unknownOption(`-${error.input}`, command);
  if (error instanceof UnsatisfiedFlagError) return missingOptionValue(error.externalFlagName);
  if (error instanceof UnexpectedFlagError)
    return repeatedOption(error.externalFlagName, [error.previousInput, error.input]);
  if (error instanceof InvalidNegatedFlagSyntaxError)
    return badOptionValue(error.externalFlagName, error.valueText, 'nothing');
  if (error instanceof ArgumentParseError) return valueError(error);
  if (error instanceof UnsatisfiedPositionalError) return missingArgument(command.inputs.missing);
  if (error instanceof UnexpectedPositionalError) return unexpectedArgument(error.input);
  return error;
}

/** The error of an option that a command does not have. */
export function unknownOption(name: string, command: Command): RostrumError {
  const long = Object.entries(optionsOf(command)).map(
    ([key, option]) => `--${option.kind === 'flag' && option.default ? 'no-' : ''}${flagName(key)}`,
  );
  const letters = Object.values(optionsOf(command)).flatMap(({ letter }) =>
    letter === undefined ? [] : [`-${letter}`],
  );
  return unknownName('option', name, name.startsWith('--') ? [...long, '--help'] : [...letters, '-h']);
}

function valueError({ exception, externalFlagNameOrPlaceholder, input }: ArgumentParseError): unknown {
  if (exception instanceof RostrumError) return exception;
  return badOptionValue(externalFlagNameOrPlaceholder, input, 'yes or no');
}
