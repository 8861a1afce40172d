// The text of a field of BibTeX: accents and special letters of LaTeX as characters, its braces and commands gone.

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
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  textmu: 'µ',
  sim: '∼',
  rightarrow: '→',
};

export function latexText(written: string): string {
  return written
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
        signs[name] ?? (/^(?:text|math|emph|it|bf|rm|sf|tt|sc|url|href|enquote|mkbib)/.test(name) ? '' : all),
    )
    .replace(/\\([&%$#_{}])/g, (_all, sign: string) => `\ue000${sign}`)
    .replace(/\\[,;:! ]|(?<!\\)~/g, ' ')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/\$\s*\^\{?([^${}]{1,20})\}?\s*\$/g, '^$1')
    .replace(/(?<!\ue000)[{}$]/g, '')
    .replaceAll('\ue000', '')
    .normalize('NFC')
    .replace(/[ \t]+/g, ' ')
    .trim();
}

function put(accent: string, letter: string): string {
  return `${letter === 'ı' ? 'i' : letter}${accents[accent] ?? ''}`.normalize('NFC');
}
