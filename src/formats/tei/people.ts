import type { Source } from '../../model/transcript.ts';
import type { Attributes, XmlHandler, XmlLimits } from '../markup/xml.ts';
import { parseXml } from '../markup/xml.ts';

/** The text of a file beside the source; undefined where there is none. It never reaches the network. */
export type FileResolver = (relativePath: string) => string | undefined | Promise<string | undefined>;

/** Somebody whom a header describes. */
export interface Person {
  /** Forename and surname. */
  readonly name: string;
  readonly parties: readonly Affiliation[];
}

/** When somebody belonged to a party; open where a date is missing. */
interface Affiliation {
  /** The identifier that the corpus gives it. */
  readonly party: string;
  /** ISO 8601. */
  readonly from: string;
  readonly to: string;
}

/** The party of a person on a day; without a day, the last one. */
export function partyOn({ parties }: Person, date: string | undefined): string | undefined {
  if (date === undefined) return parties.at(-1)?.party;
  return parties.findLast(({ from, to }) => from <= date && date <= to)?.party;
}

/** Who is meant by the identifiers of a corpus. */
export type People = ReadonlyMap<string, Person>;

/** Where people come from. */
export interface PeopleOptions extends XmlLimits {
  readonly resolve?: FileResolver | undefined;
}

/**
 * The people of a TEI file: of its own header, else of the corpus's root file, which is looked for beside it under the
 * name of the corpus and in the folder above. Files that a header includes are read if they lie beside it.
 */
export async function peopleOf(source: Source, { resolve, maxDepth }: PeopleOptions): Promise<People> {
  const own = headerOf(source.text);
  const people = new Map<string, Person>();
  if (/<(?:\w+:)?(?:person|include)\b/u.test(own)) {
    await collect(own, source.path, { people, resolve, maxDepth });
  }
  if (people.size > 0 || !resolve) return people;
  for (const name of rootNames(own)) {
    const text = (await resolve(name)) ?? (await resolve(`../${name}`));
    if (text !== undefined) await collect(headerOf(text), name, { people, resolve, maxDepth });
    if (people.size > 0) break;
  }
  return people;
}

interface Collection extends PeopleOptions {
  readonly people: Map<string, Person>;
}

/** Adds the people of a header and of the files that it includes, which include nothing in turn. */
async function collect(
  header: string,
  path: string,
  { people, resolve, maxDepth }: Collection,
): Promise<void> {
  const reader = peopleReader(people);
  await parseXml(header, path, reader, { maxDepth });
  for (const href of reader.includes) {
    const text = isLocal(href) ? await resolve?.(href) : undefined;
    if (text !== undefined) await parseXml(text, href, peopleReader(people), { maxDepth });
  }
}

/** A path into the same folder or one below, without scheme, parent folders or anything else that leads elsewhere. */
function isLocal(href: string): boolean {
  return (
    /^[\p{L}\p{N}_.-]+(?:\/[\p{L}\p{N}_.-]+)*\.xml$/u.test(href) && !/(?:^|\/)\.{1,2}(?:\/|$)/u.test(href)
  );
}

function headerOf(text: string): string {
  // The headers of corpora hold components, which include far more than people; those stand after the root's header.
  const end = text.search(/<\/(?:\w+:)?teiHeader>/u);
  return end < 0 ? text.slice(0, 1_000_000) : `${text.slice(0, end)}</teiHeader>`;
}

/** `ParlaMint-ES-CT.xml` for a file that calls itself `ParlaMint-ES-CT_2015-11-09`. */
function rootNames(header: string): string[] {
  const id = /<(?:\w+:)?TEI\b[^>]*\sxml:id\s*=\s*["'](?<id>[\w.-]+)["']/u.exec(header)?.groups?.['id'];
  const corpus = id?.replace(/_.*$/su, '').replace(/\.ana$/u, '');
  return corpus === undefined || corpus === id ? [] : [`${corpus}.xml`, `${corpus}.ana.xml`];
}

interface PeopleReader extends XmlHandler {
  readonly includes: string[];
}

interface Draft {
  readonly id: string | undefined;
  readonly forename: string[];
  readonly surname: string[];
  plain: string;
  /** Whether the first of the person's names has been read: later ones are former or other names. */
  named: boolean;
  readonly parties: Affiliation[];
}

function peopleReader(people: Map<string, Person>): PeopleReader {
  const includes: string[] = [];
  let draft: Draft | undefined;
  let naming = false;
  let part: string[] | undefined;
  return {
    includes,
    open(name, attributes) {
      if (name === 'include') includes.push(attributes['href'] ?? '');
      else if (name === 'person') draft = draftOf(attributes);
      else if (name === 'persName') naming = draft?.named === false;
      else if (name === 'forename' || name === 'surname') {
        part = naming ? draft?.[name] : undefined;
        part?.push('');
      } else if (name === 'affiliation') draft?.parties.push(...affiliationOf(attributes));
    },
    close(name) {
      if (name === 'persName') {
        if (draft && naming) draft.named = true;
        naming = false;
      } else if (name === 'forename' || name === 'surname') part = undefined;
      else if (name === 'person' && draft) {
        keep(people, draft);
        draft = undefined;
      }
    },
    text(text) {
      if (naming && part) part[part.length - 1] += text;
      else if (naming && draft) draft.plain += text;
    },
  };
}

function draftOf(attributes: Attributes): Draft {
  return { id: attributes['xml:id'], forename: [], surname: [], plain: '', named: false, parties: [] };
}

function keep(people: Map<string, Person>, { id, forename, surname, plain, parties }: Draft): void {
  const name = collapsed([...forename, ...surname].join(' ')) || collapsed(plain);
  if (id !== undefined && name !== '') people.set(id, { name, parties });
}

function affiliationOf({ ref, role, from = '', to = '9999' }: Attributes): Affiliation[] {
  const party = /#(?:party|parliamentaryGroup|pg)\.(?<party>\S+)/u.exec(ref ?? '')?.groups?.['party'];
  return party !== undefined && (role === undefined || role === 'member') ? [{ party, from, to }] : [];
}

function collapsed(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
