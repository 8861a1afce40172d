// What a part of an article is for, told by its heading, its type, or its first words: disclosures, funding and the like.
import type { StatementRole } from '../article.js';
import { isAll, says } from '../article-words.js';

/** Roles with the names of their groups of words. */
const roles = [
  ['disclosure', 'disclosure'],
  ['funding', 'funding'],
  ['data-availability', 'data availability'],
  ['notice', 'a notice'],
  ['other', 'another statement'],
] as const;

/** What a part without a heading of its own is called, so that its place tells what it speaks of. */
const headings: ReadonlyMap<StatementRole | null, string> = new Map([
  ['disclosure', 'Conflicts of interest'],
  ['funding', 'Funding'],
  ['data-availability', 'Data availability'],
]);

export function headingOf(role: StatementRole | null): string {
  return headings.get(role) ?? '';
}

const headingMax = 120;

/** By a heading, numbers before it left out ("5. Funding"). */
export function roleOfHeading(heading: string): StatementRole | null {
  if (heading.length > headingMax) return null;
  const bare = heading.replace(/^[\dIVX]+(?:\.\d+)*\.?\s+/, '').trim();
  return roles.find(([, name]) => isAll(bare, `heading of ${name}`))?.[0] ?? null;
}

/** By the types that JATS gives to sections, notes and footnotes. */
export function roleOfType(type: string): StatementRole | null {
  return roles.find(([, name]) => isAll(type, `type of ${name}`))?.[0] ?? null;
}

/** By how the text of a footnote begins. */
export function roleOfOpening(text: string): StatementRole | null {
  const opening = text.slice(0, 160);
  return roles.find(([, name]) => name !== 'a notice' && says(opening, `opening of ${name}`))?.[0] ?? null;
}
