// From the best passages to the claims that are shown: the right claim of a passage, its equals, and what its pronouns mean.
import type { Library } from '../knowledge/library.js';
import type { Hit } from '../search/passage-index.js';
import type { Unit } from '../search/reading.js';
import type { Claim } from '../vocabulary.js';
import { mustBeCovered } from './decide.js';

/** Statements that answer equally well are shown together, up to this many (a disclosure has a sentence for each tie). */
const equalsMax = 4;

/** Claims best first, for hits that are sorted best first. `topics`: ids of the topics that the question names. */
export function chooseClaims(library: Library, hits: readonly Hit[], units: readonly Unit[], topics: readonly string[]): Claim[] {
  const [best] = hits;
  if (best === undefined) return [];
  const chosen = hits.filter((hit) => hit === best || equals(hit, best, units)).slice(0, equalsMax);
  const claims = chosen.flatMap((hit) => claimsOf(library, hit, topics));
  const antecedents = claims.flatMap(({ pack, antecedents: ids }) => ids.flatMap((id) => library.claim(pack, id) ?? []));
  return [...new Set([...claims, ...antecedents])];
}

function equals(hit: Hit, best: Hit, units: readonly Unit[]): boolean {
  const statements = [...hit.indexed.claims, ...best.indexed.claims].every(({ type }) => type === 'statement');
  if (!statements || hit.indexed.passage.kind !== best.indexed.passage.kind) return false;
  return units.filter(mustBeCovered).every((unit) => hit.covered.has(unit) === best.covered.has(unit));
}

// Of several claims on one passage, those that the named topics point at; none named, the first.
function claimsOf(library: Library, { indexed }: Hit, topics: readonly string[]): readonly Claim[] {
  const pointed = new Set(
    library.topics.filter(({ topic }) => topics.includes(topic.id)).flatMap(({ topic }) => topic.claims.slice(0, 1)),
  );
  const named = indexed.claims.filter(({ claim }) => pointed.has(claim));
  return named.length > 0 ? named : indexed.claims.slice(0, 1);
}
