/**
 * Writes the briefings and truth.json of the sample corpus from sources/, or with --check compares them.
 * The truth comes from the marks in the sources; the lexicon is only used to catch what was left unmarked.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const here = dirname(fileURLToPath(import.meta.url));
const lexicon = parse(readFileSync(join(here, 'lexicon.yaml'), 'utf8'));
const problems = [];

/** What the keys of the marks stand for: an entry of the lexicon each. */
const entryNames = {
  velmar: 'Osric Velmar',
  tarnowen: 'Ilse Tarnowen',
  holsterin: 'Dagny Holsterin',
  drouvel: 'Casimar Drouvel',
  tollivar: 'Maren Tollivar',
  kaskell: 'Edvin Kaskell',
  pellagar: 'Jorunn Pellagar',
  castelmond: 'Rufina Castelmond',
  council: 'Council of Aldermar',
  'policy-office': 'Policy Office of the Council of Aldermar',
  harbours: 'Ministry of Harbours and Trade',
  grain: 'Aldermar Grain Board',
  bank: 'Bank of Corvane',
  assembly: 'Assembly of Veskara',
  audit: 'Audit Chamber of the Assembly of Veskara',
  rail: 'Veskaran Rail Authority',
  rivers: 'Department of Rivers and Energy',
  league: 'League of Inland Towns',
  strait: 'Ushmere Strait Commission',
  keys: 'three keys of renewal',
  hands: 'steady hands and open harbours',
  shores: 'shared future on both shores',
  bridges: 'bridges before borders',
  valley: 'every valley on the line',
  lamp: 'lamp in every lane',
};

/** Formulas that recur word for word and are in no lexicon. */
const phrases = {
  timetable: 'on the timetable we have already set out',
  figures: 'when the figures are complete and not before',
};

/** Words that the lexicon format takes for titles of anybody. */
const generalTitles = ['Mr.', 'Ms.', 'Mrs.', 'Dr.', 'Sir', 'President', 'Prime Minister', 'Chancellor'];
generalTitles.push('Secretary', 'Minister', 'Foreign Minister');

// Reading the sources

/** The word sequences that a lexicon pattern stands for. */
function expand(pattern) {
  const open = pattern.indexOf('(');
  if (open < 0) return [pattern.trim().replace(/ +/g, ' ')];
  const close = pattern.indexOf(')', open);
  const optional = pattern[close + 1] === '?';
  const choices = pattern.slice(open + 1, close).split('|');
  const rest = pattern.slice(close + (optional ? 2 : 1));
  return (optional ? [...choices, ''] : choices).flatMap((choice) =>
    expand(pattern.slice(0, open) + choice + rest),
  );
}

function readEntry([key, name]) {
  const entry = lexicon.entries.find((candidate) => candidate.name === name);
  if (!entry) throw new Error(`lexicon.yaml has no entry “${name}”`);
  const full = [name, ...(entry.forms ?? []).flatMap(expand)];
  const offices = (entry.offices ?? []).map((office) => office.title);
  const titles = entry.kind === 'person' ? [...generalTitles, ...(entry.titles ?? []), ...offices] : [];
  return { key, name, kind: entry.kind ?? lexicon.kind, full, short: entry.short ?? [], titles };
}

const entries = Object.entries(entryNames).map(readEntry);
const entriesByKey = new Map(entries.map((entry) => [entry.key, entry]));

/** Text without its marks, and the marks with their places in it; `outer` is the mark around a mark. */
function readMarks(source) {
  let text = '';
  const marks = [];
  const open = [];
  for (const piece of source.split(/(\{\{[a-z:-]+\||\}\})/)) {
    if (piece.startsWith('{{')) {
      const mark = { key: piece.slice(2, -1), start: text.length, outer: open.at(-1) };
      marks.push(mark);
      open.push(mark);
    } else if (piece === '}}') {
      const mark = open.pop();
      mark.end = text.length;
      mark.text = text.slice(mark.start);
    } else text += piece;
  }
  return { text, marks };
}

