import { readingOptions, selectionOptions, talkOptions } from '../common-options.ts';
import { ownAskables, type StudyOptions } from './askables.ts';
import type { StudyVocabulary } from './parse-study.ts';

/** The options that a report of a study may have: those that its numbers depend on, and what bounds their cost. */
export const studyOptions: StudyOptions = {
  ...selectionOptions.options,
  ...readingOptions.options,
  seed: talkOptions.options['seed']!,
};

/** All that a study may say. */
export async function studyVocabulary(): Promise<StudyVocabulary> {
  return { options: studyOptions, askables: await ownAskables() };
}
