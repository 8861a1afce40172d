// Makes of each JATS article what people have of it: DOCX, HTML and PDF by several producers, none of them ours.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { launch } from '../../test/support/chromium.js';

/** A format and who made it, with the ending of its files. */
export const KINDS = [
  ['html pandoc', 'html'],
  ['html LibreOffice', 'html'],
  ['docx pandoc', 'docx'],
  ['docx LibreOffice', 'docx'],
  ['pdf one column, Chromium', 'pdf'],
  ['pdf two columns, Chromium', 'pdf'],
  ['pdf one column, LibreOffice', 'pdf'],
  ['pdf two columns, LibreOffice', 'pdf'],
  ['pdf one column, LaTeX', 'pdf'],
  ['pdf two columns, LaTeX', 'pdf'],
] as const;
export type Kind = (typeof KINDS)[number][0];

export function fileOf(folder: string, article: string, kind: Kind): string {
  const ending = KINDS.find(([name]) => name === kind)?.[1] ?? '';
  return join(folder, kind.replace(/[ ,]+/g, '-'), `${article}.${ending}`);
}

function run(program: string, args: readonly string[]): void {
  execFileSync(program, args, { stdio: ['ignore', 'ignore', 'ignore'], timeout: 180_000 });
}

function office(input: string, to: string, output: string): void {
  const folder = dirname(output);
  run('soffice', ['--headless', '--convert-to', to, '--outdir', folder, input]);
  const made = join(folder, `${basename(input).replace(/\.\w+$/, '')}.${to.split(':')[0]}`);
  if (made !== output) renameSync(made, output);
}

const page = `<style>body{font:11pt/1.35 "DejaVu Serif",serif;text-align:justify;hyphens:auto;max-width:none;margin:0;padding:0}
h1,header,#title-block-header{column-span:all}</style>`;
const columns = '<style>body{column-count:2;column-gap:8mm;font-size:9.5pt}table{font-size:7pt}</style>';

async function print(html: string, output: string, twoColumns: boolean): Promise<void> {
  const browser = await launch();
  try {
    const tab = await browser.newPage();
    const head = `${page}${twoColumns ? columns : ''}</head>`;
    await tab.setContent(html.replace('</head>', head).replace(/<html[^>]*>/, '<html lang="en">'));
    await tab.pdf({
      path: output,
      format: 'A4',
      margin: { top: '20mm', bottom: '20mm', left: '18mm', right: '18mm' },
      displayHeaderFooter: true,
    });
  } finally {
    await browser.close();
  }
}

/** The reference document of pandoc, set in two columns. */
function twoColumnReference(folder: string): string {
  const path = join(folder, 'two-columns.docx');
  if (existsSync(path)) return path;
  const [parts, plain] = [join(folder, 'reference'), join(folder, 'reference.docx')];
  mkdirSync(parts, { recursive: true });
  writeFileSync(plain, execFileSync('pandoc', ['--print-default-data-file', 'reference.docx']));
  run('unzip', ['-o', '-q', plain, '-d', parts]);
  const document = join(parts, 'word/document.xml');
  const xml = readFileSync(document, 'utf8');
  writeFileSync(
    document,
    xml.replace(/<w:sectPr[^>]*\/>|<w:sectPr[^>]*>/, (found) => {
      const cols = '<w:cols w:num="2" w:space="500"/>';
      return found.endsWith('/>') ? `<w:sectPr>${cols}</w:sectPr>` : `${found}${cols}`;
    }),
  );
  execFileSync('zip', ['-q', '-r', path, '.'], { cwd: parts });
  return path;
}

const tex = [
  '--pdf-engine=lualatex',
  '-V',
  'geometry:margin=2cm',
  '-V',
  'lang=en',
  '-V',
  'mainfont=DejaVu Serif',
  '-V',
  'fontsize=10pt',
];

function withoutTables(folder: string): string {
  const path = join(folder, 'without-tables.lua');
  writeFileSync(path, 'function Table() return {} end\n');
  return path;
}

/** Makes one file, if it does not stand yet. Returns why it could not be made, or null. */
export async function make(article: string, folder: string, kind: Kind): Promise<string | null> {
  const name = basename(article).replace(/\.\w+$/, '');
  const output = fileOf(folder, name, kind);
  if (existsSync(output)) return null;
  mkdirSync(dirname(output), { recursive: true });
  const from = (of: Kind): string => fileOf(folder, name, of);
  const pandoc = (...args: readonly string[]): void =>
    run('pandoc', ['-f', 'jats', article, '-s', '-o', output, ...args]);
  try {
    switch (kind) {
      case 'html pandoc':
      case 'docx pandoc':
        pandoc();
        break;
      case 'html LibreOffice':
        office(from('docx pandoc'), 'html:XHTML Writer File', output);
        break;
      case 'docx LibreOffice':
        office(from('html pandoc'), 'docx:MS Word 2007 XML', output);
        break;
      case 'pdf one column, Chromium':
      case 'pdf two columns, Chromium':
        await print(readFileSync(from('html pandoc'), 'utf8'), output, kind.includes('two'));
        break;
      case 'pdf one column, LibreOffice':
        office(from('docx pandoc'), 'pdf', output);
        break;
      case 'pdf two columns, LibreOffice': {
        const docx = join(dirname(output), `${name}.docx`);
        run('pandoc', [
          '-f',
          'jats',
          article,
          '-s',
          '-o',
          docx,
          `--reference-doc=${twoColumnReference(folder)}`,
        ]);
        office(docx, 'pdf', output);
        break;
      }
      case 'pdf one column, LaTeX':
        pandoc(...tex);
        break;
      case 'pdf two columns, LaTeX':
        // Its long tables cannot stand in two columns.
        pandoc(...tex, '-V', 'classoption=twocolumn', `--lua-filter=${withoutTables(folder)}`);
        break;
    }
    return null;
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, 200) : String(error);
  }
}