function readParagraph(source) {
  const line = source.replaceAll(/\s+/g, ' ').trim();
  const { text, marks } = readMarks(line.replaceAll(wrapMark, ''));
  const isStage = marks.length === 1 && marks[0].key === 'stage' && marks[0].text === text;
  return { printed: readMarks(line).text, text, marks, isStage };
}

/** A source: `key: value` lines, `---`, then turns headed by `@ Label ~ who ~ role`. */
function readSource(name) {
  const source = readFileSync(join(here, 'sources', name), 'utf8');
  const [head, body] = source.split(/\n---\n/);
  const fields = Object.fromEntries(head.split('\n').map((line) => line.split(/: (.*)/)));
  const turns = body.split(/^@ /m).slice(1);
  const file = name.replace('.src', fields.form === 'markdown' ? '.md' : '.txt');
  return { ...fields, file, turns: turns.map(readTurn) };
}

function readTurn(source) {
  const [head, ...rest] = source.split('\n');
  const [label, who, role] = head.split(' ~ ');
  const paragraphs = rest
    .join('\n')
    .trim()
    .split(/\n\s*\n/);
  return { label, who, role, paragraphs: paragraphs.map(readParagraph) };
}

// Printing the briefings

const nbsp = '\u00a0';
const wrapMark = '\u21b5';
const qGaps = [nbsp, ' ', nbsp + nbsp, nbsp, ' '];

function longDate(date) {
  return new Date(date).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
}

/** `1/3` is the first page of three; a source without pages is whole. */
function readPages({ pages = '1/1' }) {
  const [page, of] = pages.split('/').map(Number);
  return { page, of, all: Array.from({ length: of }, (_, index) => index + 1) };
}

/** Lines of at most 72 characters; the wrap mark, glued to the word before it, forces a break. */
function wrap(text) {
  const lines = [''];
  for (const word of text.split(' ')) {
    const bare = word.replace(wrapMark, '');
    const line = lines.at(-1);
    if (line && line.length + 1 + bare.length > 72) lines.push(bare);
    else lines[lines.length - 1] = line ? `${line} ${bare}` : bare;
    if (word !== bare) lines.push('');
  }
  return lines.join('\n');
}

const escapeMarkdown = (text) => text.replaceAll(/[[\]*]/g, '\\$&');

function printMarkdown(source) {
  const front = ['---', `date: '${source.date}'`, `source_url: https://press.example.org/${source.date}`];
  front.push(`tags: ${source.tags}`, `title: "${source.title}"`, '---');
  const place = source.place.split(' / ').join('  \n');
  const turns = source.turns.flatMap(({ label, paragraphs }, turn) =>
    paragraphs.map(({ printed }, index) => {
      const lead = label === 'Q' ? `Q${qGaps[turn % qGaps.length]}` : `${label}:  `;
      return wrap((index ? '' : lead) + escapeMarkdown(printed));
    }),
  );
  const blocks = [place, source.start, ...turns, source.end];
  const body = blocks.map((block, index) => block + (index % 5 === 3 ? `\n${nbsp}\n` : '\n\n'));
  return `${front.join('\n')}\n${nbsp}\n${body.join('').trimEnd()}\n`;
}

function printNameLines(source) {
  const { page, of, all } = readPages(source);
  const spoken = source.turns.flatMap(({ label, paragraphs }) => [
    `${label}:`,
    ...paragraphs.map(({ text }) => text),
  ]);
  const blocks = ['Press Room', `${source.title} | ${longDate(source.date)}`, ...spoken];
  if (of > 1) blocks.push(`Page ${page} of ${of}`);
  return `${[...blocks, `<  ${all.join('  ')}  >`].join('\n\n')}\n`;
}

