// The text of a field of BibTeX: accents and special letters of LaTeX as characters, its braces and commands gone.
import { greekNames } from '../../text/greek-names.js';
import { superscript } from '../../text/superscript.js';

function pairs(rows: string): ReadonlyMap<string, string> {
  const parts = rows.trim().split(/\s+/);
  return new Map(parts.flatMap((name, at) => (at % 2 === 0 ? [[name, parts[at + 1] ?? ''] as const] : [])));
}

/** Combining characters of Unicode for the accents of LaTeX (The LaTeX Companion, section 7.11), each behind a circle. */
const accents = pairs(`
  ${'`'} ◌̀  ' ◌́  ^ ◌̂  ~ ◌̃  " ◌̈  = ◌̄  . ◌̇
  u ◌̆  v ◌̌  H ◌̋  c ◌̧  k ◌̨  r ◌̊  d ◌̣  b ◌̱
`);
/** Letters and signs, by their commands. */
const signs = pairs(`
  ss ß  dh ð  DH Ð  th þ  TH Þ  dj đ  DJ Đ  o ø  O Ø  ae æ  AE Æ  oe œ  OE Œ  aa å  AA Å  l ł  L Ł  i ı  j ȷ
  ldots …  dots …  textellipsis …  textbullet •  cdot ·  S §  textasciitilde ~  textquotesingle '  TeX TeX  LaTeX LaTeX
  textendash –  textemdash —  textquoteleft ‘  textquoteright ’  textquotedblleft “  textquotedblright ”
  copyright ©  textcopyright ©  textregistered ®  texttrademark ™  textdegree °  textmu µ
  textpm ±  pm ±  times ×  leq ≤  le ≤  geq ≥  ge ≥  approx ≈  sim ∼  infty ∞  rightarrow →
`);

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
          signs.get(name) ??
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
    .replace(/\^(?:\{([^{}]{1,60})\}|(\S))/g, (_all, braced?: string, sign?: string) =>
      superscript(braced ?? sign ?? ''),
    )
    .replace(/_(?:\{([^{}]{1,60})\}|(\S))/g, '$1$2');
}

function put(accent: string, letter: string): string {
  return `${letter === 'ı' ? 'i' : letter}${accents.get(accent)?.slice(1) ?? ''}`.normalize('NFC');
}
