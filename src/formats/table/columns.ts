import { noTextColumn, unknownColumn } from '../../errors/catalogue.ts';
import { nameShape } from '../../segmentation/name-shape.ts';

/** What a column can say of a piece of speech. */
export type Field =
  | 'speaker'
  | 'text'
  | 'date'
  | 'document'
  | 'session'
  | 'title'
  | 'turn'
  | 'role'
  | 'party'
  | 'place'
  | 'start'
  | 'end'
  | 'language'
  | 'url';

/** The names of all fields. */
export const columnFields: readonly string[] = [
  'speaker',
  'text',
  'date',
  'document',
  'session',
  'title',
  'turn',
  'role',
  'party',
  'place',
  'start',
  'end',
  'language',
  'url',
] satisfies readonly Field[];

/** Which column says what, by its heading; what is left out is guessed. */
export type ColumnMap = { readonly [Name in Field]?: string };

/** Field → position of its column. */
export type Columns = ReadonlyMap<Field, number>;

/** Names of columns, the better ones first; compared in lower case, without accents, with single blanks between words. */
const namesByField: readonly (readonly [Field, string])[] = [
  [
    'text',
    'text|speech|utterance|speech text|transcript|content|contents|body|statement|sentence|sentences|paragraph|segment|words|message|remarks|transcription|texto|discurso|intervencion|contenido|enunciado|contingut|intervencio|texte|discours|contenu|inhalt|redetext|rede|aussage|testo|discorso|contenuto|conteudo|fala|tekst|innehall|anforande|文本|内容|发言|發言|本文|発言|текст|речь|beitrag|wortbeitrag|redebeitrag|wortlaut|puheenvuoro|wypowiedz',
  ],
  [
    'speaker',
    'speaker|speaker name|speakername|speaker label|name of speaker|spk|orador|oradora|ponente|interviniente|intervinent|hablante|orateur|intervenant|locuteur|redner|rednerin|sprecher|sprecherin|oratore|spreker|talare|mowca|puhuja|发言人|發言人|讲者|話者|発言者|спикер|оратор|member|member name|person|participant|name|full name|nombre|nom|nome|naam|namn|author|who|interlocutor|attribution|attributed to|person key name',
  ],
  [
    'date',
    'date|speech date|debate date|session date|datum|fecha|jour|日期|日付|дата|date time|datetime|day|dia|data|tag|published|published at|created at|timestamp',
  ],
  [
    'document',
    'document|document id|doc|doc id|docid|documento|dokument|document name|filename|file name|file|transcript id|debate id|session id|meeting id|interview id|briefing|briefing id|conference id|video id|episode|文件|id document',
  ],
  ['session', 'session|sitting|debate|meeting|sesion|sessio|seance|sitzung|seduta|sessao|sessie|会议'],
  ['title', 'title|titulo|titol|titre|titel|titolo|headline|标题|標題'],
  ['turn', 'turn|turn id|turn number|speech id|speech number|speechnumber|utterance id|intervention id'],
  [
    'role',
    'role|rol|carrec|cargo|office|position|speaker role|speaker type|funcion|fonction|funktion|rolle|funzione|carica|cargo do orador|角色|职务',
  ],
  [
    'party',
    'party|speaker party|partido|partit|partei|parti|partito|partij|parliamentary group|group|grupo|grup|fraktion|gruppo|groupe|党派|政党',
  ],
  ['place', 'place|location|lugar|lloc|lieu|ort|luogo|venue|city|地点'],
  [
    'start',
    'start|start time|starttime|begin|begin time|from|onset|inicio|inici|debut|beginn|anfang|inizio|start s',
  ],
  ['end', 'end|end time|endtime|stop|until|offset|fin|final|ende|fine|end s'],
  ['language', 'language|lang|idioma|lengua|langue|sprache|lingua|taal'],
  ['url', 'url|link|source url|source|uri|enlace|lien'],
];

