import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { docxOf, packed } from '../../test/formats/make-docx.ts';
import { xlsxOf } from '../../test/formats/make-xlsx.ts';

const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;

const run = (inner: string): string => `<w:r><w:rPr><w:b/><w:caps/></w:rPr>${inner}</w:r>`;

/** A body with everything that Word writes and a reader may have to look at. */
const body = `<w:p><w:pPr><w:pStyle w:val="s0"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run('<w:t>ADA LEE: hello</w:t><w:tab/><w:br/><w:br w:type="page"/><w:noBreakHyphen/><w:softHyphen/><w:sym w:font="Symbol" w:char="F0A7"/>')}</w:p>
<w:p>${field('begin')}<w:r><w:instrText> HYPERLINK "http://example.org" </w:instrText></w:r>${field('separate')}${run('<w:t>a link</w:t>')}${field('end')}<w:hyperlink w:anchor="x">${run('<w:t>inside</w:t>')}</w:hyperlink><w:bookmarkStart w:id="0" w:name="x"/></w:p>
<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>gone</w:t></w:r></w:p>
<w:p><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:r><w:footnoteReference w:id="2"/><w:endnoteReference w:id="2"/><w:commentReference w:id="1"/></w:r></w:p>
<w:tbl><w:tblPr><w:tblStyle w:val="t"/></w:tblPr><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge/></w:tcPr><w:p><w:r><w:t>BO CHEN</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>said so, at some length</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent><w:p><w:r><w:t>x</w:t></w:r></w:p></w:sdtContent></w:sdt>
<w:p><w:r><mc:AlternateContent><mc:Choice/><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>in a box</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';

const relation = (name: string): string =>
  `<Relationship Id="${name}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${name}" Target="${name}.xml"/>`;

const note = '<w:p><w:r><w:t>a note</w:t></w:r></w:p>';

/** Small Word documents made for this. */
export function madeDocuments(): Uint8Array[] {
  const files = unzipSync(packed(body, ['Heading 1', 'Speaker']));
  const text = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  const whole = zipSync({
    ...files,
    'word/document.xml': strToU8(
      text.replace('<w:document ', `<w:document ${namespaces.slice(namespaces.indexOf(' '))} `),
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${['styles', 'numbering', 'footnotes', 'endnotes', 'comments'].map(relation).join('')}</Relationships>`,
    ),
    'word/numbering.xml': strToU8(
      `<w:numbering ${namespaces}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:pStyle w:val="s0"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    ),
    'word/footnotes.xml': strToU8(
      `<w:footnotes ${namespaces}><w:footnote w:id="2">${note}</w:footnote></w:footnotes>`,
    ),
    'word/endnotes.xml': strToU8(
      `<w:endnotes ${namespaces}><w:endnote w:id="2">${note}</w:endnote></w:endnotes>`,
    ),
    'word/comments.xml': strToU8(
      `<w:comments ${namespaces}><w:comment w:id="1" w:author="A" w:initials="a">${note}</w:comment></w:comments>`,
    ),
  });
  return [
    whole,
    docxOf('{Title} A debate\n**ADA LEE:** hello\n**BO CHEN:** no ~~gone~~ yes\n| ADA | said so |\n'),
  ];
}

/** Small workbooks made for this: texts in cells and shared, dates, formulas, merged cells. */
export function madeWorkbooks(): Uint8Array[] {
  const plain = xlsxOf({
    Debate: [
      ['date', 'speaker', 'text'],
      [{ day: 44_261 }, 'Ada Lee', 'Good morning. There are two matters today.'],
      [{ day: 44_261 }, 'Bo Chen', { formula: 'A1', value: 'Will the levy rise?' }],
      ['2021-03-06', 'Ada Lee', 'It will not.'],
    ],
    Notes: [
      ['a', 1],
      ['b', 2],
    ],
  });
  const files = unzipSync(plain);
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const relations = strFromU8(files['xl/_rels/workbook.xml.rels'] ?? new Uint8Array());
  const shared = zipSync({
    ...files,
    'xl/worksheets/sheet1.xml': strToU8(
      sheet
        .replace(/<c r="C2"[\s\S]*?<\/c>/u, '<c r="C2" t="s"><v>0</v></c>')
        .replace('<sheetData>', '<dimension ref="A1:C4"/><sheetData>')
        .replace('</sheetData>', '</sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells>'),
    ),
    'xl/sharedStrings.xml': strToU8(
      '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><r><t>Good </t></r><r><rPr><b/></rPr><t>morning.</t></r></si></sst>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      relations.replace(
        '</Relationships>',
        '<Relationship Id="ss" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
      ),
    ),
  });
  return [plain, shared];
}
