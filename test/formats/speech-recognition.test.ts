import { describe } from 'vitest';
import { speechRecognition } from '../../src/formats/speech-recognition.ts';
import { testPairs } from './pairs.ts';

describe('speechRecognition', () => {
  testPairs(speechRecognition);
});
