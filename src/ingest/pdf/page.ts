// A page of a PDF as its text layer gives it: pieces of text with their places, in the order in which the file draws them.

/** Whether a word, in lower case, is one of English. */
export type KnownWord = (word: string) => boolean;

/** Lengths are in points (1/72 inch), from the upper left corner of the page as it is shown. */
export interface PageItem {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  /** Of the letters. */
  readonly size: number;
  readonly font: string;
  /** A blank stands before it. */
  readonly spaced: boolean;
}

/** Width and height in points. */
export interface PdfPage {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** Text that stands upright. */
  readonly items: readonly PageItem[];
  /** Characters of text that is turned, which is not read. */
  readonly turned: number;
}

/** What the file says of itself: its own fields, and those that publishers write into it (XMP, PRISM). */
export interface PdfMetadata {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly doi: string | null;
  readonly journal: string | null;
  readonly year: number | null;
}

/** The text layer of a file, page by page, and what the file says of itself. */
export interface PdfFile {
  readonly pages: readonly PdfPage[];
  readonly metadata: PdfMetadata;
}

/** What was found wrong with a page, which is then left out. */
export interface LeftOut {
  readonly page: number;
  readonly why: string;
}

/** Accents that stand by themselves, and the marks that join a letter (Unicode, Spacing Modifier Letters and Latin-1). */
const marks: ReadonlyMap<string, string> = new Map([
  ['´', '\u0301'],
  ['`', '\u0300'],
  ['¨', '\u0308'],
  ['ˆ', '\u0302'],
  ['˜', '\u0303'],
  ['¯', '\u0304'],
  ['˘', '\u0306'],
  ['˙', '\u0307'],
  ['˚', '\u030a'],
  ['˝', '\u030b'],
  ['ˇ', '\u030c'],
]);
const accents = [...marks.keys()].join('');
/** Within one piece of text: an accent between letters. A grave one before a word may be a quotation mark. */
const within = new RegExp(
  `(?<=\\p{L}) ?([${accents}])(\\p{L})|(?<![\\p{L}\\d])([${accents.replace('`', '')}])(\\p{L})`,
  'gu',
);
const atEnd = new RegExp(`[^\\S\\n]?([${accents}])$`, 'u');

/** Places of ff, fi, fl, ffi and ffl in TeX's own encodings, OT1 and T1 (LaTeX, encguide). */
const placedFrom = (first: number): ReadonlyMap<string, string> =>
  new Map(['ff', 'fi', 'fl', 'ffi', 'ffl'].map((letters, at) => [String.fromCharCode(first + at), letters]));
const [ot1, t1] = [placedFrom(0x0b), placedFrom(0x1b)];
/** Quotation marks and dashes of T1. */
const t1Signs: ReadonlyMap<string, string> = new Map(
  [...'“”„«»–—'].map((sign, at) => [String.fromCharCode(0x10 + at), sign]),
);
const places = [...ot1.keys(), ...t1.keys()].join('');
const ligated = new RegExp(`\\p{L}*[${places}][\\p{L}${places}]*`, 'gu');

export function withPlainLetters(pages: readonly PdfPage[], isKnown: KnownWord): readonly PdfPage[] {
  const tables = tablesOf(pages, isKnown);
  return pages.map((page) => ({
    ...page,
    items: withJoinedAccents(page.items.map((item) => plain(item, tables.get(item.font)))),
  }));
}

type Table = ReadonlyMap<string, string>;

/** A font is in one of these encodings where its ligatures make words of English; else its signs have no meaning, and stay. */
function tablesOf(pages: readonly PdfPage[], isKnown: KnownWord): ReadonlyMap<string, Table> {
  const tables = new Map<string, Table>();
  for (const { items } of pages)
    for (const { text, font } of items) {
      if (tables.has(font)) continue;
      for (const [word] of text.matchAll(ligated)) {
        const table = [ot1, t1].find((encoding) => isKnown(spelt(word, encoding).toLowerCase()));
        if (table !== undefined) tables.set(font, table === t1 ? new Map([...t1, ...t1Signs]) : table);
      }
    }
  return tables;
}

function spelt(text: string, table: Table): string {
  return [...text].map((sign) => table.get(sign) ?? sign).join('');
}

function plain(item: PageItem, table: Table | undefined): PageItem {
  const text = (table === undefined ? item.text : spelt(item.text, table))
    // The bullet of TeX's second encoding, TS1.
    .replace(/^\u0088(?=\s|$)/, '•')
    .replace(
      within,
      (pair, mark, letter, leadMark, first) => joined(letter ?? first, mark ?? leadMark) ?? pair,
    );
  return text === item.text ? item : { ...item, text };
}

/** Null where there is no letter with that accent. */
function joined(letter: string, accent: string): string | null {
  const mark = marks.get(accent) ?? '';
  const base = letter.replace('ı', 'i').replace('ȷ', 'j');
  const accented = `${base}${mark}`.normalize('NFC');
  return [...accented].length === 1 ? accented : null;
}

/** An accent that ends a piece is that of the letter which the next piece sets under it. */
function withJoinedAccents(items: readonly PageItem[]): readonly PageItem[] {
  if (!items.some(({ text }) => atEnd.test(text))) return items;
  const read: PageItem[] = [];
  for (const item of items) {
    const last = read.at(-1);
    const accent = last === undefined ? undefined : atEnd.exec(last.text)?.[1];
    const [letter = ''] = item.text;
    const accented = accent === undefined ? null : joined(letter, accent);
    if (last === undefined || accented === null || !isUnder(last, item)) {
      read.push(item);
      continue;
    }
    const bare = last.text.replace(atEnd, '');
    read[read.length - 1] = { ...last, text: bare };
    // Without the accent a blank may stand where the word begins.
    const spaced = bare === '' ? last.spaced : /\s$/.test(bare);
    read.push({ ...item, text: `${accented}${item.text.slice(letter.length)}`, spaced });
  }
  return read.filter(({ text }) => text !== '');
}

function isUnder(accent: PageItem, letter: PageItem): boolean {
  return (
    Math.abs(accent.y - letter.y) < 0.3 * letter.size &&
    letter.x < accent.x + accent.width + 0.02 * letter.size
  );
}
