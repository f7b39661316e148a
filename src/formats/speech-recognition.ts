import { unreadSpeech } from '../errors/catalogue.ts';
import type { Manuscript, Source } from '../model/transcript.ts';
import { jsonValue } from './json-value.ts';
import type { Reader } from './reader.ts';
import { languageOf, piecesOf } from './speech/pieces.ts';
import { addRow, type OpenLines } from './table/row-lines.ts';

/** What speech recognisers write; lines are the numbers of its stretches of speech. */
export const speechRecognition: Reader<object> = {
  id: 'speech-recognition',
  title: 'Speech recognition',
  doc: 'JSON of speech recognisers (Amazon Transcribe, Whisper, WhisperX, Google, IBM Watson, Deepgram and the like): stretches of one speaker joined into turns, with their times.',
  extensions: ['json'],
  fits: ({ path, text }) => (/\.json$/iu.test(path) && isRecognised(text) ? 0.9 : 0),
  parse: parseSpeech,
};

/** Signs of each program's output. */
function isRecognised(text: string): boolean {
  if (!/^\s*\{/u.test(text)) return false;
  if (/"segments"\s*:\s*\[\s*\{/u.test(text) && /"(?:start|start_time)"\s*:/u.test(text)) return true;
  if (/"utterances"\s*:\s*\[\s*\{/u.test(text) && /"start"\s*:/u.test(text)) return true;
  if (!/"results"\s*:/u.test(text)) return false;
  if (/"(?:transcripts|audio_segments)"\s*:\s*\[/u.test(text)) return true;
  return /"alternatives"\s*:\s*\[\s*\{/u.test(text) && /"transcript"\s*:/u.test(text);
}

async function parseSpeech({ text, path }: Source): Promise<Manuscript> {
  const value = jsonValue(text, path);
  const pieces = piecesOf(value);
  if (pieces.length === 0) throw unreadSpeech(path);
  const open: OpenLines = { lines: [], turnAt: 0, last: undefined };
  for (const [index, piece] of pieces.entries()) {
    const { speaker = '', start, end } = piece;
    const times = {
      start: start === undefined ? '' : String(start),
      end: end === undefined ? '' : String(end),
    };
    const said = { line: index + 1, text: piece.text, speaker, turn: '', role: '', party: '', ...times };
    addRow(open, said, { numbered: false, hasPieces: true });
  }
  const language = languageOf(value);
  return {
    metadata: language === undefined ? {} : { language },
    lines: open.lines,
    notices: [],
  };
}
