import type { FoundDate } from './date.ts';

/** Months by name in the languages of Europe, in Arabic, Hebrew, Hindi, Malay and Turkish, as they stand in dates; January first. */
const names: readonly string[] = [
  'gener|enero|janeiro|janvier|januari|januar|jänner|gennaio|stycznia|января|січня|يناير|كانون الثاني|ocak|leden|ledna|ianuarie|tammikuuta|január|januára|siječnja|sausio|janvāris|janvārī|jaanuar|tháng một|ιανουαρίου|јануар|јануара|януари|januara|januarja|ionawr|ינואר|בינואר|जनवरी|janúar',
  'febrer|febrero|fevereiro|février|februari|februar|febbraio|lutego|февраля|лютого|فبراير|شباط|şubat|února|februarie|helmikuuta|február|februára|veljače|vasario|februāris|februārī|veebruar|φεβρουαρίου|фебруар|фебруара|февруари|februara|februarja|chwefror|פברואר|בפברואר|फरवरी|फ़रवरी|febrúar',
  'març|marzo|março|mars|märz|maart|marca|марта|березня|مارس|آذار|mart|března|martie|maaliskuuta|március|ožujka|kovo|marts|martā|märts|μαρτίου|март|marta|maret|mac|mawrth|מרץ|במרץ|מרס|במרס|मार्च',
  'abril|avril|aprile|april|kwietnia|апреля|квітня|أبريل|نيسان|nisan|dubna|aprilie|huhtikuuta|április|travnja|balandžio|aprīlis|aprīlī|aprill|απριλίου|април|априла|aprila|ebrill|אפריל|באפריל|अप्रैल|apríl',
  'maig|mayo|maio|maggio|mai|mei|maja|мая|травня|مايو|أيار|mayıs|května|toukokuuta|május|svibnja|gegužės|maijs|maijā|μαΐου|мај|маја|май|מאי|במאי|मई|maí',
  'juny|junio|junho|juin|juni|giugno|czerwca|июня|червня|يونيو|حزيران|haziran|června|iunie|kesäkuuta|június|lipnja|birželio|jūnijs|jūnijā|juuni|ιουνίου|јун|јуна|юни|juna|junija|mehefin|יוני|ביוני|जून|júní',
  'juliol|julio|julho|juillet|juli|luglio|lipca|июля|липня|يوليو|تموز|temmuz|července|iulie|heinäkuuta|július|srpnja|liepos|jūlijs|jūlijā|juuli|ιουλίου|јул|јула|юли|jula|julija|julai|gorffennaf|יולי|ביולי|जुलाई|júlí',
  'agost|agosto|août|augustus|august|sierpnia|августа|серпня|أغسطس|آب|ağustos|srpna|elokuuta|augusztus|kolovoza|rugpjūčio|augusts|augustā|agustus|αυγούστου|август|avgusta|ogos|awst|אוגוסט|באוגוסט|अगस्त|ágúst',
  'setembre|septiembre|setiembre|setembro|septembre|september|settembre|września|сентября|вересня|سبتمبر|أيلول|eylül|září|septembrie|syyskuuta|szeptember|rujna|rugsėjo|septembris|septembrī|σεπτεμβρίου|септембар|септембра|септември|septembra|medi|ספטמבר|בספטמבר|सितंबर|सितम्बर',
  'octubre|outubro|octobre|oktober|ottobre|października|октября|жовтня|أكتوبر|تشرين الأول|ekim|října|octombrie|lokakuuta|október|spalio|oktobris|oktobrī|oktoober|οκτωβρίου|октобар|октобра|октомври|oktobra|hydref|אוקטובר|באוקטובר|अक्टूबर',
  'novembre|noviembre|novembro|november|listopada|ноября|листопада|نوفمبر|تشرين الثاني|kasım|listopadu|noiembrie|marraskuuta|novembera|studenoga|lapkričio|novembris|novembrī|νοεμβρίου|новембар|новембра|ноември|novembra|tachwedd|נובמבר|בנובמבר|नवंबर|नवम्बर|nóvember',
  'desembre|diciembre|dezembro|décembre|dezember|december|dicembre|grudnia|декабря|грудня|ديسمبر|كانون الأول|aralık|prosince|decembrie|joulukuuta|decembra|prosinca|gruodžio|decembris|decembrī|detsember|δεκεμβρίου|децембар|децембра|декември|desember|disember|rhagfyr|דצמבר|בדצמבר|दिसंबर|दिसम्बर',
];

const months = new Map(names.flatMap((list, index) => list.split('|').map((name) => [name, index + 1])));

const link = String.raw`(?:\s+(?:de\s+l['’]\s*any|del?\s+año|de|del)\s+|\s+)`;

const pattern = new RegExp(
  String.raw`(?:(?<![\p{L}\p{N}])(?<day>\d{1,2})(?:º|°|er|\.)?\s+(?:de\s+|di\s+|del\s+|d['’]\s*)?)?` +
    String.raw`(?<![\p{L}\p{N}])(?<month>${[...months.keys()].join('|')})${link}(?<year>1\d{3}|2\d{3})(?![\p{L}\p{N}])`,
  'iu',
);

