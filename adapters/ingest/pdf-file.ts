// The text layer of a PDF by pdf.js, page by page: bounded in time and pages, nothing drawn, nothing fetched.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { badInput, Fault } from '../../src/index.js';
import type { PageItem, PdfFile, PdfMetadata, PdfPage } from '../../src/ingest/index.js';

/** Pages of one file, and seconds for it: a book of a thousand pages takes about a minute. */
const [pagesMax, secondsMax] = [1500, 180];

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
let loaded: Promise<Pdfjs> | null = null;

// On the thread that asks: ingest has one of its own. Nothing is drawn: classes that do nothing stand for a browser's matrices,
// and the canvas that pdf.js asks for is an empty package (`overrides` in package.json).
function pdfjs(): Promise<Pdfjs> {
  loaded ??= (async () => {
    const scope: Record<string, unknown> = globalThis;
    for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) scope[name] ??= class {};
    const worker = 'pdfjs-dist/legacy/build/pdf.worker.mjs';
    scope['pdfjsWorker'] = await import(worker);
    return import('pdfjs-dist/legacy/build/pdf.mjs');
  })();
  return loaded;
}

/** Throws a Fault for a file that is locked, damaged or too long. `now`: milliseconds. */
export async function readPdfFile(bytes: Uint8Array, now: () => number): Promise<PdfFile> {
  const { getDocument, VerbosityLevel } = await pdfjs();
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: `${join(home, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(home, 'standard_fonts')}/`,
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    stopAtErrors: false,
  });
  try {
    const document = await task.promise;
    if (document.numPages > pagesMax)
      throw badInput(`more than ${pagesMax} pages`, `${document.numPages} pages`, 'split it');
    const until = now() + secondsMax * 1000;
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      if (now() > until)
        throw badInput(
          `not read within ${secondsMax} seconds`,
          `page ${number} of ${document.numPages}`,
          'split it, or give another form of the article',
        );
      pages.push(await readPage(document, number));
    }
    return { pages, metadata: await metadataOf(document) };
  } catch (error) {
    throw faultOf(error);
  } finally {
    await task.destroy();
  }
}

function faultOf(error: unknown): unknown {
  if (error instanceof Fault) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException')
    return badInput('this PDF asks for a password', 'the whole file', 'save it without one', error);
  const cure = 'open it and save it again, or fetch it again';
  return badInput('this PDF is damaged', 'the whole file', cure, error);
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<PdfPage> {
  let page: PDFPageProxy | null = null;
  try {
    page = await document.getPage(number);
    return await itemsOf(page, number);
  } catch (error) {
    // Without one page the others may be sound; it has no text then, and is named among those that are left out.
    if (error instanceof Error && error.name === 'PasswordException') throw error;
    return { number, width: 0, height: 0, items: [], turned: 0 };
  } finally {
    page?.cleanup();
  }
}

async function itemsOf(page: PDFPageProxy, number: number): Promise<PdfPage> {
  const viewport = page.getViewport({ scale: 1 });
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0] = viewport.transform as number[];
  const { items } = await page.getTextContent({ includeMarkedContent: false });
  const read: PageItem[] = [];
  let turned = 0;
  let spaced = false;
  for (const item of items) {
    if (!('str' in item)) continue;
    if (item.str.trim() === '') {
      spaced ||= item.str !== '' && item.width > 0;
      continue;
    }
    const [ia = 1, ib = 0, ic = 0, id = 1, ie = 0, jf = 0] = item.transform as number[];
    const across = { x: a * ia + c * ib, y: b * ia + d * ib };
    const up = { x: a * ic + c * id, y: b * ic + d * id };
    const size = Math.hypot(up.x, up.y);
    if (Math.abs(across.y) > 0.1 * Math.abs(across.x) || across.x < 0) {
      turned += item.str.trim().length;
      continue;
    }
    const text = item.str.trim();
    const isLead = /^\s/.test(item.str);
    read.push({
      text,
      x: a * ie + c * jf + e,
      y: b * ie + d * jf + f,
      width: item.width,
      size,
      font: item.fontName,
      spaced: spaced || isLead,
    });
    spaced = /\s$/.test(item.str);
  }
  return {
    number,
    width: viewport.width,
    height: viewport.height,
    items: withinPage(read, viewport),
    turned,
  };
}

/** What stands beside the page is not seen on it. */
function withinPage(
  items: readonly PageItem[],
  { width, height }: { width: number; height: number },
): PageItem[] {
  return items.filter(({ x, y, size }) => x > -1 && x < width && y > 0 && y < height + size && size > 0.5);
}

interface Xmp {
  get(name: string): unknown;
}

async function metadataOf(document: PDFDocumentProxy): Promise<PdfMetadata> {
  const none: PdfMetadata = { title: null, authors: [], doi: null, journal: null, year: null };
  try {
    const { info, metadata } = await document.getMetadata();
    const xmp: Xmp | null = metadata;
    const ofInfo = (name: string): string | null => textIn(Reflect.get(info, name));
    const of = (...names: readonly string[]): string | null =>
      names.map((name) => textIn(xmp?.get(name))).find((value) => value !== null) ?? null;
    const creators = xmp?.get('dc:creator');
    const list = Array.isArray(creators) ? creators.flatMap((creator) => textIn(creator) ?? []) : [];
    const authors =
      list.length > 1 ? list : (ofInfo('Author') ?? list[0] ?? '').split(/\s*;\s*|,\s+(?:and\s+)?|\s+and\s+/);
    const doi =
      /10\.\d{4,9}\/\S+$/.exec(of('prism:doi', 'pdfx:doi', 'crossmark:doi', 'dc:identifier') ?? '')?.[0] ??
      null;
    const date = /^(\d{4})/.exec(of('prism:coverdate', 'prism:publicationdate') ?? '')?.[1];
    return {
      title: of('dc:title') ?? ofInfo('Title'),
      authors: authors.map((name) => name.trim()).filter((name) => name !== ''),
      doi,
      journal: doi === null ? null : of('prism:publicationname'),
      year: date === undefined || doi === null ? null : Number(date),
    };
  } catch {
    // What a file says of itself may be damaged where its pages are sound.
    return none;
  }
}

function textIn(value: unknown): string | null {
  const text = (Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : '').trim();
  return text === '' ? null : text;
}
