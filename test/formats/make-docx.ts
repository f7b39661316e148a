import { strToU8, zipSync } from 'fflate';

/**
 * A Word document out of a description: a line is a paragraph, `Style name: text`, or `text` in no style; `**bold**` is
 * bold, `\t` a tab, `\n` a line break, `~~gone~~` a tracked deletion; lines in bars (`| a | b |`) are rows of a table.
 */
export function docxOf(description: string): Uint8Array {
  const lines = description.split('\n').slice(0, description.endsWith('\n') ? -1 : undefined);
  const styles = [...new Set(lines.flatMap((line) => styled(line)?.style ?? []))];
  const blocks: string[] = [];
  let rows: string[] = [];
  const endTable = (): void => {
    if (rows.length > 0) blocks.push(`<w:tbl>${rows.join('')}</w:tbl>`);
    rows = [];
  };
  for (const line of lines) {
    if (/^\|.*\|$/u.test(line)) {
      const cells = line.slice(1, -1).split('|');
      rows.push(
        `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell.trim(), styles)}</w:tc>`).join('')}</w:tr>`,
      );
      continue;
    }
    endTable();
    blocks.push(paragraph(line, styles));
  }
  endTable();
  return packed(blocks.join(''), styles);
}

/** A Word document with this inside its body. */
export function packed(body: string, styles: readonly string[] = []): Uint8Array {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const files = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/_rels/document.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    'word/styles.xml': `<w:styles ${w}>${styles
      .map(
        (name, index) =>
          `<w:style w:type="paragraph" w:styleId="s${index}"><w:name w:val="${xml(name)}"/></w:style>`,
      )
      .join('')}</w:styles>`,
    'word/document.xml': `<w:document ${w}><w:body>${body}</w:body></w:document>`,
    'word/media/image1.png': '\u0089PNG',
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

function styled(line: string): { readonly style: string; readonly text: string } | undefined {
  const match = /^\{(?<style>[^{}]+)\} ?(?<text>.*)$/u.exec(line)?.groups;
  return match && { style: match['style'] ?? '', text: match['text'] ?? '' };
}

function paragraph(line: string, styles: readonly string[]): string {
  const { style, text } = styled(line) ?? { style: '', text: line };
  const properties = style === '' ? '' : `<w:pPr><w:pStyle w:val="s${styles.indexOf(style)}"/></w:pPr>`;
  const runs = text.split(/(\*\*.+?\*\*|~~.+?~~)/u).map((piece) => {
    if (piece.startsWith('~~')) {
      return `<w:del><w:r><w:delText>${xml(piece.slice(2, -2))}</w:delText></w:r></w:del>`;
    }
    const bold = piece.startsWith('**');
    return run(bold ? piece.slice(2, -2) : piece, bold);
  });
  return `<w:p>${properties}${runs.join('')}</w:p>`;
}

function run(text: string, bold: boolean): string {
  const inner = text
    .split(/(\\t|\\n)/u)
    .map((part) =>
      part === '\\t'
        ? '<w:tab/>'
        : part === '\\n'
          ? '<w:br/>'
          : `<w:t xml:space="preserve">${xml(part)}</w:t>`,
    );
  return `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}${inner.join('')}</w:r>`;
}

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
