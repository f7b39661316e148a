import type { Corpus } from '../../src/model/corpus.ts';
import type { Lexicon } from '../../src/model/lexicon.ts';
import type { Transcript } from '../../src/model/transcript.ts';
import { buildCorpus } from '../../src/pipeline.ts';
import type { ReportContext } from '../../src/reporting/context.ts';
import { makeReport } from '../../src/reporting/report.ts';
import { corpusOf, type Doc } from '../corpus-of.ts';

/** A briefing in which a slogan, a leader and an institution recur. */
export const briefing: Doc = {
  title: 'Briefing on the harbour',
  date: '2023-01-17',
  place: 'Press Hall',
  turns: [
    ['Chair', 'Good morning. President Osric Vale will speak about the Strait Commission.'],
    [
      'Osric Vale',
      'Thank you. The Strait Commission stands for open harbours.\n\nOpen harbours are the policy of the Strait Commission, and open harbours will stay.',
    ],
    ['Q', 'Is President Vale sure of the Strait Commission?'],
    ['Osric Vale', 'Yes.'],
  ],
};

/** A second one, later. */
export const laterBriefing: Doc = {
  title: 'Briefing on the winter',
  date: '2023-02-08',
  turns: [
    ['Q', 'What of open harbours, and of the Strait Commission?'],
    ['Osric Vale', 'Open harbours, as I said. Open harbours all winter.'],
  ],
};

/** Everything in it tries to get out of its place. */
export const hostileBriefing: Doc = {
  title: '../../etc/passwd "><img src=x onerror=alert(1)>',
  place: '</title><script>alert(2)</script>',
  turns: [
    [
      '<script>alert(3)</script>',
      'constructor __proto__ constructor __proto__ </script><script>alert(4)</script>',
    ],
    ['متحدث', 'مجتمع المصير المشترك و مجتمع المصير المشترك <!-- <b>'],
    ['👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦 семья 👩‍👩‍👧‍👦 семья & “друзья”'],
  ],
};

const entry = { titles: [], offices: [], short: [], forms: [] } as const;

const lexicon: Lexicon = {
  id: 'example',
  title: 'Example',
  case: 'keep',
  entries: [
    { ...entry, name: 'Osric Vale', kind: 'person', titles: ['President'], short: ['Vale'] },
    { ...entry, name: 'Strait Commission', kind: 'institution' },
    { ...entry, name: 'open harbours', kind: 'slogan', forms: ['Open harbours'] },
  ],
};

/** What a run tells about itself. */
export const context: ReportContext = {
  options: { where: undefined, lexicon: ['/home/somebody/own.yaml'] },
  versions: { rostrum: '0.1.0', unicode: '15.0' },
  lexicons: [{ id: 'example', sha256: 'abc' }],
};

/** A corpus of made-up documents with all that a report needs; names of documents may be given. */
export async function exampleCorpus(
  documents: readonly Doc[],
  names: readonly string[] = [],
): Promise<Corpus> {
  const transcripts = corpusOf(documents).documents.map((transcript): Transcript => {
    const name = names[Number(transcript.document.slice(1)) - 1] ?? transcript.document;
    return {
      ...transcript,
      document: name,
      path: `/home/somebody/${name}.txt`,
      sha256: '0123456789abcdef'.repeat(4),
    };
  });
  return buildCorpus(transcripts, { lexicons: [lexicon], needs: ['tokens', 'mentions'] });
}

/** The files of a report by path, in order. */
export async function filesOf(corpus: Corpus, given: ReportContext = context): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for await (const { path, pieces } of makeReport(corpus, given)) {
    const decoder = new TextDecoder();
    let text = '';
    for await (const piece of pieces) text += typeof piece === 'string' ? piece : decoder.decode(piece);
    files.set(path, text);
  }
  return files;
}

/** Reports of two briefings, of one, and of one whose text is an attack. */
export async function exampleReports(): Promise<
  Readonly<Record<'several' | 'one' | 'hostile', ReadonlyMap<string, string>>>
> {
  return {
    several: await filesOf(await exampleCorpus([briefing, laterBriefing])),
    one: await filesOf(await exampleCorpus([briefing])),
    hostile: await filesOf(await exampleCorpus([hostileBriefing])),
  };
}