/** Year, month and day as Chinese, Japanese and Korean write them, `2020年3月6日`, `2020년 3월 6일`, or by Japanese era. */
const eastern =
  /(?:(?<year>[12]\d{3})|(?<era>令和|平成|昭和|大正|明治|民國|民国)(?<count>\d{1,3}|元))\s?[年년]\s?(?<month>\d{1,2})\s?[月월]\s?(?<day>\d{1,2})\s?(?:[日일]|(?=[(（]))/u;

/** Korean dates in numbers, each with a full stop: `2020. 3. 6.`. */
const stopped = /(?<!\d)(?<year>[12]\d{3})\. ?(?<month>\d{1,2})\. ?(?<day>\d{1,2})\.(?!\d)/u;

/** Japanese dates of an era by its letter, as offices write them: `H19.04.24`. */
const lettered =
  /(?<![A-Za-z\d])(?<era>[MTSHR])(?<count>\d{1,2})\.(?<month>\d{1,2})\.(?<day>\d{1,2})(?![\d.])/u;

/** The year before the first of each era. */
const eras: ReadonlyMap<string, number> = new Map([
  ['令和', 2018],
  ['平成', 1988],
  ['昭和', 1925],
  ['大正', 1911],
  ['明治', 1867],
  ['民國', 1911],
  ['民国', 1911],
  ['R', 2018],
  ['H', 1988],
  ['S', 1925],
  ['T', 1911],
  ['M', 1867],
]);

/** Digits of Arabic, Persian and Indian scripts, and full-width ones, by the code unit of their zero. */
const zeros: readonly number[] = [0x0660, 0x06f0, 0x0966, 0xff10];

const kanji = '〇一二三四五六七八九';

/** A text with ASCII digits, of the same length. */
function withPlainDigits(text: string): string {
  return text.replaceAll(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19]/gu, (digit) => {
    const unit = digit.charCodeAt(0);
    const zero = zeros.find((first) => unit >= first && unit < first + 10) ?? unit;
    return String(unit - zero);
  });
}

/** A Japanese date of an era with its numbers in characters, in digits: `令和十二年四月五日`. */
function withoutKanji(text: string): string {
  return text.replaceAll(/[〇一二三四五六七八九十]{1,4}(?=[年月日])/gu, (number) => {
    const [tens, ones] = number.includes('十') ? number.split('十') : ['', number];
    const value = number.includes('十') ? 10 * (tens === '' ? 1 : kanji.indexOf(tens ?? '')) : 0;
    const rest = Array.from(ones ?? '', (one) => String(kanji.indexOf(one))).join('');
    return String(value + Number(rest));
  });
}

/**
 * The first date in a text that is written out in a language other than English: `5 d’abril de 2018`, `16. März 2020`,
 * `2020年3月6日`; a month and year where no day is given. Names that English shares are found as well.
 */
export function findForeignDate(text: string): FoundDate | undefined {
  const plain = withPlainDigits(text);
  const match = matchOf(plain);
  if (!match) return undefined;
  const { day, month = '' } = match.groups ?? {};
  const monthNumber = months.get(month.toLowerCase()) ?? Number(month);
  const date = isoOf(yearOf(match), monthNumber, day === undefined ? undefined : Number(day));
  return date === undefined ? undefined : { date, ...placeOf(match, text), ambiguous: false };
}

function matchOf(plain: string): RegExpExecArray | null {
  return (
    pattern.exec(plain) ??
    eastern.exec(plain) ??
    stopped.exec(plain) ??
    (/[\u3040-\u9fff]/u.test(plain) ? lettered.exec(plain) : null) ??
    eraInCharacters(plain)
  );
}

/** The year as it is printed, or counted from the beginning of its era. */
function yearOf({ groups }: RegExpExecArray): string {
  const { year, era = '', count } = groups ?? {};
  return year ?? String((eras.get(era) ?? 0) + (count === '元' ? 1 : Number(count)));
}

/** A date of an era in characters; it is found where it stands, as long as it is printed there. */
function eraInCharacters(text: string): RegExpExecArray | null {
  if (!/(?:令和|平成|昭和|大正|明治)[〇一二三四五六七八九十元]/u.test(text)) return null;
  return eastern.exec(withoutKanji(text));
}

/** Where a date stands; numbers in characters are longer or shorter than their digits. */
function placeOf(match: RegExpExecArray, text: string): Pick<FoundDate, 'index' | 'length'> {
  const printed = /(?:令和|平成|昭和|大正|明治)[〇一二三四五六七八九十元年月]{4,16}日/u.exec(text);
  const found = text.includes(match[0]) ? match : (printed ?? match);
  return { index: found.index, length: found[0].length };
}

function isoOf(year: string, month: number, day: number | undefined): string | undefined {
  if (month < 1 || month > 12) return undefined;
  const yearAndMonth = `${year}-${String(month).padStart(2, '0')}`;
  if (day === undefined) return yearAndMonth;
  const daysInMonth = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  return day >= 1 && day <= daysInMonth ? `${yearAndMonth}-${String(day).padStart(2, '0')}` : undefined;
}
