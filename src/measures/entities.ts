import {
  chooseMentions,
  type ChosenMentions,
  type MentionOptions,
  mentionOptions,
  wordTokens,
} from '../counting/mentions.ts';
import { type DiscoveredName, discoverNames } from '../counting/discovery/discover.ts';
import { lexiconDraft } from '../counting/discovery/lexicon-draft.ts';
import { contextOf } from '../counting/context.ts';
import { printedText } from '../counting/printed.ts';
import { turnOfToken } from '../corpus/locate.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Measure } from '../model/measure.ts';
import { type Table, tableOfRows } from '../model/table.ts';
import { byCodePoint } from '../text/order.ts';

/** Which entities are counted. */
export interface EntitiesOptions extends MentionOptions {
  readonly minCount: number;
  readonly discover: boolean;
  readonly draft: boolean;
}

/**
 * How often each entry of the lexicons is named. Rows by count, descending, then by entity and lexicon in code-point
 * order. A mention inside a longer one counts only with `nested`, so that without it no word is counted twice.
 */
export const entities: Measure<EntitiesOptions> = {
  id: 'entities',
  title: 'Entities',
  question: 'Which leaders, institutions and slogans are named, how often, and under which names?',
  options: {
    ...mentionOptions,
    minCount: {
      kind: 'integer',
      default: 1,
      minimum: 1,
      placeholder: 'N',
      doc: 'Leaves out what is named less often.',
    },
    discover: {
      kind: 'flag',
      default: false,
      doc: 'Shows instead the capitalised names that no lexicon has, with titles and a context.',
    },
    draft: {
      kind: 'flag',
      default: false,
      doc: 'Writes these names as a lexicon in YAML, to be mended and given to --lexicon.',
    },
  },
  columns: [
    { id: 'entity', title: 'Entity', kind: 'text', doc: 'The name of the entry in the lexicon.' },
    {
      id: 'kind',
      title: 'Kind',
      kind: 'text',
      doc: 'What it is, e.g. a person, institution, party or slogan.',
    },
    { id: 'count', title: 'Count', kind: 'integer', doc: 'Number of mentions.' },
    {
      id: 'per_million',
      title: 'Per million',
      kind: 'number',
      doc: 'Mentions per million words of the whole input.',
    },
    { id: 'documents', title: 'Documents', kind: 'integer', doc: 'Number of documents with a mention.' },
    { id: 'speakers', title: 'Speakers', kind: 'integer', doc: 'Number of speakers with a mention.' },
    {
      id: 'first_date',
      title: 'First date',
      kind: 'date',
      doc: 'Date of the earliest dated document with a mention; missing where none is dated.',
    },
    {
      id: 'forms',
      title: 'Forms',
      kind: 'text',
      doc: 'The names as printed, each with its count, the most frequent first; titles belong to a name, possessive endings do not.',
    },
    {
      id: 'country',
      title: 'Country',
      kind: 'text',
      doc: 'Country of the entity, where the lexicon states one.',
    },
    { id: 'lexicon', title: 'Lexicon', kind: 'text', doc: 'The lexicon that lists the entity.' },
    {
      id: 'titles',
      title: 'Titles',
      kind: 'text',
      doc: 'Titles before a discovered name, each with its count, the most frequent first.',
    },
    {
      id: 'address',
      title: 'Address',
      kind: 'integer',
      doc: 'How often a discovered name addresses somebody rather than speaks of them.',
    },
    {
      id: 'context',
      title: 'Context',
      kind: 'text',
      doc: 'The words around the first place of a discovered name.',
    },
  ],
  needs: ['mentions'],
  example: 'rostrum entities corpora/two-governments/briefings --kind person',
  compute: entitiesTable,
};

const ofLexicons: ReadonlySet<string> = new Set(['country', 'lexicon']);
const ofDiscovery: ReadonlySet<string> = new Set(['titles', 'address', 'context']);

function entitiesTable(corpus: Corpus, options: EntitiesOptions): Table {
  return options.discover || options.draft ? discoveredTable(corpus, options) : namedTable(corpus, options);
}

