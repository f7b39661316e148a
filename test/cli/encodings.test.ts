import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { folderOf } from '../node/folder.ts';
import { fakeContext } from './fakes.ts';

const liwc = `%\n1\tCafés\n2\tNaïveté\n%\ncafé\t1\nnaïve*\t2\nfaçade\t1\ndéjà\t2\nrésumé*\t1\nprotégé\t2\n`;
const wordstat = `CAFÉS\n\tCAFÉ (1)\n\tRÉSUMÉ (1)\n\tFAÇADE (1)\n\tDÉJÀ VU (1)\n`;
const lexicon = `lexicon: own\ntitle: Own\nkind: institution\nentries:\n  - name: Société du Café\n  - name: Théâtre Français\n`;
const transcript = 'A. SPEAKER: The café hired a naïve protégé of the Société du Café.\n';

/** Single bytes as windows-1252 has them; all letters here are in Latin 1. */
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const utf16 = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le');
const utf16be = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();

async function rostrum(files: Readonly<Record<string, string | Uint8Array>>, ...args: readonly string[]) {
  const { context, said } = fakeContext(folderOf({ 't.txt': transcript, ...files }));
  return { code: await run(args, context), ...said };
}

function named(bytes: string | Uint8Array, ...further: readonly string[]) {
  return rostrum({ 'own.yaml': bytes }, 'entities', 't.txt', '--lexicon', 'own.yaml', ...further);
}

describe('dictionaries and lexicons in other encodings', () => {
  it.each([
    ['own.dic', liwc],
    ['own.cat', wordstat],
  ])('count as the same in UTF-8: %s', async (name, text) => {
    const ask = (bytes: string | Uint8Array) =>
      rostrum({ [name]: bytes }, 'dictionary', 't.txt', '--dictionary', name);
    const expected = await ask(text);
    expect(expected.out).toContain('café (');
    for (const bytes of [utf16(text), utf16be(text)]) {
      const { out, messages } = await ask(bytes);
      expect([out, messages]).toEqual([expected.out, expected.messages]);
    }
    const guessed = await ask(latin(text));
    expect(guessed.out).toBe(expected.out);
    expect(guessed.messages).toMatch(new RegExp(`${name}:\\d+: Read as (?:windows-1252|iso-8859-1)`, 'iu'));
    expect(guessed.messages).toContain('save the file as UTF-8');
  });

  it('find the same names, and say how they were read', async () => {
    const expected = await named(lexicon);
    expect(expected.out).toContain('Société du Café');
    const guessed = await named(latin(lexicon));
    expect(guessed.out).toBe(expected.out);
    expect(guessed.messages).toContain('own.yaml:5: Read as');
    expect((await named(latin(lexicon), '--quiet')).messages).toBe('');
    expect((await named(utf16(lexicon))).out).toBe(expected.out);
  });

  it('are looked after by lint, with the line', async () => {
    const { out } = await rostrum({ 'own.dic': latin(liwc) }, 'lexicon', 'lint', 'own.dic');
    expect(out).toMatch(/^2,,,encoding,"Read as /mu);
  });

  it('are refused with line and remedy where no encoding is likely', async () => {
    const noise = Uint8Array.from([...Buffer.from('a: [b]\n'), 0x81, 0x8d, 0x8f, 0x90, 0x9d, 0x81]);
    const { code, messages } = await rostrum(
      { 'own.yaml': noise },
      'dictionary',
      't.txt',
      '--dictionary',
      'own.yaml',
    );
    expect(code).not.toBe(0);
    expect(messages).toMatch(/own\.yaml:2:1: Expected UTF-8, not byte 0x81|own\.yaml: /u);
  });
});
