// A small Word file: paragraphs with styles and runs, as Word writes them.
import { zipSync } from 'fflate';

const open = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>';
const styles = ['Title', 'Author', 'Heading1', 'Caption'];

/** `body`: paragraphs by {@link para}. `more`: other parts of the file by path. */
export function smallDocx(
  body: string,
  more: Readonly<Record<string, string>> = {},
  path = 'word/document.xml',
): Buffer {
  const encoder = new TextEncoder();
  const parts = {
    '[Content_Types].xml': '<Types/>',
    [path]: `${open}${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles xmlns:w="w">${styles.map((id) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id.replace('1', ' 1')}"/></w:style>`).join('')}</w:styles>`,
    ...more,
  };
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, encoder.encode(text)]))),
  );
}

export function para(text: string, style = ''): string {
  const properties = style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  const runs = text.startsWith('<w:') ? text : `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  return `<w:p>${properties}${runs}</w:p>`;
}
