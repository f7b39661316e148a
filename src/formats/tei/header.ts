import type { Metadata } from '../../model/transcript.ts';
import type { Attributes, XmlHandler } from '../markup/xml.ts';

interface Title {
  text: string;
  readonly type: string;
  readonly language: string | undefined;
}

/** What a TEI header says of its document. */
export interface HeaderReader extends XmlHandler {
  metadata(): Metadata;
  /** The date of the sitting, as far as the header has been read. */
  date(): string | undefined;
}

interface State {
  readonly path: string[];
  readonly titles: Title[];
  readonly dates: { readonly setting: string[]; readonly source: string[] };
  readonly places: Map<string, string>;
  id: string;
  language: string | undefined;
  url: string;
}

/** A reader of a TEI header: title, date and place of the sitting, language, address of the source. */
export function headerReader(): HeaderReader {
  const state: State = {
    path: [],
    titles: [],
    dates: { setting: [], source: [] },
    places: new Map(),
    id: '',
    language: undefined,
    url: '',
  };
  return {
    open: (name, attributes) => openElement(state, name, attributes),
    close: () => {
      state.path.pop();
    },
    text: (text) => readText(state, text),
    metadata: () => metadataOf(state),
    date: () => dateOf(state),
  };
}

function openElement(state: State, name: string, attributes: Attributes): void {
  if (name === 'TEI' || name === 'TEI.2') {
    state.id = attributes['xml:id'] ?? '';
    state.language = attributes['xml:lang'];
    return;
  }
  const within = (element: string): boolean => state.path.includes(element);
  if (name === 'title' && within('titleStmt')) {
    state.titles.push({ text: '', type: attributes['type'] ?? 'main', language: attributes['xml:lang'] });
  }
  if (name === 'date' && within('setting')) state.dates.setting.push(...whenOf(attributes));
  else if (name === 'date' && within('sourceDesc')) state.dates.source.push(...whenOf(attributes));
  const isPlace = /^(?:settlement|placeName|country|region|name)$/u.test(name);
  state.path.push(isPlace && within('setting') ? `place ${attributes['type'] ?? name}` : name);
}

/** The ISO date of an element, if it has one. */
function whenOf({ when, from }: Attributes): string[] {
  return [...(/^\d{4}(?:-\d{2}(?:-\d{2})?)?(?!\d)/u.exec(when ?? from ?? '') ?? [])];
}

function readText(state: State, text: string): void {
  const name = state.path.at(-1) ?? '';
  const title = state.titles.at(-1);
  if (name === 'title' && title && state.path.includes('titleStmt')) title.text += text;
  else if (name.startsWith('place ')) {
    const kind = name.slice(6);
    state.places.set(kind, (state.places.get(kind) ?? '') + text);
  } else if (name === 'idno' && state.path.includes('sourceDesc')) state.url += text;
}

function metadataOf(state: State): Metadata {
  const title = titleOf(state);
  const date = dateOf(state);
  const url = state.url.trim();
  const place = ['city', 'settlement', 'placeName', 'place', 'region', 'country']
    .flatMap((kind) => state.places.get(kind)?.replaceAll(/\s+/gu, ' ').trim() ?? [])
    .filter((name) => name !== '')
    .join(', ');
  return {
    ...(title !== '' && { title }),
    ...(date !== undefined && { date, dateSource: 'data' as const }),
    ...(place !== '' && { place }),
    ...(/^https?:\/\//u.test(url) && { url }),
    ...(state.language !== undefined && { language: state.language }),
  };
}

/** The title in the document's language; one that only repeats the file's identifier gives way to the subtitle. */
function titleOf({ titles, language, id }: State): string {
  const clean = titles.map((title) => ({
    ...title,
    text: title.text
      .slice(0, 1000)
      .replaceAll(/\s+/gu, ' ')
      .replace(/\s*\[[^\]]*\]\s*$/u, '')
      .trim(),
  }));
  const own = clean.filter((title) => title.text !== '' && (title.language ?? language) === language);
  const all = own.length > 0 ? own : clean.filter(({ text }) => text !== '');
  const main = all.find(({ type }) => type === 'main') ?? all[0];
  const sub = all.find(({ type }) => type === 'sub');
  return (main && sub && id !== '' && main.text.includes(id) ? sub : main)?.text ?? '';
}

/** The date of the sitting: where setting and source differ, the one that the file's identifier holds. */
function dateOf({ dates, id }: State): string | undefined {
  const all = [...dates.setting, ...dates.source];
  return all.find((date) => date.length === 10 && id.includes(date)) ?? all[0];
}