/** A heading as it is compared: `Speaker_Name` is `speaker name`. */
function plain(heading: string): string {
  return heading
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/**
 * The column of each field: as the map says, else by the names of columns, else (for text) the one with by far the
 * longest cells. `data` and `tag` mean a date in some languages only, so they count where their cells hold digits.
 *
 * @throws table/unknown-column where the map names no column, table/no-text-column where no column holds speech
 */
export function columnsOf(
  header: readonly string[],
  sample: readonly (readonly string[])[],
  map: ColumnMap,
  path: string,
): Columns {
  const columns = new Map<Field, number>();
  for (const [field] of namesByField) {
    const named = map[field];
    if (named === undefined) continue;
    const index = header.findIndex((heading) => heading.trim() === named || plain(heading) === plain(named));
    if (index < 0) throw unknownColumn(path, named, header);
    columns.set(field, index);
  }
  for (const find of [columnNamed, columnLike]) {
    for (const [field, names] of namesByField) {
      if (columns.has(field)) continue;
      const index = find(field, names.split('|'), header, sample, [...columns.values()]);
      if (index !== undefined) columns.set(field, index);
    }
  }
  const text = columns.get('text') ?? longest(header, sample, [...columns.values()]);
  if (text === undefined) throw noTextColumn(path, header);
  if (!columns.has('speaker')) {
    const speaker = columnOfNames(header, sample, [...columns.values(), text]);
    if (speaker !== undefined) columns.set('speaker', speaker);
  }
  return columns.set('text', text);
}

/** Fewer rows than this do not show that names recur. */
const fewestRows = 6;

/** The one column whose cells are names that recur, whatever its heading. */
function columnOfNames(
  header: readonly string[],
  sample: readonly (readonly string[])[],
  taken: readonly number[],
): number | undefined {
  if (sample.length < fewestRows) return undefined;
  const found = header.flatMap((heading, index) =>
    !taken.includes(index) && !about.test(plain(heading)) && holdsNames(sample, index) ? [index] : [],
  );
  return found.length === 1 ? found[0] : undefined;
}

function holdsNames(sample: readonly (readonly string[])[], index: number): boolean {
  const cells = sample.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== '');
  const distinct = new Set(cells);
  if (distinct.size < 2 || distinct.size > cells.length * 0.6 || cells.length < sample.length * 0.8)
    return false;
  return (
    cells.filter((cell) => cell.includes(' ') && nameShape(cell).score >= 0.5).length >= cells.length * 0.7
  );
}

function columnNamed(
  field: Field,
  names: readonly string[],
  header: readonly string[],
  sample: readonly (readonly string[])[],
  taken: readonly number[],
): number | undefined {
  const headings = header.map((heading) => plain(heading).replace(/(?<=.) (?:en|eng)$/u, ''));
  for (const name of names) {
    const index = headings.findIndex((heading, at) => heading === name && !taken.includes(at));
    if (index >= 0 && canHold(field, sample, index)) return index;
  }
  return undefined;
}

/** Words of a heading that name a field in company of others: `who_spoke`, `utterance_text`, `event date`. */
const wordsByField: ReadonlyMap<Field, RegExp> = new Map([
  [
    'text',
    /\b(?:text|speech|utterance|transcript|transcription|remarks|verbatim|texto|redetext|testo|texte)\b/u,
  ],
  ['speaker', /\b(?:speaker|spoke|spoken by|said by|talker|orador|redner|sprecher|orateur|oratore)\b/u],
  ['date', /\b(?:date|datum|fecha|data)\b/u],
  ['title', /\b(?:title|headline)\b/u],
]);

/** Words of headings that speak of a thing about the field. */
const about =
  /\b(?:id|ids|no|nr|number|num|count|length|len|words|url|link|lang|language|type|kind|code|party|role|title|gender|sex|age|state|country|district|birth|chamber|order|index|sentiment|score|source|created|updated|modified|clean|tokens|pos)\b/u;

function columnLike(
  field: Field,
  _: readonly string[],
  header: readonly string[],
  sample: readonly (readonly string[])[],
  taken: readonly number[],
): number | undefined {
  const words = wordsByField.get(field);
  const index = header.findIndex((heading, at) => {
    const named = plain(heading);
    const alone = field === 'title' ? named.replace('title', '') : named;
    return (
      words?.test(named) === true && !about.test(alone) && !taken.includes(at) && canHold(field, sample, at)
    );
  });
  return index < 0 ? undefined : index;
}

/** Times in a recording are no dates. */
const clock = /^\d{1,3}(?::\d{2}){1,2}(?:[.,]\d+)?$/u;

/** Whether the cells of a column can say what they would have to. */
function canHold(field: Field, sample: readonly (readonly string[])[], index: number): boolean {
  if (field !== 'date') return true;
  return sample.some((row) => {
    const cell = (row[index] ?? '').trim();
    return /\d/u.test(cell) && cell.length <= 60 && !clock.test(cell);
  });
}

function longest(
  header: readonly string[],
  sample: readonly (readonly string[])[],
  taken: readonly number[],
): number | undefined {
  const lengths = header.map((_, index) => {
    if (taken.includes(index) || sample.length === 0) return 0;
    return sample.reduce((sum, row) => sum + (row[index]?.length ?? 0), 0) / sample.length;
  });
  const [first = 0, second = 0] = lengths.toSorted((a, b) => b - a);
  return first >= 40 && first >= second * 2 ? lengths.indexOf(first) : undefined;
}

/** Whether rows are pieces of a turn (sentences, segments), to be joined while the speaker is the same. */
export function holdsPieces(header: readonly string[], columns: Columns): boolean {
  const text = plain(header[columns.get('text') ?? -1] ?? '');
  return /^(?:sentences?|segment|words?|cue|line)$/u.test(text) || columns.has('start');
}
