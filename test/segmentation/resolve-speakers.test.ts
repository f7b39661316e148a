import { describe, expect, it } from 'vitest';
import { resolveSpeakers } from '../../src/segmentation/resolve-speakers.ts';
import { turnOf } from '../../src/segmentation/turn.ts';

describe('resolveSpeakers', () => {
  it.each([
    [
      'a short label and a full one',
      ['MS. MOSS', 'Ida Moss', 'MS. MOSS'],
      '',
      ['Ida Moss', 'Ida Moss', 'Ida Moss'],
    ],
    ['an office and a name', ['Press Secretary Moss', 'Ida Moss'], '', ['Ida Moss', 'Ida Moss']],
    [
      'a label and the title',
      ['MS. MOSS'],
      'Gaggle by Press Secretary Ida Moss En Route Northport',
      ['Ida Moss'],
    ],
    [
      'a middle initial in the title',
      ['SECRETARY VANE'],
      'Remarks by Secretary Ora L. Vane',
      ['Ora L. Vane'],
    ],
    [
      'an office before the name in the title',
      ['MR. ROE'],
      'Call by National Economic Council Director Al Roe',
      ['Al Roe'],
    ],
    ['no given name in the title', ['MS. VANE'], 'Call by Domestic Policy Advisor Vane', ['MS. VANE']],
    [
      'a slip of the pen',
      ['MR. ROE', 'MR. ROE', 'MR. ROE', 'MR. ROE', 'MR. ROE', 'ADMINSTRATOR ROE'],
      '',
      Array<string>(6).fill('MR. ROE'),
    ],
    [
      'anonymous labels',
      ['Q', 'REPORTER', 'SENIOR OFFICIAL', 'Q'],
      'Call by Senior Official',
      ['Q', 'REPORTER', 'SENIOR OFFICIAL', 'Q'],
    ],
    [
      'two bearers of one family name',
      ['Ada Lee', 'Bo Lee', 'MR. LEE'],
      '',
      ['Ada Lee', 'Bo Lee', 'MR. LEE'],
    ],
    ['Mr. and Mrs.', ['MR. LEE', 'MRS. LEE'], '', ['MR. LEE', 'MRS. LEE']],
    ['an office without a name', ['THE PRESIDENT'], 'Remarks by the President', ['THE PRESIDENT']],
    ['diacritics', ['JOSÉ PAZ', 'JOSE PAZ', 'JOSÉ PAZ'], '', ['JOSÉ PAZ', 'JOSÉ PAZ', 'JOSÉ PAZ']],
  ] as const)('resolves %s', (_, labels, title, speakers) => {
    const turns = labels.map((label) => turnOf({ label, line: 1, rule: 'label-inline', confidence: 1 }, []));
    expect(resolveSpeakers(turns, title).map(({ speaker }) => speaker)).toEqual(speakers);
  });
});
