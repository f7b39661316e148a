import { byCodePoint } from '../text/order.ts';

/** What documents are named by. */
interface Named {
  readonly document: string;
  readonly path: string;
  readonly sha256: string;
}

/** The transcripts in order of their paths, each with a name of its own: as many folders of the path as it takes, then a number. */
export function nameDocuments<Document extends Named>(transcripts: readonly Document[]): Document[] {
  const ordered = [...transcripts].sort(
    (a, b) => byCodePoint(a.path, b.path) || byCodePoint(a.sha256, b.sha256),
  );
  const copies = countBy(ordered.map(({ document }) => document));
  const taken = new Set<string>();
  return ordered.map((transcript) => {
    const clash = (copies.get(transcript.document) ?? 0) > 1;
    const name = clash ? longName(transcript) : transcript.document;
    let document = name;
    for (let number = 2; taken.has(document); number++) document = `${name}~${number}`;
    taken.add(document);
    return document === transcript.document ? transcript : { ...transcript, document };
  });
}

/** The document's name after the folder that its file lies in. */
function longName({ document, path }: Named): string {
  const folder = path.split('/').at(-2);
  return folder === undefined || folder === '' ? document : `${folder}/${document}`;
}

function countBy(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
