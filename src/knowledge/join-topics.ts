// Topics over packs: those of one facet and name are one topic, whose claims stand in each of its packs.
import { words } from '../text/tokens.js';
import type { NonEmpty, Pack, Topic } from '../vocabulary.js';
import { curatedFirst } from './curation.js';

interface Member {
  readonly pack: Pack;
  readonly topic: Topic;
}

/** A topic of the library: name and place of its first pack (a curated one before an ingested), aliases of all. */
export interface LibraryTopic extends Member {
  /** Its `id` is unique in the library. */
  readonly topic: Topic;
  /** The topic as each of its packs has it. */
  readonly members: NonEmpty<Member>;
  /** Its place among the topics of the library. */
  readonly order: number;
}

interface Group {
  readonly members: [Member, ...Member[]];
  readonly packs: Set<string>;
}

/** In the order of the packs, curated ones first. Within a pack nothing is joined: its curator made two topics of them. */
export function joinTopics(packs: readonly Pack[]): readonly LibraryTopic[] {
  const ordered = curatedFirst(packs);
  const single = ordered.filter(({ topics }) => topics.length > 0).length < 2;
  const groups = single ? ordered.flatMap(alone) : joined(ordered);
  const taken = new Map<string, number>();
  return groups.map((members, order) => ({ ...joinMembers(members, taken), members, order }));
}

function alone(pack: Pack): readonly NonEmpty<Member>[] {
  return pack.topics.map((topic) => [{ pack, topic }]);
}

function joined(packs: readonly Pack[]): readonly NonEmpty<Member>[] {
  const groups: Group[] = [];
  const byName = new Map<string, Group>();
  const byAlias = new Map<string, Group>();
  for (const pack of packs) {
    for (const topic of pack.topics) {
      const name = keyOf(topic.facet, topic.name);
      const aliases = topic.aliases.map((alias) => keyOf(topic.facet, alias));
      const candidates = [byName.get(name), byAlias.get(name), ...aliases.map((alias) => byName.get(alias))];
      const known = candidates.find((group) => group !== undefined && !group.packs.has(pack.id));
      const group = known ?? { members: [{ pack, topic }], packs: new Set([pack.id]) };
      if (known === undefined) groups.push(group);
      else {
        known.members.push({ pack, topic });
        known.packs.add(pack.id);
      }
      // The first that has a name keeps it.
      if (!byName.has(name)) byName.set(name, group);
      for (const alias of aliases) if (!byAlias.has(alias)) byAlias.set(alias, group);
    }
  }
  return groups.map(({ members }) => members);
}

function joinMembers(members: NonEmpty<Member>, taken: Map<string, number>): Member {
  const [{ pack, topic }, ...others] = members;
  const id = uniqueId(topic.id, taken);
  if (others.length === 0) return { pack, topic: id === topic.id ? topic : { ...topic, id } };
  const aliases = [...new Set(members.flatMap(({ topic: member }) => member.aliases))];
  const { proposed, ...plain } = topic;
  // Accepted in one of its packs, it is accepted: a curator has seen the name.
  const open = members.every(({ topic: member }) => member.proposed !== undefined) && proposed !== undefined;
  return { pack, topic: { ...plain, id, aliases, ...(open ? { proposed } : {}) } };
}

/** Ids of topics travel in buttons and are bounded there (schema.ts). */
const idMax = 40;

/** `taken`: id → the number that was given to it last, so that a name used in every pack is not tried from the first again. */
function uniqueId(id: string, taken: Map<string, number>): string {
  let n = taken.get(id) ?? 1;
  let unused = id;
  while (taken.has(unused)) {
    n += 1;
    const tail = `-${n}`;
    unused = `${id.slice(0, idMax - tail.length)}${tail}`;
  }
  taken.set(id, n);
  if (unused !== id) taken.set(unused, 1);
  return unused;
}

function keyOf(facet: string, name: string): string {
  return `${facet} ${words(name).join(' ') || name}`;
}
