import { ownFileEncoding, ownFileNotUtf8 } from '../errors/catalogue.ts';
import { RostrumError } from '../errors/rostrum-error.ts';
import type { Notice } from '../model/notice.ts';
import { decodeText, isUnicode } from '../text/decode.ts';

/** Text, and what is doubtful about how it was read. */
interface OwnText {
  readonly text: string;
  readonly notices: readonly Notice[];
}

/**
 * The text of a file that is no transcript: a lexicon, a dictionary, decisions. Its encoding is told as that of transcripts is,
 * and what is to be done where it was told wrongly is to save the file anew, since no option names it.
 *
 * @throws text/not-utf-8 where no encoding is likely, what `decodeText` throws else
 */
export async function decodeOwn(path: string, bytes: Uint8Array): Promise<OwnText> {
  if (isUnicode(bytes)) return { text: decodeText(path, bytes), notices: [] };
  const { decode } = await import('../text/detect.ts');
  try {
    const { text, notices } = await decode(path, bytes);
    return { text, notices: notices.map(asOwn) };
  } catch (error) {
    if (error instanceof RostrumError && error.code === 'text/not-utf-8') throw ownFileNotUtf8(error);
    throw error;
  }
}

function asOwn(notice: Notice): Notice {
  return notice.code === 'text/encoding-guessed' ? ownFileEncoding(notice) : notice;
}
