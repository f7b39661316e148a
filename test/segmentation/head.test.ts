import { describe, expect, it } from 'vitest';
import type { Metadata } from '../../src/model/transcript.ts';
import { readTranscript } from '../../src/pipeline.ts';
import { sourceOf } from '../source.ts';

describe('date, place and title of a head', () => {
  it('takes the day of a dateline where the front matter states the day of publication', async () => {
    const text =
      frontMatter('2021-07-15') + 'Via Teleconference\n\n(July 14, 2021)\n\nQ  Is it so?\n\nA  It is.\n';
    expect(await metadataOf(text, 'call.md')).toMatchObject({ date: '2021-07-14', dateSource: 'dateline' });
  });

  it('keeps the stated date where the dateline is later, or long ago', async () => {
    for (const printed of ['July 16, 2021', 'July 14, 2001']) {
      const text = frontMatter('2021-07-15') + `${printed}\n\nQ  Is it so?\n\nA  It is.\n`;
      expect(await metadataOf(text, 'call.md')).toMatchObject({ date: '2021-07-15' });
    }
  });

  it('reads an ambiguous date from the address', async () => {
    const text = `---\ntitle: Briefing, 5/6/2013\nsource_url: https://www.example.org/2013/05/06/briefing\n---\n\nQ  Is it so?\n`;
    expect(await metadataOf(text, 'briefing.md')).toMatchObject({ date: '2013-05-06' });
  });

  it('reads an ambiguous date month first where the clock is an American one', async () => {
    expect(await metadataOf(briefingAt('1:01 P.M. EST'), 'briefing.txt')).toMatchObject({
      date: '2013-05-06',
    });
    expect(await metadataOf(briefingAt('13:01'), 'briefing.txt')).not.toHaveProperty('date');
  });

  it('takes the day of a speech from below its headings where a record prints it weeks later', async () => {
    const speech =
      '  Mr. ROE. Mr. Chairman, I rise in strong support of the bill on the\nharbour, which was promised to the people of the island long ago\nand never built.\n';
    const page = `<html><head><title>Island Record (Wednesday, July 20, 2005)</title></head><body><pre>\n${centred('THE HARBOUR ACT')}${centred('speech of')}${centred('HON. ADAM ROE')}${centred('in the house of representatives')}${centred('Tuesday, July 12, 2005')}${speech.repeat(4)}</pre></body></html>`;
    expect(await metadataOf(page, 'record.htm')).toMatchObject({
      date: '2005-07-12',
      dateSource: 'dateline',
      place: 'house of representatives',
    });
  });

  it('takes no sitting for a place', async () => {
    const text =
      'Ple del Parlament\n\nSessió 5, dijous 5 d’abril de 2018\n\nAnna Puig: Bon dia.\n\nPau Riu: Bon dia.\n';
    expect(await metadataOf(text, 'ple.txt')).toEqual({
      title: 'Ple del Parlament',
      date: '2018-04-05',
      dateSource: 'dateline',
    });
  });

  it('takes the weekday off a place', async () => {
    const text =
      'Conferencia de prensa\n\nMadrid, jueves 16 de abril de 2020\n\nPREGUNTA: ¿Es así?\n\nANA RUIZ: Sí.\n';
    expect(await metadataOf(text, 'rueda.txt')).toMatchObject({ place: 'Madrid', date: '2020-04-16' });
  });

  it('takes a chamber in brackets for the place', async () => {
    const text = 'ORDER OF BUSINESS\n\n[Senate]\n\nMay 3, 2021\n\nMs. LEE: I agree.\n\nMr. ROE: I do not.\n';
    expect(await metadataOf(text, 'order.txt')).toMatchObject({ place: 'Senate', date: '2021-05-03' });
  });

  it('takes no broken first sentence for a title', async () => {
    const text = `At the outset, I have the pleasure of thanking\n\nall who came. ${'It was a long way. '.repeat(30)}\n`;
    const { metadata, turns } = await readTranscript(sourceOf(text, 'statement.txt'));
    expect(metadata.title).toBeUndefined();
    expect(turns[0]?.text).toMatch(/^At the outset/u);
  });
});

function briefingAt(clock: string): string {
  return `Briefing on the harbour, 5/6/2013\n\n${clock}\n\nMR. ROE: Good afternoon.\n\nMS. LEE: Is it so?\n`;
}

/** A heading in the middle of a column. */
function centred(text: string): string {
  return `${' '.repeat(Math.floor((66 - text.length) / 2))}${text}\n\n`;
}

function frontMatter(date: string): string {
  return `---\ntitle: A call\ndate: ${date}\n---\n\n`;
}

async function metadataOf(text: string, path: string): Promise<Metadata> {
  return (await readTranscript(sourceOf(text, path))).metadata;
}
