// A second reader of articles in XML, by another approach than the product's: tags are cut out by pattern, and what is left is listed.

export interface LooseText {
  /** Names of the elements around it, outermost first. */
  readonly path: string;
  readonly text: string;
}

const TOKEN = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE[^>]*>|<[^>]+>|[^<]+/g;

/** Layout is folded here as the product folds it: no-break spaces and their kind stay. */
const foldLayout = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');

// The names that our fixtures use.
const NAMED: Readonly<Record<string, string>> = { alpha: 'α', agr: 'α', deg: '°', nbsp: '\u00A0' };

function decode(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_whole, digits: string) =>
      String.fromCodePoint(Number.parseInt(digits, 16)),
    )
    .replace(/&#(\d+);/g, (_whole, digits: string) => String.fromCodePoint(Number(digits)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replace(/&(alpha|agr|deg|nbsp);/g, (_whole, name: string) => NAMED[name] ?? '')
    .replaceAll('&amp;', '&');
}

const tokensOf = (xml: string): readonly string[] => xml.match(TOKEN) ?? [];
const nameOf = (tag: string): string => /^<\/?([^\s/>]+)/.exec(tag)?.[1] ?? '';

/** The characters of a token, null where it is a tag or a comment. */
function charactersOf(token: string): string | null {
  if (token.startsWith('<![CDATA[')) return token.slice(9, -3);
  return token.startsWith('<') ? null : decode(token);
}

/** Every text node with other than white space in it. */
export function looseTexts(xml: string): readonly LooseText[] {
  const found: LooseText[] = [];
  const open: string[] = [];
  for (const token of tokensOf(xml)) {
    const characters = charactersOf(token);
    if (characters !== null) {
      const text = foldLayout(characters);
      if (text !== '') found.push({ path: open.join('/'), text });
    } else if (token.startsWith('</')) open.pop();
    else if (/^<[^!?]/.test(token) && !token.endsWith('/>')) open.push(nameOf(token));
  }
  return found;
}

// Within these a paragraph is one line of characters; another element in it makes it more than that.
const MARKS =
  /<\/?(?:italic|bold|sup|sub|xref|ext-link|sc|underline|monospace|styled-content|named-content|i|b|u|email|uri)\b[^>]*>/g;

/** Stands in a line where characters begin or cease to be raised, or a reference begins or ends. */
export const seam = '\uE000';
const SEAMS = /<\/?(?:sup|xref)\b[^>]*>/g;

/** Texts of all elements of these names that hold nothing but characters and marks, as one line each, with its seams. */
export function looseLines(xml: string, names: readonly string[]): readonly string[] {
  const plain = xml
    .replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, '')
    .replace(SEAMS, seam)
    .replace(MARKS, '');
  return names.flatMap((name) =>
    [...plain.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>([^<]*)</${name}>`, 'g'))]
      .map(([, inner = '']) => foldLayout(decode(inner)))
      .filter((line) => line !== ''),
  );
}
