// Which lines of a text without markup are headings, and how deep: by their words, numbers, underlines and case.
import { isAll } from '../article-words.js';
import { roleOfHeading } from '../jats/roles.js';
import type { LineBlock } from './lines.js';

export interface Heading {
  readonly level: number;
  readonly text: string;
}

const numbered = /^(?:(\d{1,2}(?:\.\d{1,2}){0,3})\.?|[IVX]{1,5}\.)\s+(?=\p{Lu})/u;
const [longest, wordsMax] = [100, 14];

/** A line that is a heading by its own words, wherever it stands. */
export function isKnownHeading(line: string): boolean {
  const bare = bareHeading(line);
  return isAll(bare, 'heading') || roleOfHeading(bare) !== null;
}

function bareHeading(line: string): string {
  return withoutColon(line.trim().replace(numbered, ''));
}

function levelOf(line: string): number {
  const depth = numbered.exec(line.trim())?.[1]?.split('.').length;
  if (depth !== undefined) return depth;
  const bare = bareHeading(line);
  return isKnownHeading(bare) || (bare === bare.toUpperCase() && /\p{Lu}{3}/u.test(bare)) ? 1 : 2;
}

/**
 * The headings that a block is or begins with, and the lines under them. A lone short line without an end of a sentence is one
 * where words follow (`followed`); over a paragraph without a blank line between, only underlined or well-known words are.
 */
export function readHeadings(
  lines: LineBlock,
  followed: boolean,
): { readonly headings: readonly Heading[]; readonly rest: LineBlock } {
  const headings: Heading[] = [];
  let at = 0;
  for (let next = headingAt(lines, at); next !== null; next = headingAt(lines, at)) {
    headings.push(next.heading);
    at += next.lines;
  }
  const text = lines[0]?.trim() ?? '';
  if (lines.length > 1 || at > 0 || !followed || !looksLikeHeading(text))
    return { headings, rest: lines.slice(at) };
  return { headings: [{ level: levelOf(text), text: withoutColon(text) }], rest: [] };
}

function headingAt(
  lines: LineBlock,
  at: number,
): { readonly heading: Heading; readonly lines: number } | null {
  const text = lines[at]?.trim() ?? '';
  const under = lines[at + 1] ?? '';
  if (/^={3,}\s*$|^-{3,}\s*$/.test(under) && text.length <= longest)
    return { heading: { level: under.startsWith('=') ? 1 : 2, text }, lines: 2 };
  if (!isKnownHeading(text)) return null;
  return { heading: { level: levelOf(text), text: withoutColon(text) }, lines: 1 };
}

// "Keywords: tea; sleep" and "Funding: none" say something themselves.
function isLabelled(text: string): boolean {
  const label = /^([^:]{2,60}):\s/.exec(text)?.[1];
  return label !== undefined && isKnownHeading(label);
}

function looksLikeHeading(text: string): boolean {
  return (
    !isLabelled(text) &&
    text.length <= longest &&
    text.split(/\s+/).length <= wordsMax &&
    /^[\p{Lu}\p{N}]/u.test(text) &&
    /\p{L}{2}/u.test(text) &&
    !/[.!?;,]$/.test(text) &&
    !/^(?:https?:|doi\b|©|\d{1,3}$)/i.test(text)
  );
}

// By hand: a pattern for blanks before the end tries each run of blanks anew.
function withoutColon(text: string): string {
  return text.endsWith(':') ? text.slice(0, -1).trimEnd() : text;
}
