import type { Manuscript, Source } from '../model/transcript.ts';
import { hansardReader } from './hansard/reader.ts';
import { parseXml, type XmlLimits } from './markup/xml.ts';
import type { SeriesReader } from './reader.ts';

const roots =
  /<(?:hansard|housecommons|houselords|westminsterhall|grandcommitteereport|writtenanswers|writtenstatements)\b/u;

/** Australia's record has the same root, and is written otherwise. */
const others = /<(?:chamber\.xscript|talk\.start|talker)\b/u;

/** XML of the historic debates of the United Kingdom's parliament, and fragments of it. */
export const hansard: SeriesReader<XmlLimits> = {
  id: 'hansard',
  title: 'Hansard XML',
  doc: 'XML of a printed parliamentary record: members and their contributions, columns, divisions; each sitting is a document.',
  extensions: ['xml'],
  fits: ({ text }) => {
    const start = text.slice(0, 20_000);
    if (!start.includes('<')) return 0;
    if (/<membercontribution\b/u.test(start)) return 0.95;
    if (others.test(start)) return 0;
    return roots.test(start) || /<member>[^<]/u.test(start) ? 0.9 : 0;
  },
  parse: sittingsOf,
};

async function* sittingsOf({ text, path }: Source, limits: XmlLimits = {}): AsyncGenerator<Manuscript> {
  const reader = hansardReader();
  const notices = await parseXml(text, path, reader, limits);
  for (const [index, sitting] of reader.sittings().entries()) {
    yield { ...sitting, notices: index === 0 ? notices : [] };
  }
}
