import { sheetTooLarge, spreadsheetDamaged } from '../errors/catalogue.ts';
import type { ArchiveFile } from './archive.ts';
import { checkXml, valuesOf, type XmlBounds, type XmlVisitor } from './markup/checked-xml.ts';

/** Rows and columns that Excel has. */
const excelRows = 1_048_576;
const excelColumns = 16_384;

/** Parts of workbooks nest a dozen elements, and have some hundreds of names. */
const bounds: XmlBounds = { maxDepth: 100, maxElements: 50_000_000, maxNames: 2_000 };

/** What a sheet may hold. */
export interface SheetLimits extends Partial<Pick<XmlBounds, 'maxDepth' | 'maxElements'>> {
  /** Cells, empty ones included: rows times columns. */
  readonly maxCells: number;
}

/** Characters of a format of numbers, four times what Excel allows: each bracket is looked for from each other. */
const longestFormat = 1_000;

/** Attributes with the places of cells, by the elements that have them. */
const places = new Map([
  ['c', 'r'],
  ['dimension', 'ref'],
  ['mergeCell', 'ref'],
]);

/**
 * Refuses a part of a workbook whose cells lie where Excel has none, or so far apart that an array of all between them
 * is too large. Whatever its name, a part may be read as a sheet.
 *
 * @throws xlsx/damaged, xlsx/too-large
 */
export async function checkSheet(
  file: ArchiveFile,
  path: string,
  { maxCells, ...limits }: SheetLimits,
): Promise<void> {
  const { name: part } = file;
  const refuse = (reason: string): Error => spreadsheetDamaged(path, `${part}: ${reason}`, undefined);
  let rows = 0;
  let columns = 0;
  const fill = ({ row, column }: Corner): void => {
    rows = Math.max(rows, row);
    columns = Math.max(columns, column);
    if (rows * columns > maxCells) throw sheetTooLarge(path, part, maxCells);
  };
  const texts = textNumbers(refuse);
  await checkXml(file, { ...bounds, ...limits }, (reason) => spreadsheetDamaged(path, reason, undefined), {
    ...texts,
    open(name, attributes) {
      if (
        name === 'numFmt' &&
        valuesOf(attributes, 'formatCode').some(({ length }) => length > longestFormat)
      ) {
        throw refuse(`a format of numbers of more than ${longestFormat} characters`);
      }
      for (const corner of cornersOf(name, attributes, refuse)) {
        if (name === 'c' || name === 'row') fill(corner);
      }
      texts.open(name, attributes);
    },
  });
}

/** A cell's place; the column of a whole row is 0. */
interface Corner {
  readonly row: number;
  readonly column: number;
}

/** The places that an element names; a range names two. */
function cornersOf(name: string, attributes: Attributes, refuse: (reason: string) => Error): Corner[] {
  if (name === 'row') {
    return valuesOf(attributes, 'r').map((row) => {
      if (!/^[1-9]\d{0,6}$/u.test(row) || Number(row) > excelRows) throw refuse(`${shown(row)} is no row`);
      return { row: Number(row), column: 0 };
    });
  }
  const attribute = places.get(name);
  if (attribute === undefined) return [];
  return valuesOf(attributes, attribute).flatMap((range) =>
    rangeOf(range, name === 'c' ? 1 : 2).map((cell) => {
      const corner = cornerAt(cell);
      if (!corner) throw refuse(`${shown(cell)} is no place of a cell`);
      return corner;
    }),
  );
}

/** Refuses cells whose text is one of those that sheets share, and whose number is none. */
function textNumbers(refuse: (reason: string) => Error): Required<XmlVisitor> {
  let isShared = false;
  let number: string | undefined;
  return {
    open(name, attributes) {
      if (name === 'c') isShared = valuesOf(attributes, 't').includes('s');
      number = name === 'v' && isShared ? '' : undefined;
    },
    text(text) {
      if (number !== undefined) number += text;
    },
    close() {
      if (number !== undefined && !/^\d{0,8}$/u.test(number.trim())) {
        throw refuse(`${shown(number)} is no number of a text`);
      }
      number = undefined;
    },
  };
}

type Attributes = Readonly<Record<string, string>>;

/** The corners of a range; a cell has no more than one. */
function rangeOf(range: string, most: number): string[] {
  const corners = range.split(':', most + 1);
  return corners.length > most ? [range] : corners;
}

function cornerAt(place: string): Corner | undefined {
  const { letters, row } = /^(?<letters>[A-Z]{1,3})(?<row>[1-9]\d{0,6})$/u.exec(place)?.groups ?? {};
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return Number(row) > excelRows || column > excelColumns ? undefined : { row: Number(row), column };
}

/** A value as messages show it. */
function shown(value: string): string {
  return `“${value.length > 20 ? `${value.slice(0, 20)}…` : value}”`;
}
