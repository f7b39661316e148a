import { formKind, type Vocabulary } from '../model/corpus.ts';
import { isWord, typeOf } from '../text/words.ts';
import { growingInt32 } from './growing.ts';

/** Forms and types under construction: ids are given in order of first appearance. */
export interface VocabularyBuilder {
  /** The id of a form, a new one where it was not met before. */
  idOf(form: string): number;
  /** All forms so far, by id. */
  readonly forms: readonly string[];
  build(): Vocabulary;
}

/** An empty vocabulary. */
export function vocabularyBuilder(): VocabularyBuilder {
  const forms: string[] = [];
  const types: string[] = [];
  const idByForm = new Map<string, number>();
  const idByType = new Map<string, number>();
  const typeOfForm = growingInt32();
  const kinds: number[] = [];

  const typeId = (type: string): number => {
    let id = idByType.get(type);
    if (id === undefined) {
      id = types.push(type) - 1;
      idByType.set(type, id);
    }
    return id;
  };

  return {
    forms,
    idOf: (form) => {
      let id = idByForm.get(form);
      if (id === undefined) {
        id = forms.push(form) - 1;
        idByForm.set(form, id);
        typeOfForm.push(typeId(typeOf(form)));
        kinds.push(kindOf(form));
      }
      return id;
    },
    build: () => ({ forms, types, typeOfForm: typeOfForm.toArray(), kindOfForm: Uint8Array.from(kinds) }),
  };
}

/** Marks that end a sentence or break it: stops, colons, dashes, brackets, and their counterparts in other scripts. */
const breakingMarks = /^(?:[.!?…;:—–()[\]{}¿¡。！？；：؟؛।]|-{2,})+$/u;

/** What sort of thing a form is: a value of `formKind`. */
export function kindOf(form: string): number {
  if (isWord(form)) return formKind.word;
  return breakingMarks.test(form) ? formKind.breaking : formKind.passing;
}
