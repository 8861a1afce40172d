// Where a piece of text stands in its article: headings, kind of block, and what a statement speaks of.
import type { BlockKind, StatementRole } from '../article.js';

export interface Place {
  readonly section: readonly string[];
  readonly kind: BlockKind;
  readonly role?: StatementRole;
}

// Letters of peer review stay such, whatever stands in them: a figure there is no figure of the article.
const isApart = (place: Place): boolean => place.role === 'peer-review';

export function under(place: Place, ...headings: readonly string[]): Place {
  const added = headings.filter((heading) => heading !== '');
  return added.length === 0 ? place : { ...place, section: [...place.section, ...added] };
}

export function asKind(place: Place, kind: BlockKind): Place {
  return isApart(place) ? place : { section: place.section, kind };
}

/** A statement of this role; null leaves the place as it is. */
export function asStatement(place: Place, role: StatementRole | null): Place {
  return role === null || isApart(place) ? place : { section: place.section, kind: 'statement', role };
}
