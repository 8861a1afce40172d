// The passages of a library in MiniSearch, found and ranked by the units of a question.
import MiniSearch from 'minisearch';
import type { Library } from '../knowledge/library.js';
import { words } from '../text/tokens.js';
import type { Claim, Pack, Passage, Topic } from '../vocabulary.js';
import type { Lexicon } from './lexicon.js';
import { tagsOf } from './tags.js';
import type { Unit, UnitWeight } from './unit.js';

/** A passage with its claims and what it speaks to. */
export interface IndexedPassage {
  readonly key: string;
  readonly pack: Pack;
  readonly passage: Passage;
  readonly claims: readonly Claim[];
  /** What it is found by. */
  readonly tags: ReadonlySet<string>;
  /** What its claims say that it speaks to, too. */
  readonly about: ReadonlySet<string>;
  /** The facets whose topics it is shown for: "which drugs …" asks for their list. */
  readonly facets: ReadonlySet<string>;
  /** What it takes for granted: covered in a question, but not found by. */
  readonly context: ReadonlySet<string>;
}

/** `score`: MiniSearch's BM25+ over the boosted units; `covered`: the units that the passage speaks to. */
export interface Hit {
  readonly indexed: IndexedPassage;
  readonly score: number;
  readonly covered: ReadonlySet<Unit>;
}

export interface PassageIndex {
  search(units: readonly Unit[]): readonly Hit[];
}

/** What a unit weighs in ranking: names tell passages apart, relations hardly do. */
const boosts: Readonly<Record<UnitWeight, number>> = {
  topic: 3,
  word: 2,
  number: 2,
  record: 2,
  matter: 1.5,
  aspect: 1.5,
  relation: 1,
  plain: 0.3,
};

export function createPassageIndex(library: Library, lexicon: Lexicon): PassageIndex {
  const indexed = library.packs.flatMap((pack) => indexPack(pack, lexicon));
  const byKey = new Map(indexed.map((one) => [one.key, one]));
  // One flat field of ready tags: the words were cut and stemmed by the lexicon, so MiniSearch only splits at spaces.
  const engine = new MiniSearch({
    idField: 'key',
    fields: ['tags', 'about', 'facets'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    // What a passage says outweighs what a curator says that it speaks to.
    searchOptions: { bm25: { k: 1.2, b: 0.3, d: 0.5 }, boost: { about: 0.5, facets: 1 } },
  });
  const text = (some: ReadonlySet<string>): string => [...some].join(' ');
  engine.addAll(
    indexed.map(({ key, tags, about, facets }) => ({
      key,
      tags: text(tags),
      about: text(about),
      facets: text(facets),
    })),
  );
  return {
    search(units) {
      // A unit that is said again counts again, and is searched for once.
      const said = new Map<string, { tags: readonly string[]; boost: number }>();
      for (const { tags, weight } of units) {
        const key = tags.join(' ');
        said.set(key, { tags, boost: (said.get(key)?.boost ?? 0) + boosts[weight] });
      }
      const queries = [...said.values()].map(({ tags, boost }) => ({
        combineWith: 'OR' as const,
        queries: [...tags],
        boostTerm: () => boost,
      }));
      const scores = new Map(
        engine.search({ combineWith: 'OR', queries }).map(({ id, score }) => [String(id), score]),
      );
      return [...byKey.values()]
        .filter(({ key }) => scores.has(key))
        .map((one) => ({ indexed: one, score: scores.get(one.key) ?? 0, covered: coveredBy(one, units) }));
    },
  };
}

function coveredBy(
  { tags, about, facets, context }: IndexedPassage,
  units: readonly Unit[],
): ReadonlySet<Unit> {
  return new Set(
    units.filter((unit) =>
      unit.tags.some((tag) => tags.has(tag) || about.has(tag) || facets.has(tag) || context.has(tag)),
    ),
  );
}

function indexPack(pack: Pack, lexicon: Lexicon): IndexedPassage[] {
  // A concept's id stands for itself, and so does `definition:` with a topic's; any other word is read as a passage's words are.
  const resolve = (names: readonly string[]): string[] =>
    names.flatMap((name) =>
      lexicon.isConcept(name) || name.startsWith('definition:') ? [name] : tagsOf(name, lexicon).tags,
    );
  return pack.passages.flatMap((passage) => {
    const claims = pack.claims.filter(({ quote }) => quote.passage === passage.id);
    if (claims.length === 0) return [];
    const { tags: text, nested } = tagsOf(passage.text, lexicon);
    const kind = resolve(kindTags(pack, passage));
    const shown = topicsOf(pack, claims);
    const about = resolve([...claims.flatMap((claim) => claim.about), ...shown.map(({ id }) => id)]);
    // A title and keywords name topics without saying anything of them: found by what they are, not by the words in them.
    const bare = passage.kind === 'title' || passage.kind === 'keywords';
    const isRecord = kind.includes('publish');
    const context = resolve([
      ...anySource,
      ...(isRecord ? whenAndWhere : []),
      ...pack.subject,
      ...claims.flatMap((claim) => claim.context),
    ]);
    return {
      key: `${pack.id}/${passage.id}`,
      pack,
      passage,
      claims,
      tags: new Set(bare ? kind : text),
      about: new Set([...about, ...nested]),
      facets: new Set(shown.map(({ facet }) => facet)),
      context: new Set(bare ? [...context, ...text] : context),
    };
  });
}

/** Taken for granted of any passage of any source: that it has authors. */
const anySource = ['author'];

/** A publication has a time and a place: "when was it published?" is answered by the record, "when?" alone is not. */
const whenAndWhere = ['time', 'place'];

// A passage speaks to the topics that it is shown for first.
function topicsOf({ topics }: Pack, claims: readonly Claim[]): readonly Topic[] {
  return topics.filter((topic) => claims.some(({ claim }) => topic.claims[0] === claim));
}

// The title stands for the record: it answers who, where and when. Every pack has this without saying so.
function kindTags({ source, recordClaim, claims }: Pack, passage: Passage): string[] {
  if (passage.kind === 'keywords') return ['keyword'];
  const isRecord = claims.some(({ claim, quote }) => claim === recordClaim && quote.passage === passage.id);
  if (!isRecord) return [];
  const names = source.authors.flatMap(({ given, family }) => words(`${given} ${family}`));
  const concepts = ['author', 'write', 'publish', 'journal', 'date', 'title', 'identifier', 'cite'];
  return [...concepts, ...names, source.journal, String(source.year)];
}
