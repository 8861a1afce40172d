// What the paragraph styles of a Word file are for: by their outline level and by the names that Word, LibreOffice and pandoc give them.
import {
  attributeOf,
  childAtPath,
  childrenOf,
  firstChildNamed,
  type XmlElement,
} from '../xml/xml-element.js';

export type StyleKind = 'title' | 'author' | 'caption' | 'abstract-title' | 'none';

export interface Style {
  readonly kind: StyleKind;
  /** Of a heading, from 1. */
  readonly level: number | null;
}

export interface Styles {
  /** By the id that a paragraph names; an empty one is that of plain text. */
  of(id: string): Style;
}

const kinds: readonly (readonly [StyleKind, RegExp])[] = [
  ['title', /^(?:title|article ?title|titel|papertitle)$/i],
  ['author', /^authors?$/i],
  ['caption', /caption|legend/i],
  ['abstract-title', /^abstract ?title$/i],
];
const heading = /^(?:heading|überschrift|titre|título|rubrik|kop)\s*(\d)\b/i;
/** Styles may be based on each other in a circle. */
const depthMax = 12;

export function readStyles(root: XmlElement | undefined): Styles {
  const elements = childrenOf(root, 'style');
  const byId = new Map(elements.map((style) => [attributeOf(style, 'styleId'), style]));
  const styleOf = (id: string, depth: number): Style => {
    const style = byId.get(id);
    const name = attributeOf(firstChildNamed(style, 'name'), 'val') || id;
    const kind = kinds.find(([, pattern]) => pattern.test(name.trim()))?.[0];
    if (kind !== undefined) return { kind, level: null };
    const named = heading.exec(name.trim().replace(/^Heading(?=\d)/, 'Heading '))?.[1];
    if (named !== undefined) return { kind: 'none', level: Number(named) };
    const outline = attributeOf(childAtPath(style, 'pPr', 'outlineLvl'), 'val');
    if (outline !== '') return { kind: 'none', level: Number(outline) + 1 };
    const base = attributeOf(firstChildNamed(style, 'basedOn'), 'val');
    if (base === '' || depth > depthMax) return { kind: 'none', level: null };
    const under = styleOf(base, depth + 1);
    // What is based on the title (a subtitle, a date) is another thing.
    return under.kind === 'title' || under.kind === 'author' ? { kind: 'none', level: null } : under;
  };
  const read = new Map<string, Style>();
  return {
    of(id) {
      const style = read.get(id) ?? styleOf(id, 0);
      read.set(id, style);
      return style;
    },
  };
}
