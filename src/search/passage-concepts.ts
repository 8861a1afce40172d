// What a passage speaks to, as tags: the stems of its words, the concepts that they name, and what its curator says of its claims.
import { stem } from '../text/stem.js';
import { words } from '../text/tokens.js';
import type { Claim, Pack, Passage, Topic } from '../vocabulary.js';
import { type Entry, type Lexicon, standsAt } from './lexicon.js';

export interface PassageConcepts {
  readonly tags: ReadonlySet<string>;
  /** What its claims say that it speaks to, too. */
  readonly about: ReadonlySet<string>;
  /** The facets whose topics it is shown for: "which drugs …" asks for their list. */
  readonly facets: ReadonlySet<string>;
  /** What it takes for granted: covered in a question, but no reason to show it. */
  readonly context: ReadonlySet<string>;
}

interface Tags {
  readonly tags: readonly string[];
  /** Topics named only inside a longer name ("glutamate" in "glutamate receptors"): spoken of, but not first of all. */
  readonly nested: readonly string[];
}

/** A word inside a longer name is not a tag of its own: "cortical spreading depression" does not speak of depression. */
export function tagsOf(text: string, lexicon: Lexicon): Tags {
  const stems = words(text).map(stem);
  const matches = stems.flatMap((first, at) =>
    lexicon
      .entriesAt(first)
      .filter((entry) => !entry.clauseInitial && standsAt(entry, stems, at))
      .map((entry) => ({ entry, at })),
  );
  const names = matches.filter(({ entry }) => entry.role === 'topic');
  const within = (at: number, least: number): boolean =>
    names.some(
      (name) => name.entry.stems.length > least && at >= name.at && at < name.at + name.entry.stems.length,
    );
  const isNested = ({ entry, at }: { readonly entry: Entry; readonly at: number }): boolean =>
    entry.role === 'topic' && within(at, entry.stems.length);
  const tags = new Set([
    ...stems.filter((_, at) => !within(at, 1)),
    ...matches.filter((one) => !isNested(one)).map(({ entry }) => entry.concept),
  ]);
  const nested = matches.filter(isNested).map(({ entry }) => entry.concept);
  return { tags: [...tags], nested: [...new Set(nested)].filter((concept) => !tags.has(concept)) };
}

const nothing: ReadonlySet<string> = new Set();

/** `claims`: those on this passage. */
export function passageConcepts(
  pack: Pack,
  passage: Passage,
  claims: readonly Claim[],
  lexicon: Lexicon,
): PassageConcepts {
  const { tags: text, nested } = tagsOf(passage.text, lexicon);
  if (claims.length === 0)
    return { tags: new Set(text), about: new Set(nested), facets: nothing, context: nothing };
  // A concept's id stands for itself, and so does `definition:` with a topic's; any other word is read as a passage's words are.
  const resolve = (names: readonly string[]): string[] =>
    names.flatMap((name) =>
      lexicon.isConcept(name) || name.startsWith('definition:') ? [name] : tagsOf(name, lexicon).tags,
    );
  const kind = resolve(kindTags(pack, passage, claims));
  const shown = topicsOf(pack, claims);
  const about = resolve([...claims.flatMap((claim) => claim.about), ...shown.map(({ id }) => id)]);
  // A title and keywords name topics without saying anything of them: found by what they are, not by the words in them.
  const bare = passage.kind === 'title' || passage.kind === 'keywords';
  const context = resolve([
    ...anySource,
    ...(kind.includes('publish') ? whenAndWhere : []),
    ...pack.subject,
    ...claims.flatMap((claim) => claim.context),
  ]);
  return {
    tags: new Set(bare ? kind : text),
    about: new Set([...about, ...nested]),
    facets: new Set(shown.map(({ facet }) => facet)),
    context: new Set(bare ? [...context, ...text] : context),
  };
}

/** Taken for granted of any passage of any source: that it has authors. */
const anySource = ['author'];

/** A publication has a time and a place: "when was it published?" is answered by the record, "when?" alone is not. */
const whenAndWhere = ['time', 'place'];

/** What the record answers: concepts of the thesaurus. */
const recordConcepts = ['author', 'write', 'publish', 'journal', 'date', 'title', 'identifier', 'cite'];

// A passage speaks to the topics that it is shown for first.
function topicsOf({ topics }: Pack, claims: readonly Claim[]): readonly Topic[] {
  return topics.filter((topic) => claims.some(({ claim }) => topic.claims[0] === claim));
}

// The title stands for the record: it answers who, where and when. Every pack has this without saying so.
function kindTags({ source, recordClaim }: Pack, passage: Passage, claims: readonly Claim[]): string[] {
  if (passage.kind === 'keywords') return ['keyword'];
  if (!claims.some(({ claim }) => claim === recordClaim)) return [];
  const names = source.authors.flatMap(({ given, family }) => words(`${given} ${family}`));
  return [...recordConcepts, ...names, source.journal, String(source.year)];
}
