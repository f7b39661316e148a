import { noText } from '../errors/catalogue.ts';
import type { Manuscript, Source } from '../model/transcript.ts';
import { bundestagReader } from './bundestag/reader.ts';
import { parseXml, type XmlLimits } from './markup/xml.ts';
import type { Reader } from './reader.ts';

/** The XML that the German Bundestag gives out its minutes as. */
export const bundestag: Reader<XmlLimits> = {
  id: 'bundestag',
  title: 'Bundestag XML',
  doc: 'Minutes of the German Bundestag: speeches with their speakers and parties, comments set aside, agenda and appendices left out.',
  extensions: ['xml'],
  fits: ({ text }) => (text.includes('<') && /<dbtplenarprotokoll\b/u.test(text.slice(0, 20_000)) ? 0.95 : 0),
  parse: manuscriptOf,
};

async function manuscriptOf({ text, path }: Source, limits: XmlLimits = {}): Promise<Manuscript> {
  const reader = bundestagReader();
  const notices = await parseXml(text, path, reader, limits);
  const { metadata, lines } = reader.manuscript();
  if (lines.length === 0) throw noText('minutes without speeches', path);
  return { metadata, lines, notices };
}
