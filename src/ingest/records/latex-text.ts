// The text of a field of BibTeX: accents and special letters of LaTeX as characters, its braces and commands gone.
import { greekNames } from '../../text/greek-names.js';
import { superscript } from '../../text/superscript.js';

/** Combining characters of Unicode for the accents of LaTeX (The LaTeX Companion, section 7.11). */
const accents: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '"': '\u0308',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030c',
  H: '\u030b',
  c: '\u0327',
  k: '\u0328',
  r: '\u030a',
  d: '\u0323',
  b: '\u0331',
};
const signs: Readonly<Record<string, string>> = {
  ss: 'ß',
  dh: 'ð',
  DH: 'Ð',
  th: 'þ',
  TH: 'Þ',
  dj: 'đ',
  DJ: 'Đ',
  ldots: '…',
  dots: '…',
  textellipsis: '…',
  textbullet: '•',
  cdot: '·',
  approx: '≈',
  copyright: '©',
  textcopyright: '©',
  S: '§',
  textasciitilde: '~',
  textquotesingle: "'",
  infty: '∞',
  TeX: 'TeX',
  LaTeX: 'LaTeX',
  o: 'ø',
  O: 'Ø',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  l: 'ł',
  L: 'Ł',
  i: 'ı',
  j: 'ȷ',
  textendash: '–',
  textemdash: '—',
  textquoteright: '’',
  textquoteleft: '‘',
  textquotedblleft: '“',
  textquotedblright: '”',
  textregistered: '®',
  texttrademark: '™',
  textdegree: '°',
  textpm: '±',
  pm: '±',
  times: '×',
  leq: '≤',
  le: '≤',
  geq: '≥',
  ge: '≥',
  textmu: 'µ',
  sim: '∼',
  rightarrow: '→',
};

const greek: ReadonlyMap<string, string> = new Map(
  [...greekNames].flatMap(([letter, name]) =>
    letter === 'ς'
      ? []
      : [
          [name, letter],
          [`${name.charAt(0).toUpperCase()}${name.slice(1)}`, letter.toUpperCase()],
          [`text${name}`, letter],
        ],
  ),
);

export function latexText(written: string): string {
  return (
    written
      .replace(/\\textsuperscript\s*\{([^{}]{1,60})\}/g, (_all, high: string) => superscript(high))
      .replace(
        /\\([`'^~"=.])\s*(?:\{\\?([a-zA-Zı])\}|\\?([a-zA-Z]))/g,
        (_all, accent: string, braced?: string, bare?: string) => put(accent, braced ?? bare ?? ''),
      )
      .replace(/\\([uvHckrdb])(?:\s+|\s*\{)\\?([a-zA-Z])\}?/g, (_all, accent: string, letter: string) =>
        put(accent, letter),
      )
      .replace(
        /\\([a-zA-Z]+)(?:\s*\{\}|\s+|(?![a-zA-Z]))/g,
        (all, name: string) =>
          signs[name] ??
          greek.get(name) ??
          (/^(?:text|math|emph|it|bf|rm|sf|tt|sc|url|href|enquote|mkbib)/.test(name) ? '' : all),
      )
      // What another command does to its words is not told; the words stay.
      .replace(/\\[a-zA-Z]+\s*(?=\{)/g, '')
      .replace(/\\([&%$#_{}])/g, (_all, sign: string) => `\ue000${sign}`)
      .replace(/\\[,;:! ]|(?<!\\)~/g, ' ')
      .replace(/---/g, '—')
      .replace(/--/g, '–')
      .replace(/``/g, '“')
      .replace(/''/g, '”')
      .replace(/(?<!\ue000)\$([^$\ue000]{1,200})\$/g, (_all, formula: string) => scripts(formula))
      .replace(/(?<!\ue000)[{}$]/g, '')
      .replaceAll('\ue000', '')
      .normalize('NFC')
      .replace(/[ \t]+/g, ' ')
      .trim()
  );
}

/** What stands high and low in a formula. */
function scripts(formula: string): string {
  return formula
    .replace(/\^(?:\{([^{}]{1,60})\}|(\S))/g, (_all, whole?: string, one?: string) =>
      superscript(whole ?? one ?? ''),
    )
    .replace(/_(?:\{([^{}]{1,60})\}|(\S))/g, '$1$2');
}

function put(accent: string, letter: string): string {
  return `${letter === 'ı' ? 'i' : letter}${accents[accent] ?? ''}`.normalize('NFC');
}
