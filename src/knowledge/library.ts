// The read-only shelf of packs, with the look-ups that answers need: each by a map, so that a thousand packs cost no more than one.

import { groupBy, memoize } from '../maps.js';
import { normalise } from '../text/normalise.js';
import type { Claim, Facet, NonEmpty, Notice, Pack } from '../vocabulary.js';
import { curatedFirst, type SourceNoun, sourceNoun } from './curation.js';
import { joinTopics, type LibraryTopic } from './join-topics.js';
import { sourceKeys, workKey } from './same-source.js';

export type { LibraryTopic } from './join-topics.js';

/** Packs that are asked together. Look-ups by an id give undefined where there is none. */
export interface Library {
  readonly packs: NonEmpty<Pack>;
  /** The pack that a question was limited to, of more that there are; null where all of them are asked. */
  readonly scope: string | null;
  /** What a card calls that which it quotes. */
  readonly noun: SourceNoun;
  /** Facets of all packs in order, those of one id joined. */
  readonly facets: readonly Facet[];
  /** Topics of all packs in order, those of one name and facet joined. */
  readonly topics: readonly LibraryTopic[];
  pack(id: string): Pack | undefined;
  claim(pack: string, id: string): Claim | undefined;
  facet(id: string): Facet | undefined;
  topic(id: string): LibraryTopic | undefined;
  /** The topic of the library that a topic of a pack went into. */
  topicOf(pack: string, id: string): LibraryTopic | undefined;
  topicsOf(facet: string): readonly LibraryTopic[];
  /** The packs of one article, that which stands for it first; of a pack that no other shares its source with, itself. */
  sameSource(pack: string): readonly Pack[];
  /** Id of the pack that stands for the article of a pack, which may be itself. */
  sourceOf(pack: string): string;
  /** Whether two packs hold one work: the same article, or a preprint and its publication under two identifiers. */
  sameWork(one: string, other: string): boolean;
  /** What publishers say of the article, from whichever of its packs has it. */
  noticesOf(pack: string): readonly Notice[];
  isRetracted(pack: string): boolean;
}

/** `scope`: the id of the only pack, where it was chosen from more. */
export function createLibrary(packs: NonEmpty<Pack>, scope: string | null = null): Library {
  const byId = new Map(packs.map((pack) => [pack.id, pack]));
  const facets = joinFacets(packs);
  const topics = joinTopics(packs);
  const byTopic = new Map(topics.map((libraryTopic) => [libraryTopic.topic.id, libraryTopic]));
  const byMember = new Map(
    topics.flatMap((libraryTopic) =>
      libraryTopic.members.map(({ pack, topic }) => [`${pack.id} ${topic.id}`, libraryTopic] as const),
    ),
  );
  const byFacet = groupBy(topics, ({ topic }) => topic.facet);
  const keys = sourceKeys(packs);
  // A curated pack stands for its article before an ingested one.
  const bySource = groupBy(curatedFirst(packs), ({ id }) => keys.get(id) ?? id);
  const works = new Map(packs.map(({ id, source }) => [id, workKey(source)]));
  const claimsOf = memoize(
    (id: string): ReadonlyMap<string, Claim> =>
      new Map((byId.get(id)?.claims ?? []).map((claim) => [claim.claim, claim])),
  );
  const sameSource = (id: string): readonly Pack[] => bySource.get(keys.get(id) ?? id) ?? [];
  const sourceOf = (id: string): string => sameSource(id)[0]?.id ?? id;
  const notices = (id: string): readonly Notice[] => noticesOf(sameSource(id));
  return {
    packs,
    scope,
    noun: sourceNoun(packs, scope),
    facets: [...facets.values()],
    topics,
    pack: (id) => byId.get(id),
    claim: (pack, id) => claimsOf(pack).get(id),
    facet: (id) => facets.get(id),
    topic: (id) => byTopic.get(id),
    topicOf: (pack, id) => byMember.get(`${pack} ${id}`),
    topicsOf: (facet) => byFacet.get(facet) ?? [],
    sameSource,
    sourceOf,
    sameWork: (one, other) =>
      sourceOf(one) === sourceOf(other) || (works.get(one) ?? one) === (works.get(other) ?? other),
    noticesOf: notices,
    isRetracted: (id) => notices(id).some(({ kind }) => kind === 'retraction'),
  };
}

function joinFacets(packs: readonly Pack[]): ReadonlyMap<string, Facet> {
  const facets = new Map<string, Facet & { readonly aliases: string[] }>();
  const seen = new Set<string>();
  for (const facet of packs.flatMap((pack) => pack.facets)) {
    const joined = facets.get(facet.id) ?? { ...facet, aliases: [] };
    facets.set(facet.id, joined);
    for (const alias of facet.aliases.map(normalise)) {
      if (!seen.has(`${facet.id} ${alias}`)) joined.aliases.push(alias);
      seen.add(`${facet.id} ${alias}`);
    }
  }
  return facets;
}

// Two packs of one article may hold the same notice.
function noticesOf(packs: readonly Pack[]): readonly Notice[] {
  const all = packs.flatMap(({ notices }) => notices);
  return [...new Map(all.map((notice) => [`${notice.kind} ${notice.text}`, notice])).values()];
}
