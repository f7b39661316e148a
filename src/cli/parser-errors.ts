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
  outOfRange,
  missingArgument,
  missingOptionValue,
  repeatedOption,
  unexpectedArgument,
  unknownName,
} from '../errors/catalogue.ts';
import { RostrumError } from '../errors/rostrum-error.ts';
import { type Command, optionsOf, switchName } from './command.ts';

/** An error of the parser as one of ours; any other error as it is. */
export function errorOfParser(error: unknown, command: Command): unknown {
  if (error instanceof FlagNotFoundError) return unknownOption(`--${error.input}`, command);
  if (error instanceof AliasNotFoundError) return unknownOption(`-${error.input}`, command);
  if (error instanceof UnsatisfiedFlagError) return missingOptionValue(error.externalFlagName);
  if (error instanceof UnexpectedFlagError)
    return repeatedOption(error.externalFlagName, [error.previousInput, error.input]);
  if (error instanceof InvalidNegatedFlagSyntaxError)
    return outOfRange(error.externalFlagName, error.valueText, 'nothing');
  if (error instanceof ArgumentParseError) return valueError(error);
  if (error instanceof UnsatisfiedPositionalError) return missingArgument(command.inputs.missing);
  if (error instanceof UnexpectedPositionalError) return unexpectedArgument(error.input);
  return error;
}

/** The error of an option that a command does not have. */
export function unknownOption(name: string, command: Command): RostrumError {
  const known = Object.entries(optionsOf(command)).map(([key, option]) => switchName(key, option));
  return unknownName('option', name, [...known, '--help']);
}

function valueError({ exception, externalFlagNameOrPlaceholder, input }: ArgumentParseError): unknown {
  if (exception instanceof RostrumError) return exception;
  return outOfRange(externalFlagNameOrPlaceholder, input, 'yes or no');
}
