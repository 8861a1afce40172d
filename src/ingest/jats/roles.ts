// What a part of an article is for, told by its heading, its type, or its first words: disclosures, funding and the like.
import type { StatementRole } from '../article.js';
import { type ArticleGroup, isAll, says } from '../article-words.js';

type Rules = readonly (readonly [StatementRole, ArticleGroup])[];

const headings: Rules = [
  ['disclosure', 'heading of disclosure'],
  ['funding', 'heading of funding'],
  ['data-availability', 'heading of data availability'],
  ['notice', 'heading of a notice'],
  ['other', 'heading of another statement'],
];
const types: Rules = [
  ['disclosure', 'type of disclosure'],
  ['funding', 'type of funding'],
  ['data-availability', 'type of data availability'],
  ['notice', 'type of a notice'],
  ['other', 'type of another statement'],
];
const openings: Rules = [
  ['disclosure', 'opening of disclosure'],
  ['funding', 'opening of funding'],
  ['data-availability', 'opening of data availability'],
  ['other', 'opening of another statement'],
];

const headingMax = 120;

function first(rules: Rules, fits: (group: ArticleGroup) => boolean): StatementRole | null {
  return rules.find(([, group]) => fits(group))?.[0] ?? null;
}

/** By a heading, numbers before it left out ("5. Funding"). */
export function roleOfHeading(heading: string): StatementRole | null {
  if (heading.length > headingMax) return null;
  const bare = heading.replace(/^[\dIVX]+(?:\.\d+)*\.?\s+/, '').trim();
  return first(headings, (group) => isAll(bare, group));
}

/** By the types that JATS gives to sections, notes and footnotes. */
export function roleOfType(type: string): StatementRole | null {
  return first(types, (group) => isAll(type, group));
}

/** By how the text of a footnote begins. */
export function roleOfOpening(text: string): StatementRole | null {
  return first(openings, (group) => says(text.slice(0, 160), group));
}
