// Answers to commands that name topics: one topic, a facet's list, two topics side by side.
import type { Resolver } from '../command/resolve.js';
import type { Library, LibraryTopic } from '../knowledge/library.js';
import type { Answer, Claim } from '../vocabulary.js';
import { foundAnswer, itemsOf } from './items.js';
import { limitSources } from './limit-sources.js';
import { notFound } from './no-answer.js';
import { nearestTopics, suggestion } from './suggest.js';

/** A name that was typed exactly or chosen from a list is certain; anything less is the resolver's reading of it. */
const certain = 1;

/** Where several sources speak of a topic: how many of them one card quotes, and how often each but the first. */
const ofTopic = { sources: 6, most: 2 } as const;
/** Side by side, each topic has less room. */
const ofSide = { sources: 2, most: 1 } as const;
const ofList = { sources: 1, most: 1 } as const;
/** How many topics of a facet are quoted, and how many are named. More are found by their names, not by reading a list. */
const quotedMax = 12;
const namedMax = 40;

export function answerTopic(
  library: Library,
  resolver: Resolver,
  facet: string | null,
  name: string,
): Answer {
  const resolved = resolver.topic(name, facet);
  if (resolved === null) return notFound(library, { missing: [name] });
  const others = nearestTopics(library, [resolved.topic.id], 5).filter(
    ({ label }) => label !== resolved.topic.name,
  );
  const limited = limitSources(library, claimsOf(library, resolved), ofTopic);
  return {
    ...foundAnswer(library, resolved.topic.name, limited, others),
    ...(resolved.topic.proposed === undefined ? {} : { proposed: true as const }),
  };
}

export function answerListing(library: Library, facet: string): Answer {
  const facetRow = library.facet(facet);
  const topics = library.topicsOf(facet);
  if (facetRow === undefined || topics.length === 0) return notFound(library, { missing: [facet] });
  const claims = topics
    .slice(0, quotedMax)
    .flatMap((libraryTopic) => limitSources(library, firstClaims(library, libraryTopic), ofList).claims);
  return {
    kind: 'listing',
    title: facetRow.name,
    facet,
    of: topics.length,
    items: itemsOf(library, claims),
    confidence: certain,
    notice: null,
    suggestions: topics.slice(0, namedMax).map((libraryTopic) => suggestion(library, libraryTopic)),
  };
}

export function answerComparison(library: Library, resolver: Resolver, names: readonly string[]): Answer {
  const sought = names.map((name) => ({ name, topic: resolver.topic(name) }));
  const missing = sought.filter(({ topic }) => topic === null).map(({ name }) => name);
  const topics = [
    ...new Map(sought.flatMap(({ topic }) => (topic === null ? [] : [[topic.topic.id, topic]]))).values(),
  ];
  const named = topics.map(({ topic }) => topic.id);
  if (missing.length > 0 || topics.length === 0) return notFound(library, { missing, named });
  const sides = topics.map((topic) => limitSources(library, firstClaims(library, topic), ofSide));
  const elsewhere = [...new Set(sides.flatMap((side) => side.elsewhere))];
  return {
    kind: 'comparison',
    title: topics.map(({ topic }) => topic.name).join(' and '),
    names: topics.map(({ topic }) => topic.name),
    items: itemsOf(
      library,
      sides.flatMap((side) => side.claims),
    ),
    confidence: certain,
    notice: null,
    suggestions: topics.map((topic) => suggestion(library, topic)),
    ...(elsewhere.length === 0 ? {} : { elsewhere }),
  };
}

function claimsOf(library: Library, { members }: LibraryTopic): Claim[] {
  return members.flatMap(({ pack, topic }) => topic.claims.flatMap((id) => library.claim(pack.id, id) ?? []));
}

function firstClaims(library: Library, { members }: LibraryTopic): Claim[] {
  return members.flatMap(({ pack, topic }) => library.claim(pack.id, topic.claims[0]) ?? []);
}
