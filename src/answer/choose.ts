// From the best passages to the claims that are shown: the right claim of a passage, its equals, and what its pronouns mean.
import type { Library } from '../knowledge/library.js';
import type { Hit } from '../search/passage-index.js';
import type { Claim } from '../vocabulary.js';
import { type Decision, mustBeCovered } from './decide.js';

/** Statements that answer equally well are shown together, in reading order (a disclosure has a sentence for each tie); findings, fewer. */
const statementsMax = 4;
const findingsMax = 2;

/** Claims best first, for hits that are sorted best first. `topics`: ids of the topics that the question names; `library` has the one pack. */
export function chooseClaims(library: Library, decision: Decision, topics: readonly string[]): Claim[] {
  const [best] = decision.hits;
  if (best === undefined) return [];
  const most = best.indexed.claims.every(({ type }) => type === 'statement') ? statementsMax : findingsMax;
  const equal = decision.hits.filter((hit) => hit === best || equals(hit, best, decision)).slice(0, most);
  const chosen =
    most === statementsMax
      ? equal.toSorted((a, b) => a.indexed.passage.start - b.indexed.passage.start)
      : equal;
  const claims = chosen.flatMap((hit) => claimsOf(library, hit, topics)).filter(notYetShown);
  // Whom "He" means is read before it.
  const antecedents = ({ pack, antecedents: ids }: Claim): Claim[] =>
    ids.flatMap((id) => library.claim(pack, id) ?? []);
  return [...new Set(claims.flatMap((claim) => [...antecedents(claim), claim]))];
}

// What stands whole among the caveats of an earlier claim is read there already.
function notYetShown(claim: Claim, index: number, claims: readonly Claim[]): boolean {
  return !claims.slice(0, index).some((earlier) => {
    const caveats = earlier.type === 'finding' && earlier.caveats !== 'none-found' ? earlier.caveats : [];
    return caveats.some(({ passage, text }) => passage === claim.quote.passage && text === claim.quote.text);
  });
}

// Equal: of the same kind, and speaking to the same of all that was asked. One word in common is not enough for a second finding.
function equals(hit: Hit, best: Hit, { units }: Decision): boolean {
  if (hit.indexed.passage.kind !== best.indexed.passage.kind) return false;
  const finding = hit.indexed.claims.some(({ type }) => type === 'finding');
  if (finding !== best.indexed.claims.some(({ type }) => type === 'finding')) return false;
  const required = units.filter(mustBeCovered);
  const same = required.every((unit) => hit.covered.has(unit) === best.covered.has(unit));
  return (
    same &&
    (!finding ||
      (required.length >= 2 && units.every((unit) => hit.covered.has(unit) || !best.covered.has(unit))))
  );
}

// Of several claims on one passage, those that the named topics point at; none named, the first.
function claimsOf(library: Library, { indexed }: Hit, topics: readonly string[]): readonly Claim[] {
  const pointed = new Set(topics.flatMap((id) => library.topic(id)?.topic.claims.slice(0, 1) ?? []));
  const named = indexed.claims.filter(({ claim }) => pointed.has(claim));
  return named.length > 0 ? named : indexed.claims.slice(0, 1);
}