function printInline({ title, date, place, turns }) {
  const spoken = turns.flatMap(({ label, paragraphs }) =>
    paragraphs.map(({ text }, index) => (index ? text : `${label}: ${text}`)),
  );
  return `${[`${title}\n${longDate(date)}\n${place}`, ...spoken].join('\n\n')}\n`;
}

const printers = { markdown: printMarkdown, 'name-lines': printNameLines, inline: printInline };

// Checking the marks

const escapeRegExp = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

function anyOf(forms, flags) {
  const longestFirst = forms.toSorted((a, b) => b.length - a.length).map(escapeRegExp);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, flags);
}

const watched = [
  ...entries.map(({ key, full, short }) => ({ key, pattern: anyOf([...full, ...short], 'giu') })),
  ...Object.entries(phrases).map(([id, text]) => ({ key: `phrase:${id}`, pattern: anyOf([text], 'giu') })),
  { key: 'stage', pattern: /\([A-Z][^()]*\.\)/g },
];

function checkUnmarked({ text, marks }, report) {
  for (const { key, pattern } of watched) {
    for (const { 0: found, index } of text.matchAll(pattern)) {
      const end = index + found.length;
      const marked = marks.some((mark) => mark.key === key && mark.start <= index && end <= mark.end);
      if (!marked) report(`“${found}” is not marked as ${key}`);
    }
  }
}

/** The form of an entry without the title before it. */
function withoutTitle(text, { titles }) {
  const rest = text.replace(/^former /u, '');
  const title = titles.toSorted((a, b) => b.length - a.length).find((word) => rest.startsWith(`${word} `));
  return title ? rest.slice(title.length + 1) : text;
}

function checkMark(mark, text, named, report) {
  const entry = entriesByKey.get(mark.key);
  if (mark.key === 'stage' || phrases[mark.key.replace('phrase:', '')] === mark.text) return;
  if (!entry) return report(`“${mark.text}” is not what ${mark.key} stands for`);
  const isSlogan = entry.kind === 'slogan';
  const form = withoutTitle(mark.text, entry);
  const isFull = entry.full.includes(isSlogan ? form.toLowerCase() : form);
  if (!isFull && !entry.short.includes(form)) report(`“${mark.text}” is no form of ${entry.name}`);
  if (entry.titles.some((title) => text.slice(0, mark.start).endsWith(`${title} `)))
    report(`the title before “${mark.text}” belongs into the mark`);
  if (isFull) named.add(mark.key);
  if (!named.has(mark.key)) report(`“${mark.text}” stands before the full name of ${entry.name}`);
}

function checkSource(source) {
  const report = (problem) => problems.push(`${source.file}: ${problem}`);
  const paragraphs = source.turns.flatMap((turn) => turn.paragraphs);
  const named = new Set();
  for (const paragraph of paragraphs) {
    checkUnmarked(paragraph, report);
    for (const mark of paragraph.marks) checkMark(mark, paragraph.text, named, report);
  }
  const wordCount = words(paragraphs).length;
  if (wordCount < 1500 || wordCount > 4000) report(`${wordCount} words`);
}

// Telling the truth

const words = (paragraphs) => paragraphs.flatMap(({ text }) => text.split(' '));

