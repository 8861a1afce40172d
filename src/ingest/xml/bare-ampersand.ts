// A bare ampersand swallows what follows up to the next semicolon; the parser sees it late, its writer wants its own place.

const NO_MARKUP = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>/g;
const BARE = /&(?!#?[A-Za-z0-9]{1,32};)/;

/** Line and column, from 1, of the first bare ampersand; null where each one begins a reference. */
export function bareAmpersand(text: string): { readonly line: number; readonly column: number } | null {
  // What is cut out keeps its place and its lines.
  const plain = text.replace(NO_MARKUP, (cut) => cut.replace(/[^\n]/g, ' '));
  const at = BARE.exec(plain)?.index;
  if (at === undefined) return null;
  const lineStart = plain.lastIndexOf('\n', at) + 1;
  return { line: plain.slice(0, at).split('\n').length, column: at - lineStart + 1 };
}
