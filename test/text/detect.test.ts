import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { RostrumError } from '../../src/errors/rostrum-error.ts';
import { containerOf } from '../../src/text/decode.ts';
import { decode, type Decoded } from '../../src/text/detect.ts';

const samples = {
  'windows-1252':
    'Señor presidente: ¿qué opina la oposición? — “Nada”, contestó el ministro…\nLa sesión continúa mañana en París, où l’été est déjà passé.',
  'windows-1251':
    'Председатель: Уважаемые депутаты, начинаем заседание.\nМинистр: Благодарю вас, господин председатель, за возможность выступить.',
  shift_jis: '議長：ただいまから会議を開きます。\n大臣：お答えいたします。政府としては検討しております。',
  gb18030:
    '主持人：女士们、先生们，大家上午好。\n部长：谢谢大家对中国外交的关心和支持。我们愿意回答记者的提问。',
  'koi8-r':
    'Председатель: Уважаемые депутаты, начинаем заседание.\nМинистр: Благодарю вас, господин председатель, за возможность выступить.',
  big5: '主席：各位委員，現在開會。\n部長：謝謝主席，謝謝各位委員的指教，我們會努力改進政府的工作。',
} as const;

describe('decode', () => {
  it.each(Object.entries(samples))('reads %s, and says that it guessed', async (encoding, text) => {
    const { text: read, notices, encoding: found } = await decode('a.txt', iconv.encode(text, encoding));
    expect(read).toBe(text);
    expect(found).toBe(encoding);
    expect(notices.map(({ code }) => code)).toEqual(['text/encoding-guessed']);
    expect(notices[0]?.place).toEqual({ path: 'a.txt', line: 1 });
    expect(notices[0]?.hint).toContain(`--encoding ${encoding}`);
  });

  it('names the first line that is not UTF-8', async () => {
    const input = iconv.encode(
      'CHAIR: Good morning.\n\nMINISTER: The café in the château is closed; “déjà vu”.\n',
      'windows-1252',
    );
    const { notices, text } = await decode('a.txt', input);
    expect(text).toContain('café');
    expect(notices[0]?.place?.line).toBe(3);
  });

  it('reads UTF-8 and UTF-16 without a word', async () => {
    for (const encoding of ['utf8', 'utf16le', 'utf-16be']) {
      const input = iconv.encode('Ministra: ¿Qué?\nPrensa: ¡Sí!', encoding, { addBOM: encoding !== 'utf8' });
      expect(await decode('a.txt', input)).toMatchObject({
        text: 'Ministra: ¿Qué?\nPrensa: ¡Sí!',
        notices: [],
      });
    }
  });

  it('reads an old encoding that is named', async () => {
    const input = iconv.encode('Señor: ¿Qué?', 'cp850');
    expect((await decode('a.txt', input, { encoding: 'cp850' })).text).toBe('Señor: ¿Qué?');
    await expect(decode('a.txt', input, { encoding: 'cp85x' })).rejects.toMatchObject({
      code: 'option/unknown-encoding',
    });
  });

  it('refuses bytes that are no text in any encoding', async () => {
    const noise = Uint8Array.from(
      { length: 4096 },
      (_, index) => (index * 7919 + (index >> 3) * 31) & 0xff || 1,
    );
    await expect(decode('a.txt', noise)).rejects.toMatchObject({ code: 'text/not-utf-8' });
    await expect(decode('a.txt', Uint8Array.of(0x89, 0x50, 0, 0, 1))).rejects.toMatchObject({
      code: 'text/binary',
    });
  });

  it('notices UTF-8 that was read as windows-1252 and written again', async () => {
    const twice = iconv.decode(iconv.encode('It’s the ministerʼs café, isn’t it?', 'utf8'), 'windows-1252');
    const { notices } = await decode('a.txt', new TextEncoder().encode(`Fine.\n${twice}`));
    expect(notices.map(({ code, place }) => [code, place?.line])).toEqual([['text/mojibake', 2]]);
  });

  it('takes no ordinary text for garbled', async () => {
    const text = 'Âge moyen: Île-de-France. Ação, Ásia, Êxito. “â” is a letter; 20 €, naïve.';
    expect((await decode('a.txt', new TextEncoder().encode(text))).notices).toEqual([]);
  });

  it('gives text or an error of the catalogue for any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (input) => {
        const outcome = await decode('a.txt', input).catch((error: unknown) => error);
        expect(outcome instanceof RostrumError || typeof (outcome as Decoded).text === 'string').toBe(true);
      }),
    );
  });
});

describe('containerOf', () => {
  it('knows archives and PDFs by their first bytes', () => {
    expect(containerOf(bytes('PK\u0003\u0004…'))).toBe('zip');
    expect(containerOf(bytes('%PDF-1.7\n'))).toBe('pdf');
    expect(containerOf(bytes('PK: We begin. %PDF-'))).toBeUndefined();
  });
});

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