/** Rows of the names that no lexicon has; of a kind only where a title tells that they are people. */
function discoveredTable(corpus: Corpus, { minCount, draft, kind }: EntitiesOptions): Table {
  const words = wordTokens(corpus);
  const isWanted = (name: DiscoveredName): boolean =>
    name.places.length >= minCount && (kind.length === 0 || kind.includes(kindOf(name)));
  const names = discoverNames(corpus, corpus.mentions).filter(isWanted);
  const rows = names.map((name) => {
    const { before, after } = contextOf(corpus, name.places[0]!, { left: 8, right: 8, within: 'turn' });
    return {
      entity: name.name,
      kind: kindOf(name),
      count: name.places.length,
      per_million: (name.places.length / words) * 1e6,
      documents: name.documents.size,
      speakers: name.speakers.size,
      first_date: name.firstDate,
      forms: formsText(name.forms),
      titles: formsText(new Map(name.titles)),
      address: name.address,
      context: printedText(corpus, before.start, after.end),
    };
  });
  const columns = entities.columns.filter(({ id }) => !ofLexicons.has(id));
  const table = tableOfRows({ ...entities, columns }, rows, { evidence: (row) => names[row]?.places ?? [] });
  return draft ? { ...table, draft: lexiconDraft(names) } : table;
}

function kindOf({ titles }: DiscoveredName): string {
  return titles.length > 0 ? 'person' : 'name';
}

function namedTable(corpus: Corpus, options: EntitiesOptions): Table {
  const { mentions, chosen, notes } = chooseMentions(corpus, options);
  const words = wordTokens(corpus);
  const tallies = [...tally(corpus, { mentions, chosen, notes })].filter(
    ([, { places }]) => places.length >= options.minCount,
  );
  const rows = tallies.map(([entity, { places, documents, speakers, firstDate, forms }]) => {
    const { name = '', kind, country, lexicon = '' } = mentions.entities[entity] ?? {};
    return {
      places,
      entity: name,
      cells: {
        entity: name,
        kind,
        count: places.length,
        per_million: (places.length / words) * 1e6,
        documents: documents.size,
        speakers: speakers.size,
        first_date: firstDate,
        forms: formsText(forms),
        country,
        lexicon,
      },
    };
  });
  rows.sort(
    (a, b) =>
      b.places.length - a.places.length ||
      byCodePoint(a.entity, b.entity) ||
      byCodePoint(a.cells.lexicon, b.cells.lexicon) ||
      byCodePoint(a.cells.kind ?? '', b.cells.kind ?? ''),
  );
  return tableOfRows(
    { ...entities, columns: entities.columns.filter(({ id }) => !ofDiscovery.has(id)) },
    rows.map(({ cells }) => cells),
    {
      notes,
      evidence: (row) =>
        (rows[row]?.places ?? []).map((index) => ({
          start: mentions.start[index] ?? 0,
          end: mentions.end[index] ?? 0,
        })),
    },
  );
}

interface Tally {
  /** Indexes of the mentions. */
  readonly places: number[];
  readonly documents: Set<number>;
  readonly speakers: Set<number>;
  readonly forms: Map<string, number>;
  firstDate: string | undefined;
}

function tally(corpus: Corpus, { mentions, chosen }: ChosenMentions): Map<number, Tally> {
  const tallies = new Map<number, Tally>();
  for (const index of chosen) {
    const entity = mentions.entity[index] ?? -1;
    const start = mentions.start[index] ?? 0;
    let own = tallies.get(entity);
    if (!own) {
      own = { places: [], documents: new Set(), speakers: new Set(), forms: new Map(), firstDate: undefined };
      tallies.set(entity, own);
    }
    const turn = turnOfToken(corpus, start);
    const document = corpus.documentOfTurn[turn] ?? -1;
    const form = printedText(corpus, start, mentions.end[index] ?? start);
    own.places.push(index);
    own.documents.add(document);
    own.speakers.add(corpus.speakerOfTurn[turn] ?? -1);
    own.forms.set(form, (own.forms.get(form) ?? 0) + 1);
    // Documents are in order of date, undated ones last.
    own.firstDate ??= corpus.documents[document]?.metadata.date;
  }
  return tallies;
}

function formsText(forms: ReadonlyMap<string, number>): string {
  return [...forms]
    .sort(([a, m], [b, n]) => n - m || byCodePoint(a, b))
    .map(([form, count]) => `${form} (${count})`)
    .join('; ');
}
