import type { Reader } from './reader.ts';
import type { XmlLimits } from './markup/xml.ts';
import { taggedManuscript } from './europarl/reader.ts';

/** The tagged text that the proceedings of the European Parliament are spread as. */
export const europarl: Reader<XmlLimits> = {
  id: 'europarl',
  title: 'EuroParl tagged text',
  doc: 'Text with the tags CHAPTER, SPEAKER and P, which are never closed; each SPEAKER begins a turn.',
  extensions: ['txt', 'sgml', 'xml'],
  fits: ({ text }) => {
    const start = text.slice(0, 20_000);
    if (!start.includes('<')) return 0;
    if (/<SPEAKER\b[^>]*\b(?:ID|NAME)\s*=/iu.test(start))
      return /<(?:u|member|html)\b/iu.test(start) ? 0.3 : 0.95;
    return /^\s*<CHAPTER\b[^>]*\bID\s*=/imu.test(start) ? 0.9 : 0;
  },
  parse: taggedManuscript,
};
