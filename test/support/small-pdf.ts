// A small PDF as a producer would write it: lines of text at places of A4 pages, in the standard fonts, with a title if asked.

export interface PdfText {
  readonly text: string;
  readonly x: number;
  /** From the upper edge, in points. */
  readonly y: number;
  readonly size?: number;
  readonly font?: 'bold' | 'mincho';
}

const [width, height] = [595, 842];

export function smallPdf(
  pages: readonly (readonly PdfText[])[],
  info: Readonly<Record<string, string>> = {},
): Buffer {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add('');
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>');
  // A font that is not in the file, whose bytes are those of Shift JIS: only the map of that name says which letters they are.
  const ofJapan = '/CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >>';
  const name = '/FontName /Ryumin-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0';
  const shape = add(`<< /Type /FontDescriptor ${name} /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>`);
  const mincho = add(
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Ryumin-Light ${ofJapan} /FontDescriptor ${shape} 0 R /DW 500 >>`,
  );
  add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /Ryumin-Light /Encoding /90ms-RKSJ-H /DescendantFonts [${mincho} 0 R] >>`,
  );
  const kids = pages.map((texts) => {
    const stream = texts.map(drawn).join('\n');
    const content = add(`<< /Length ${Buffer.byteLength(stream, 'latin1')} >>\nstream\n${stream}\nendstream`);
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${content} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 7 0 R >> >> >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((id) => `${id} 0 R`).join(' ')}] >>`;
  const said = Object.entries(info).map(([name, value]) => `/${name} ${quoted(value)}`);
  const about = add(`<< ${said.join(' ')} >>`);
  return assembled(objects, about);
}

function drawn({ text, x, y, size = 10, font }: PdfText): string {
  const id = font === undefined ? 1 : font === 'bold' ? 2 : 3;
  return `BT /F${id} ${size} Tf ${x} ${height - y} Td ${quoted(text)} Tj ET`;
}

function quoted(text: string): string {
  return `(${text.replace(/[\\()]/g, '\\$&')})`;
}

function assembled(objects: readonly string[], about: number): Buffer {
  let file = '%PDF-1.4\n';
  const places = objects.map((body, index) => {
    const at = Buffer.byteLength(file, 'latin1');
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = Buffer.byteLength(file, 'latin1');
  const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${about} 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** Lines one under the other. */
export function column(lines: readonly string[], x: number, y: number, pitch = 12): PdfText[] {
  return lines.map((text, index) => ({ text, x, y: y + index * pitch }));
}
