import { describe, expect, it } from 'vitest';
import { dateInAddress, dateInFileName, findDate } from '../../src/text/date.ts';

describe('findDate', () => {
  it.each([
    ['Sessió 5, dijous 5 d’abril de 2018', '2018-04-05'],
    ['jueves 16 de abril de 2020', '2020-04-16'],
    ['lunes 6 de julio del año 2020', '2020-07-06'],
    ['Paris, le 1er août 2019', '2019-08-01'],
    ['Berlin, 16. März 2020', '2020-03-16'],
    ['Brasília, 3 de março de 2021', '2021-03-03'],
    ['Roma, 2 giugno 2022', '2022-06-02'],
    ['2020年3月6日', '2020-03-06'],
    ['（令和12年4月5日（金曜日）15時30分', '2030-04-05'],
    ['令和十二年二月五日（月曜日）', '2030-02-05'],
    ['平成元年五月二十七日', '1989-05-27'],
    ['2030. 6. 11.(화) 14:30', '2030-06-11'],
    ['2020년 3월 6일', '2020-03-06'],
    ['٣ مايو ٢٠٣٠', '2030-05-03'],
    ['7 Μαρτίου 2030', '2030-03-07'],
    ['12 Mart 2030 Salı', '2030-03-12'],
    ['Onsdag den 5. november 2030', '2030-11-05'],
    ['民國109年3月6日', '2020-03-06'],
    ['H19.04.24（火）', '2007-04-24'],
    ['5 במרץ 2024', '2024-03-05'],
    ['5 मार्च 2024', '2024-03-05'],
    ['5 марта 2024 года', '2024-03-05'],
    ['5 Disember 2024', '2024-12-05'],
    ['March 6, 2020', '2020-03-06'],
    ['6 March 2020', '2020-03-06'],
    ['abril de 2020', '2020-04'],
    ['December 2020', '2020-12'],
  ])('reads “%s”', (text, date) => {
    expect(findDate(text)).toMatchObject({ date, ambiguous: false });
  });

  it('takes the first of two dates, in whatever languages', () => {
    expect(findDate('May 3, 2021 – 4 de mayo de 2021')?.date).toBe('2021-05-03');
    expect(findDate('4 de mayo de 2021 – May 3, 2021')?.date).toBe('2021-05-04');
  });

  it('says so where day and month cannot be told apart', () => {
    expect(findDate('5/6/2013')?.ambiguous).toBe(true);
    expect(findDate('5/16/2013')).toMatchObject({ date: '2013-05-16', ambiguous: false });
  });

  it.each(['31 de abril de 2020', 'any 2020', 'març', 'Articles 5 and 12 of 1984', ''])(
    'finds no day in “%s”',
    (text) => {
      expect(findDate(text)?.date ?? '').not.toHaveLength(10);
    },
  );
});

describe('dateInFileName', () => {
  it.each([
    ['2021-03-05-briefing.md', '2021-03-05'],
    ['FOMCpresconf20160921.pdf', '2016-09-21'],
    ['PCAT-0601-25042018.docx', '2018-04-25'],
    ['press 25.04.2018.txt', '2018-04-25'],
    ['04-25-2018 hearing.txt', '2018-04-25'],
    ['04042018.txt', '2018-04-04'],
    ['USA_70_2015.txt', '2015'],
  ])('reads %s', (name, date) => {
    expect(dateInFileName(name)).toBe(date);
  });

  it.each(['PCAT-0501-05042018.docx', '1638.html', '2015.html', 'agenda-2030.txt', 'report-12345678.txt'])(
    'guesses nothing in %s',
    (name) => {
      expect(dateInFileName(name)).toBeUndefined();
    },
  );
});

describe('dateInAddress', () => {
  it('reads year, month and day of a path', () => {
    expect(dateInAddress('https://www.example.org/briefings/2013/05/06/briefing')).toBe('2013-05-06');
    expect(dateInAddress('https://www.example.org/briefings/5/6/2013')).toBeUndefined();
  });
});
