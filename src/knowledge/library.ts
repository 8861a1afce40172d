// The read-only shelf of packs, with the look-ups that answers need.
import { normalise } from '../text/normalise.js';
import type { Claim, Facet, NonEmpty, Pack, Topic } from '../vocabulary.js';

/** A topic with the pack that it belongs to. */
export interface ShelvedTopic {
  readonly pack: Pack;
  readonly topic: Topic;
}

export interface Library {
  readonly packs: NonEmpty<Pack>;
  /** Facets of all packs in order, those of one name joined. */
  readonly facets: readonly Facet[];
  readonly topics: readonly ShelvedTopic[];
  pack(id: string): Pack | undefined;
  claim(pack: string, id: string): Claim | undefined;
  topicsOf(facet: string): readonly ShelvedTopic[];
}

export function createLibrary(packs: NonEmpty<Pack>): Library {
  const byId = new Map(packs.map((pack) => [pack.id, pack]));
  const claims = new Map(
    packs.flatMap((pack) => pack.claims.map((claim) => [`${pack.id} ${claim.claim}`, claim])),
  );
  const facets = new Map<string, Facet>();
  for (const facet of packs.flatMap((pack) => pack.facets)) {
    const known = facets.get(facet.id);
    const aliases = [...new Set([...(known?.aliases ?? []), ...facet.aliases].map(normalise))];
    facets.set(facet.id, { ...(known ?? facet), aliases });
  }
  const topics = packs.flatMap((pack) => pack.topics.map((topic) => ({ pack, topic })));
  return {
    packs,
    facets: [...facets.values()],
    topics,
    pack: (id) => byId.get(id),
    claim: (pack, id) => claims.get(`${pack} ${id}`),
    topicsOf: (facet) => topics.filter(({ topic }) => topic.facet === facet),
  };
}
