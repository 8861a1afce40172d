// Answers to commands that name topics: one topic, a facet's list, two topics side by side.
import type { Resolver } from '../command/resolve.js';
import type { Library, ShelvedTopic } from '../knowledge/library.js';
import type { Answer, Claim } from '../vocabulary.js';
import { itemsOf } from './items.js';
import { notFound } from './not-found.js';
import { nearest, suggestion } from './suggest.js';

/** A name that was typed exactly or chosen from a list is certain; anything less is the resolver's reading of it. */
const certain = 1;

export function answerTopic(
  library: Library,
  resolver: Resolver,
  facet: string | null,
  name: string,
): Answer {
  const found = resolver.topic(name, facet);
  if (found === null) return notFound(library, { missing: [name] });
  const others = nearest(library, [found.topic.id], 5).filter(({ label }) => label !== found.topic.name);
  return {
    kind: 'found',
    title: found.topic.name,
    items: itemsOf(claimsOf(library, found)),
    confidence: certain,
    notice: null,
    suggestions: others,
  };
}

export function answerListing(library: Library, facet: string): Answer {
  const known = library.facets.find(({ id }) => id === facet);
  const topics = library.topicsOf(facet);
  if (known === undefined || topics.length === 0) return notFound(library, { missing: [facet] });
  const claims = topics.flatMap((shelved) => claimsOf(library, shelved).slice(0, 1));
  return {
    kind: 'listing',
    title: known.name,
    facet,
    topics: topics.map(({ topic }) => topic),
    items: itemsOf(claims),
    confidence: certain,
    notice: null,
    suggestions: topics.map(suggestion),
  };
}

export function answerComparison(library: Library, resolver: Resolver, names: readonly string[]): Answer {
  const found = names.map((name) => ({ name, topic: resolver.topic(name) }));
  const missing = found.filter(({ topic }) => topic === null).map(({ name }) => name);
  const topics = [
    ...new Map(found.flatMap(({ topic }) => (topic === null ? [] : [[topic.topic.id, topic]]))).values(),
  ];
  const named = topics.map(({ topic }) => topic.id);
  if (missing.length > 0 || topics.length === 0) return notFound(library, { missing, named });
  return {
    kind: 'comparison',
    title: topics.map(({ topic }) => topic.name).join(' and '),
    names: topics.map(({ topic }) => topic.name),
    items: itemsOf(topics.flatMap((topic) => claimsOf(library, topic).slice(0, 1))),
    confidence: certain,
    notice: null,
    suggestions: topics.map(suggestion),
  };
}

function claimsOf(library: Library, { pack, topic }: ShelvedTopic): Claim[] {
  return topic.claims.flatMap((id) => library.claim(pack.id, id) ?? []);
}
