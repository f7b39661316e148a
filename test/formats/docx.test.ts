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
    [
      'too many symbols',
      `<w:r>${numbered(1_001, (number) => `<w:sym w:font="x" w:char="${number}"/>`)}</w:r>`,
    ],
    ['too many kinds of breaks', `<w:r>${numbered(1_001, (number) => `<w:br w:type="x${number}"/>`)}</w:r>`],
    ['fields inside fields without end', `<w:r>${'<w:fldChar w:fldCharType="begin"/>'.repeat(101)}</w:r>`],
    ['a field with too many marks', fieldOf('x'.repeat(10_000), 'separate', 2_001)],
    ['a field of thousands of pieces with too many marks', fieldOf('', 'separate', 5_000, 5_000)],
    ['a field of blanks', `<w:r><w:instrText>${' '.repeat(600)}</w:instrText></w:r>`.repeat(2)],
  ])('refuses %s', async (_name, body) => {
    expect(await codeOf(() => docx.parse(sourceOfBytes(packed(body), 'a.docx')))).toBe('docx/damaged');
  });

  it('reads fields as deep as a table of contents has them', async () => {
    let body = '<w:r><w:t>Ada: hello</w:t></w:r>';
    for (let depth = 0; depth < 50; depth++) body = fieldAround(body);
    const paragraphs = `<w:p>${body}</w:p>`.repeat(20);
    const [found] = await allOf(docx.parse(sourceOfBytes(packed(paragraphs), 'a.docx')));
    expect(found?.lines.filter(({ text }) => text === 'Ada: hello').length).toBe(20);
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

function fieldAround(inner: string): string {
  return `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> TOC x </w:instrText><w:fldChar w:fldCharType="separate"/></w:r>${inner}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
}

/** A run with a field whose instruction stands in so many pieces, and which has a mark so often. */
function fieldOf(instruction: string, mark: string, times: number, pieces = 1): string {
  const begin = '<w:fldChar w:fldCharType="begin"/>';
  const marks = `<w:fldChar w:fldCharType="${mark}"/>`.repeat(times);
  return `<w:r>${begin}${`<w:instrText>${instruction}</w:instrText>`.repeat(pieces)}${marks}</w:r>`;
}

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
