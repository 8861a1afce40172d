// From the best passages of a curated pack to the claims that are shown: the right claim, its equals, and what its pronouns mean.
import { mustBeCovered } from '../search/concept-match.js';
import type { RankedPassage, Ranking } from '../search/rank-passages.js';
import type { Claim, Pack } from '../vocabulary.js';

/** Statements that answer equally well are shown together, in reading order (a disclosure has a sentence for each tie); findings, fewer. */
const statementsMax = 6;
const findingsMax = 2;

/** `topics`: ids of the topics that the question names. */
export function chooseClaims(pack: Pack, { passages }: Ranking, topics: readonly string[]): Claim[] {
  const [best] = passages;
  if (best === undefined) return [];
  const most = isStatement(best) ? statementsMax : findingsMax;
  const equal = passages.filter((one) => one === best || equals(one, best)).slice(0, most);
  const chosen = isStatement(best) ? equal.toSorted((a, b) => a.passage.at - b.passage.at) : equal;
  const claims = chosen.flatMap((one) => claimsOf(pack, one, topics)).filter(notYetShown);
  // Whom "He" means is read before it.
  const byId = new Map(pack.claims.map((claim) => [claim.claim, claim]));
  const antecedents = ({ antecedents: ids }: Claim): Claim[] => ids.flatMap((id) => byId.get(id) ?? []);
  return [...new Set(claims.flatMap((claim) => [...antecedents(claim), claim]))];
}

function isStatement({ passage }: RankedPassage): boolean {
  return passage.claims.every(({ type }) => type === 'statement');
}

// What stands whole among the caveats of an earlier claim is read there already.
function notYetShown(claim: Claim, index: number, claims: readonly Claim[]): boolean {
  return !claims.slice(0, index).some((earlier) => {
    const caveats = earlier.type === 'finding' && earlier.caveats !== 'none-found' ? earlier.caveats : [];
    return caveats.some(({ passage, text }) => passage === claim.quote.passage && text === claim.quote.text);
  });
}

// Equal: of the same kind, and speaking to the same of all that was asked. One word in common is not enough for a second finding.
function equals(one: RankedPassage, best: RankedPassage): boolean {
  if (one.passage.passage.kind !== best.passage.passage.kind || isStatement(one) !== isStatement(best))
    return false;
  const { units } = best.asked;
  const covers = (passage: RankedPassage, unit: (typeof units)[number]): boolean =>
    passage.concepts.covered.has(unit);
  const required = units.filter(mustBeCovered);
  if (!required.every((unit) => covers(one, unit) === covers(best, unit))) return false;
  return (
    isStatement(one) ||
    (required.length >= 2 && units.every((unit) => covers(one, unit) || !covers(best, unit)))
  );
}

// Of several claims on one passage, those that the named topics point at; none named, the first.
function claimsOf(pack: Pack, { passage }: RankedPassage, topics: readonly string[]): readonly Claim[] {
  const pointed = new Set(
    pack.topics.filter(({ id }) => topics.includes(id)).flatMap(({ claims }) => claims.slice(0, 1)),
  );
  const named = passage.claims.filter(({ claim }) => pointed.has(claim));
  return named.length > 0 ? named : passage.claims.slice(0, 1);
}
