// Our structured text as Discord Markdown: runs, quotes and small print. At the leaf Markdown is switched off: the reader sees exactly
// the characters given. Rules: https://support.discord.com/hc/en-us/articles/210298617; a backslash before any punctuation shows it as
// it is.
import type { MarkedPiece, Run } from '../../../src/card/index.js';
import { shorten } from '../../chat/card-text.js';

// Emphasis, underline, strikethrough, spoiler, code, masked links, mentions, custom emoji, timestamps, @everyone.
const anywhere = /[\\*_~`|[\]<>@]/g;
// An address would become a link, inside which backslashes are shown; without its colon it is text.
const address = /:(?=\/\/)/g;
// `:brain:` is shown as an emoji.
const shortcode = /:(?=[\w+-]+:)/g;
// Headings, lists, small print: only where a line begins.
const lineStart = /^([ \t]*)([#+-])/gm;
const numbered = /^([ \t]*\d+)\./gm;

/** Text that Discord shows as the very characters of `text`. */
export function escapeText(text: string): string {
  return text
    .replace(anywhere, '\\$&')
    .replace(address, '\\:')
    .replace(shortcode, '\\:')
    .replace(lineStart, '$1\\$2')
    .replace(numbered, '$1\\.');
}

/** For code blocks, where nothing can be escaped: a fence inside the text is broken by an invisible character. */
export function codeBlock(text: string): string {
  return `\`\`\`\n${text.trimEnd().replace(/`(?=``)/g, '`\u200b')}\n\`\`\``;
}

/** Styled runs as Markdown, cut with an ellipsis to `max` characters of text in all; for our own words, never a quote. */
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

export function subtext(words: string): string {
  return `-# ${escapeText(words)}`;
}
