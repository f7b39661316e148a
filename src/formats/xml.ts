import { noText } from '../errors/catalogue.ts';
import type { Manuscript, Source } from '../model/transcript.ts';
import { parseXml, type XmlLimits } from './markup/xml.ts';
import type { Reader } from './reader.ts';
import { speechReader } from './xml/reader.ts';

/** XML of any kind in which elements or attributes say who speaks: Akoma Ntoso, records of parliaments, play-like mark-up. */
export const xml: Reader<XmlLimits> = {
  id: 'xml',
  title: 'XML',
  doc: 'XML that no other format knows: elements such as speaker and from, or attributes such as who and by, name who speaks.',
  extensions: ['xml', 'akn'],
  fits: ({ path, text }) => {
    const start = text.slice(0, 20_000);
    if (!/^\s*<[?!]?\p{L}/u.test(start)) return 0;
    if (/<akomaNtoso\b/u.test(start)) return 0.9;
    const names = /<(?:\w+:)?(?:speaker|speakername|speech|orator|orador|intervention|spk)\b/iu;
    if (names.test(start)) return /<html\b/iu.test(start) ? 0 : 0.6;
    return /\.xml$/iu.test(path) || start.startsWith('<?xml') ? 0.2 : 0;
  },
  parse: manuscriptOf,
};

async function manuscriptOf({ text, path }: Source, limits: XmlLimits = {}): Promise<Manuscript> {
  const reader = speechReader();
  const notices = await parseXml(text, path, reader, limits);
  const { metadata, lines } = reader.manuscript();
  if (lines.length === 0) throw noText('XML without words', path);
  return { metadata, lines, notices };
}
