import {
  type DocumentTokenizer,
  documentTokenizer,
  type TokenizedDocument,
  withoutText,
} from '../corpus/file/tokenized.ts';
import type { Roster } from '../model/roster.ts';
import type { Transcript } from '../model/transcript.ts';
import { withRoster } from '../segmentation/roster.ts';
import type { InputFile } from './inputs.ts';
import { fileTranscripts, readFileTranscripts, type ReadFileOptions } from './read-file.ts';
import { loadTokenizer } from './tokenizer.ts';

/** How documents become what is indexed. */
export interface TokenizeOptions {
  /** Id of a tokenizer. */
  readonly tokenizer: string;
  readonly sentences: boolean;
  readonly roster?: Roster | undefined;
  /** Whether turns keep their text once they are tokenized; else they have the places of their tokens in it. */
  readonly keepsText?: boolean;
}

/** What is in one file. */
export interface FileContents {
  /** With tokens in the numbers of the reader. */
  readonly documents: readonly TokenizedDocument[];
  /** What is not tokenized: pages of briefings, which are joined before; all, where nobody asked for tokens. */
  readonly transcripts: readonly Transcript[];
}

/** Reads files. */
export interface FileReader {
  /** @throws what `fileTranscripts` throws */
  read(file: InputFile, options: ReadFileOptions): Promise<FileContents>;
  /** The forms that came up since this was last asked, in order of their numbers. */
  newForms(): readonly string[];
}

/** Reads files and tokenizes what is in them. */
export interface TokenizingReader extends FileReader {
  tokenize(transcript: Transcript): TokenizedDocument;
}

/** A reader that leaves transcripts as they are. */
export const plainReader: FileReader = {
  read: async (file, options) => ({ documents: [], transcripts: await readFileTranscripts(file, options) }),
  newForms: () => [],
};

/** A reader with a vocabulary of its own. */
export async function tokenizingReader({
  tokenizer,
  sentences,
  roster,
  keepsText = true,
}: TokenizeOptions): Promise<TokenizingReader> {
  const tokenized: DocumentTokenizer = documentTokenizer(await loadTokenizer(tokenizer), { sentences });
  let told = 0;
  const tokenize = (transcript: Transcript): TokenizedDocument => {
    const [resolved = transcript] = roster ? withRoster([transcript], roster) : [];
    const document = tokenized.tokenize(resolved);
    return keepsText ? document : withoutText(document);
  };
  return {
    tokenize,
    read: async (file, options) => {
      const documents: TokenizedDocument[] = [];
      const pages: Transcript[] = [];
      for await (const transcript of fileTranscripts(file, options)) {
        if (isPage(transcript)) pages.push(transcript);
        else documents.push(tokenize(transcript));
      }
      return { documents, transcripts: pages };
    },
    newForms: () => {
      const forms = tokenized.formsFrom(told);
      told += forms.length;
      return forms;
    },
  };
}

/** Whether a transcript may be a page of a briefing, whose other pages lie in other files. */
function isPage({ pages, parts, missingPages }: Transcript): boolean {
  return pages > 0 && parts === undefined && missingPages.length >= pages - 1;
}
