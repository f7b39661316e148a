import { describe, expect, it } from 'vitest';
import { type CodeTable, readCodes } from '../../../src/formats/table/codes.ts';
import { sourceFromText } from '../../../src/node/source.ts';
import { xlsxOf } from '../make-xlsx.ts';
import { sourceOfBytes } from '../pairs.ts';

describe('readCodes', () => {
  it('reads a row a code', async () => {
    const table = await read('Unit,Coder,Code\nt1,bo,for\nt1,anna,against\nt2,anna,for\n');
    expect(table).toMatchObject({ form: 'long', coders: ['anna', 'bo'] });
    expect(codes(table)).toEqual([
      ['t1', 'against', 'for'],
      ['t2', 'for', undefined],
    ]);
  });

  it('reads a column a coder, the same as a row a code', async () => {
    const wide = await read('unit\tanna\tbo\nt1\tagainst\tfor\nt2\tfor\t\n');
    expect(wide).toMatchObject({ form: 'wide', coders: ['anna', 'bo'] });
    expect(codes(wide)).toEqual([
      ['t1', 'against', 'for'],
      ['t2', 'for', undefined],
    ]);
  });

  it('numbers units that have no names', async () => {
    expect(codes(await read('anna,bo\n1,2\n3,NA\n'))).toEqual([
      ['1', '1', '2'],
      ['2', '3', undefined],
    ]);
  });

  it('takes columns by their names where they are given', async () => {
    const table = await read('turn,who,stance\nt1,a,x\nt1,b,y\n', { unit: 'turn', coder: 'who', code: 'stance' });
    expect(codes(table)).toEqual([['t1', 'x', 'y']]);
  });

  it('reads semicolons, quoted cells, blanks around cells, and a byte-order mark', async () => {
    expect(codes(await read('\ufeffunit;a;b\nt1; "x, y" ;z\n'.replace('; "x, y" ;', ';"x, y";')))).toEqual([
      ['t1', 'x, y', 'z'],
    ]);
    expect(codes(await read('unit,a,b\n t1 , x , x \n'))).toEqual([['t1', 'x', 'x']]);
  });

  it('reads the first sheet of a workbook', async () => {
    const book = xlsxOf({
      Codes: [
        ['unit', 'anna', 'bo'],
        ['t1', 3, 4],
        ['t2', '', 2],
      ],
    });
    const table = await readCodes(sourceOfBytes(book, 'codes.xlsx'), { missing: [] });
    expect(codes(table)).toEqual([
      ['t1', '3', '4'],
      ['t2', undefined, '2'],
    ]);
  });

  it('takes for missing what it is told', async () => {
    expect(codes(await read('a,b\nx,-9\n', { missing: ['-9'] }))).toEqual([['1', 'x', undefined]]);
  });

  it('keeps names that objects have of their own', async () => {
    expect(codes(await read('unit,coder,code\n__proto__,constructor,toString\n__proto__,b,x\n'))).toEqual([
      ['__proto__', 'x', 'toString'],
    ]);
  });

  it.each([
    ['', 'codes/empty', undefined],
    ['unit,a,b\n', 'codes/empty', undefined],
    ['unit,a\n1,x\n', 'codes/one-coder', undefined],
    ['unit,coder,code\n1,a,x\n1,a,y\n', 'codes/bad-row', 3],
    ['unit,a,b\n1,x,y\n\n1,x,y\n', 'codes/bad-row', 4],
    ['unit,a,b\n1,x,y,z\n', 'codes/bad-row', 2],
    ['unit,coder,code\n1,,y\n', 'codes/bad-row', 2],
    ['unit,a,b\n1,x,"y\n', 'codes/bad-row', 2],
  ])('tells what is wrong with %j, and where', async (text, code, line) => {
    await expect(read(text)).rejects.toMatchObject({ code, place: { path: 'codes.csv', ...(line && { line }) } });
  });
});

function read(
  text: string,
  options: Partial<Parameters<typeof readCodes>[1]> = {},
): Promise<CodeTable> {
  return readCodes(sourceFromText(text, { path: 'codes.csv' }), { missing: ['NA'], ...options });
}

function codes({ units }: CodeTable): (string | undefined)[][] {
  return units.map(({ unit, codes: own }) => [unit, ...own.map((code) => code?.code)]);
}
