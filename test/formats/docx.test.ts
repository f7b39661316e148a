import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docx } from '../../src/formats/docx.ts';
import { docxOf, packed } from './make-docx.ts';
import { allOf, codeOf, sourceOfBytes, testPairs } from './pairs.ts';

describe('docx', () => {
  testPairs(docx, (bytes) => docxOf(new TextDecoder().decode(bytes)));

  it('refuses a document that unpacks to more than the limit, before it is held', async () => {
    const bomb = packed(`<w:p><w:r><w:t>${'a'.repeat(30_000_000)}</w:t></w:r></w:p>`);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await codeOf(() => docx.parse(sourceOfBytes(bomb, 'a.docx')))).toBe('archive/ratio');
    expect(
      await codeOf(() => docx.parse(sourceOfBytes(bomb, 'a.docx'), { maxUnpackedBytes: 1_000_000 })),
    ).toBe('archive/too-large');
  });

  it('never resolves entities', async () => {
    const laughs = Array.from({ length: 12 }, (_, index) =>
      index === 0 ? '<!ENTITY l0 "ha">' : `<!ENTITY l${index} "${`&l${index - 1};`.repeat(10)}">`,
    ).join('');
    const document = `<!DOCTYPE w:document [${laughs}<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>A: &l11; &x;</w:t></w:r></w:p></w:body></w:document>`;
    const source = sourceOfBytes(documentOf(document), 'a.docx');
    const outcome = await allOf(docx.parse(source)).then(
      ([manuscript]) => manuscript?.lines.map(({ text }) => text).join('') ?? '',
      (error: unknown) => String(error),
    );
    expect(outcome.length).toBeLessThan(300);
    expect(outcome).not.toContain('root:');
    expect(outcome).not.toContain('haha');
  });

  it('survives elements nested a hundred thousand deep', async () => {
    const body = `${'<w:sdt><w:sdtContent>'.repeat(100_000)}<w:p/>${'</w:sdtContent></w:sdt>'.repeat(100_000)}`;
    const code = await codeOf(() => docx.parse(sourceOfBytes(packed(body), 'a.docx')));
    expect([undefined, 'docx/damaged', 'archive/ratio']).toContain(code);
  });

  it('says where the XML of a document is damaged', async () => {
    const damaged = packed('<w:p><w:r><w:t>Ada: hello</w:r></w:p>');
    await expect(allOf(docx.parse(sourceOfBytes(damaged, 'a.docx')))).rejects.toThrow(
      /word\/document\.xml, line 1, column \d+: unexpected close tag/u,
    );
  });

  it.each([
    ['elements nested too deep', `${'<w:ins>'.repeat(300)}${'</w:ins>'.repeat(300)}`],
    ['elements of too many names', numbered(1_001, (number) => `<w:x${number}/>`)],
    [
      'too many styles',
      numbered(1_001, (number) => `<w:p><w:pPr><w:pStyle w:val="x${number}"/></w:pPr></w:p>`),
    ],
    ['a field of blanks', `<w:r><w:instrText>${' '.repeat(600)}</w:instrText></w:r>`.repeat(2)],
  ])('refuses %s', async (_name, body) => {
    expect(await codeOf(() => docx.parse(sourceOfBytes(packed(body), 'a.docx')))).toBe('docx/damaged');
  });

  it('refuses more elements than its limit', async () => {
    const source = sourceOfBytes(packed('<w:p/>'.repeat(20)), 'a.docx');
    expect(await codeOf(() => docx.parse(source, { maxElements: 20 }))).toBe('docx/damaged');
    expect(await codeOf(() => docx.parse(source, { maxElements: 30 }))).toBeUndefined();
  });

  it('tells what is no Word document', async () => {
    const notes = zipSync({ 'notes.txt': strToU8('Ada: hello') });
    expect(await codeOf(() => docx.parse(sourceOfBytes(notes, 'a.docx')))).toBe('docx/damaged');
    const cut = docxOf('Ada: hello').subarray(0, 900);
    expect(await codeOf(() => docx.parse(sourceOfBytes(cut, 'a.docx')))).toBe('archive/damaged');
  });
});

function numbered(count: number, make: (number: number) => string): string {
  return Array.from({ length: count }, (_, number) => make(number)).join('');
}

/** A Word document with another `document.xml`. */
function documentOf(text: string): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(text),
  });
}
