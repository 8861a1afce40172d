// Our structured text as Discord Markdown: runs, quotes and small print, escaped at the leaf.
import type { MarkedPiece, Run } from '../../../src/index.js';
import { shorten } from '../../chat/card-text.js';
import { escapeText } from './escape.js';

/** Runs up to `max` characters of their text, with an ellipsis where more was cut; for words of ours only, never a quote. */
export function runs(parts: readonly Run[], max: number): string {
  let left = max;
  let out = '';
  for (const part of parts) {
    if (left <= 0) break;
    out += styled({ ...part, text: shorten(part.text, left) });
    left -= part.text.length;
  }
  return out;
}

function styled({ text, style, href }: Run): string {
  const mark = style === 'strong' ? '**' : style === 'emphasis' ? '*' : '';
  const address = href === undefined ? null : webAddress(href);
  return within(text, (body) => {
    const words = `${mark}${escapeText(body)}${mark}`;
    return address === null ? words : `[${words}](${address})`;
  });
}

// Blanks stand outside the marks: `**a **` is not read as bold.
function within(text: string, mark: (body: string) => string): string {
  const [, before = '', body = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return body === '' ? text : `${before}${mark(body)}${after}`;
}

// Brackets and blanks would end the link early; anything but the web stays text.
function webAddress(href: string): string | null {
  if (!/^https?:\/\//i.test(href)) return null;
  return href.replace(/[()<>\s\\]/g, (character) => encodeURIComponent(character).replace(/[()]/g, hex));
}

function hex(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** A quote behind the bar, each of its lines; the marks tell a screen reader where it begins and ends. */
export function quoted(pieces: readonly MarkedPiece[]): string {
  return `“${pieces.map(marked).join('')}”`
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

// A mark ends with its line.
function marked({ text, caveat, name }: MarkedPiece): string {
  const mark = caveat ? '**' : name ? '*' : '';
  if (mark === '') return escapeText(text);
  return text
    .split('\n')
    .map((line) => within(line, (body) => `${mark}${escapeText(body)}${mark}`))
    .join('\n');
}

export function small(words: string): string {
  return `-# ${escapeText(words)}`;
}
