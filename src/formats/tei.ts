import { noText } from '../errors/catalogue.ts';
import type { Manuscript, Source } from '../model/transcript.ts';
import { parseXml, type XmlLimits } from './markup/xml.ts';
import { type FileResolver, peopleOf } from './tei/people.ts';
import { teiReader } from './tei/reader.ts';
import type { Reader } from './reader.ts';

/** How TEI is read. */
export interface TeiOptions extends XmlLimits {
  /** Finds the text of a file beside the source, by its relative path; the corpus's people are looked up with it. */
  readonly resolve?: FileResolver | undefined;
}

/** TEI as corpora of parliaments use it: utterances with speakers by reference, events beside them. */
export const tei: Reader<TeiOptions> = {
  id: 'tei',
  title: 'TEI / ParlaMint',
  doc: 'TEI of spoken language: utterances with their speakers, paragraphs, notes and events; people come from the header or the root file of the corpus.',
  extensions: ['xml', 'tei'],
  fits: ({ text }) =>
    text.includes('<') && /<(?:\w+:)?(?:TEI|teiCorpus|TEI\.2)\b/u.test(text.slice(0, 20_000)) ? 0.95 : 0,
  parse: manuscriptOf,
};

async function manuscriptOf(source: Source, { resolve, maxDepth }: TeiOptions = {}): Promise<Manuscript> {
  const people = await peopleOf(source, { resolve, maxDepth });
  const reader = teiReader(people);
  const notices = await parseXml(source.text, source.path, reader, { maxDepth });
  const { metadata, lines } = reader.manuscript();
  if (lines.length === 0) throw noText('a TEI file without utterances', source.path);
  return { metadata, lines, notices };
}