function countBy(values) {
  const counts = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function turnTruth({ label, who, role, paragraphs }) {
  const counted = paragraphs.some(({ isStage }) => !isStage)
    ? paragraphs.filter(({ isStage }) => !isStage)
    : paragraphs;
  const tokens = words(counted);
  const firstWords = tokens.slice(0, 6).join(' ');
  const lastWords = tokens.slice(-6).join(' ');
  return { label, who, role, paragraphs: counted.length, words: tokens.length, firstWords, lastWords };
}

function mentionTruth(marks) {
  const truth = {};
  for (const { key, name } of entries) {
    const all = marks.filter((mark) => mark.key === key);
    const outer = all.filter((mark) => !entriesByKey.has(mark.outer?.key));
    if (all.length === 0) continue;
    truth[name] = { count: outer.length, forms: countBy(outer.map((mark) => mark.text)) };
    if (all.length > outer.length) truth[name].nested = all.length - outer.length;
  }
  return truth;
}

function furniture(text, form) {
  const lines = text.split('\n').map((line, index) => ({ line: index + 1, text: line }));
  if (form !== 'name-lines') return [];
  return lines.filter((line) => /^(Press Room|Page \d+ of \d+|<  .*  >)$/.test(line.text));
}

function documentTruth(source, text) {
  const { file, title, date, form, place, turns } = source;
  const marks = turns.flatMap((turn) => turn.paragraphs).flatMap((paragraph) => paragraph.marks);
  const { page, all } = readPages(source);
  const phraseKeys = marks.map((mark) => mark.key).filter((key) => key.startsWith('phrase:'));
  return {
    file,
    form,
    title,
    date,
    place: place?.replaceAll(' / ', ', ') ?? null,
    turns: turns.map(turnTruth),
    stageDirections: marks.filter((mark) => mark.key === 'stage').length,
    missingPages: all.filter((number) => number !== page),
    furniture: furniture(text, form),
    mentions: mentionTruth(marks),
    phrases: countBy(phraseKeys.map((key) => phrases[key.slice(7)])),
  };
}

function entityTruth({ name, kind }, documents) {
  const holders = documents.filter((document) => document.mentions[name]?.count);
  const forms = {};
  for (const { mentions } of holders)
    for (const [form, count] of Object.entries(mentions[name].forms)) {
      const variant = kind === 'slogan' ? form.toLowerCase() : form;
      forms[variant] = (forms[variant] ?? 0) + count;
    }
  const sum = (field) => documents.reduce((total, { mentions }) => total + (mentions[name]?.[field] ?? 0), 0);
  if (holders.length === 0) problems.push(`${name} is marked nowhere`);
  const counts = { count: sum('count'), nested: sum('nested'), documents: holders.length };
  return { name, kind, ...counts, firstDate: holders[0]?.date, lastDate: holders.at(-1)?.date, forms };
}

function phraseTruth(text, documents) {
  const counts = documents.map(({ file, phrases: found }) => [file, found[text] ?? 0]);
  const found = counts.filter(([, count]) => count > 0);
  const count = found.reduce((total, [, number]) => total + number, 0);
  return { text, count, documents: Object.fromEntries(found) };
}

function wholeTruth(documents) {
  const totals = entries.map((entry) => entityTruth(entry, documents));
  return {
    documents,
    entities: totals.filter(({ kind }) => kind !== 'slogan'),
    slogans: totals
      .filter(({ kind }) => kind === 'slogan')
      .map(({ forms, ...rest }) => ({ ...rest, variants: forms })),
    phrases: Object.values(phrases).map((text) => phraseTruth(text, documents)),
  };
}

// Writing

function outputs() {
  const names = readdirSync(join(here, 'sources')).filter((name) => name.endsWith('.src'));
  const sources = names.sort().map(readSource);
  for (const source of sources) checkSource(source);
  const texts = sources.map((source) => printers[source.form](source));
  const documents = sources.map((source, index) => documentTruth(source, texts[index]));
  const files = sources.map(({ file }, index) => [`briefings/${file}`, texts[index]]);
  return [...files, ['truth.json', `${JSON.stringify(wholeTruth(documents), undefined, 2)}\n`]];
}

function differs([path, text]) {
  const place = join(here, path);
  return !existsSync(place) || readFileSync(place, 'utf8') !== text;
}

const files = outputs();
if (process.argv.includes('--check')) {
  problems.push(...files.filter(differs).map(([path]) => `${path} differs from its sources`));
} else if (problems.length === 0) {
  mkdirSync(join(here, 'briefings'), { recursive: true });
  for (const [path, text] of files) writeFileSync(join(here, path), text);
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
