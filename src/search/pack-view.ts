// The passages of a pack as features read them: their terms, what stands around each, and what it holds. Made once a pack.
import { createLibrary } from '../knowledge/library.js';
import { evidence, opposites, sectionKinds, sections } from '../language/language.js';
import type { WordTable } from '../language/word-table.js';
import { append, groupBy, memoize, once } from '../maps.js';
import { abbreviations } from '../text/abbreviations.js';
import { stemsOf } from '../text/stems.js';
import { words } from '../text/tokens.js';
import type { Claim, Pack, Passage } from '../vocabulary.js';
import { createLexicon, type Lexicon } from './lexicon.js';
import { type PassageConcepts, passageConcepts } from './passage-concepts.js';
import { createSpeller, type Speller } from './speller.js';

/** Terms of a text in order, short and long forms of the document added. */
export interface Terms {
  readonly stems: readonly string[];
  /** Their rows of the word table, each once, of those that are in it. */
  readonly rows: Int32Array;
  readonly set: ReadonlySet<string>;
}

export interface PassageView extends Terms {
  readonly passage: Passage;
  /** Place in the pack, from 0. */
  readonly at: number;
  /** A group of `knowledge/language/sections.txt`, or "other". */
  readonly section: string;
  readonly heading: Terms;
  /** Key of its paragraph, or of its document in a collection. */
  readonly paragraph: string;
  /** Groups of `knowledge/language/evidence.txt` that its words are of. */
  readonly holds: ReadonlySet<string>;
  readonly sides: ReadonlySet<string>;
  /** Its pack has it as a disclosure of its authors. */
  readonly discloses: boolean;
  /** Claims that a curator wrote or accepted. */
  readonly claims: readonly Claim[];
  readonly concepts: PassageConcepts;
}

/** Packs whose curator gave them a lexicon of their own, and articles as they were ingested: what tells an answer differs. */
export type PackKind = 'curated' | 'articles';

export interface PackView {
  readonly pack: Pack;
  readonly kind: PackKind;
  readonly lexicon: Lexicon;
  /** Of a pack with a lexicon of its own; null where the index corrects words. */
  readonly speller: Speller | null;
  /** Concepts that every passage takes for granted. */
  readonly subject: ReadonlySet<string>;
  readonly facets: ReadonlySet<string>;
  /** Numbers of the passages with claims, which alone are quoted of a pack with a lexicon of its own; empty for other packs. */
  readonly claimed: readonly number[];
  /** How rare a tag is among these passages, 0 to 1; 1 in a pack without a lexicon of its own. */
  rarityOf(tag: string): number;
  /** The passage at a place of the pack, made when first asked for; undefined outside of it. */
  at(place: number): PassageView | undefined;
  placeOf(id: string): number | undefined;
  /** The first passages of its paragraph (in a collection: of its document), at most 60; as a rule itself among them. */
  around(passage: PassageView): readonly PassageView[];
  /** Title, authors, year and journal; in a collection the title of the passage's own document. */
  titleOf(passage: PassageView): Terms;
  /** Terms of the abstract and of the whole document that the passage is of. */
  documentOf(passage: PassageView): DocumentTerms;
}

export interface DocumentTerms {
  readonly abstract: ReadonlySet<string>;
  readonly document: ReadonlySet<string>;
}

/** A longer record is a collection; the abbreviations of one document are not those of another. */
const RECORD_MAX = 1_000_000;
/** Passages of one paragraph or document that are read around a passage. */
const AROUND_MAX = 60;

export function viewPack(pack: Pack, table: WordTable): PackView {
  const isCollection = pack.passages[0]?.kind === 'text' || pack.record.length > RECORD_MAX;
  const expand = isCollection ? (stems: string[]) => stems : expansionOf(pack.record);
  const termsOf = (text: string): Terms => {
    const stems = expand(stemsOf(text));
    const set = new Set(stems);
    const rows = new Set(Array.from(set, (stem) => table.rowOf(stem)).filter((row) => row >= 0));
    return { stems, rows: Int32Array.from(rows), set };
  };
  const hasLexicon = pack.concepts.length > 0;
  const named = hasLexicon ? createLibrary([pack], pack.id) : null;
  const lexicon = named === null ? sharedLexicon() : createLexicon(named);
  const accepted = pack.claims.filter(
    ({ proposed, claim }) => proposed === undefined || claim === pack.recordClaim,
  );
  const claims = groupBy(accepted, ({ quote }) => quote.passage);
  const disclosures = new Set(pack.disclosures);
  const disclosing = new Set(
    pack.claims.flatMap(({ claim, quote }) => (disclosures.has(claim) ? [quote.passage] : [])),
  );
  const claimed = hasLexicon ? pack.passages.flatMap(({ id }, at) => (claims.has(id) ? [at] : [])) : [];
  const sharedTerms = memoize(termsOf, TEXTS_MAX);
  const places = new Map(pack.passages.map(({ id }, at) => [id, at]));
  const paragraphs = groupBy(pack.passages.keys(), (at) => paragraphOf(pack.passages[at] as Passage, at));

  const at = memoize((place: number): PassageView | undefined => {
    const passage = pack.passages[place];
    if (passage === undefined) return undefined;
    const folded = words(withoutCitations(passage.text));
    const path = passage.section ?? [];
    return {
      passage,
      at: place,
      ...termsOf(passage.text),
      section: sectionOf(path),
      heading: sharedTerms(path.join(' / ')),
      paragraph: paragraphOf(passage, place),
      holds: evidence().groupsIn(folded),
      sides: opposites().groupsIn(folded),
      discloses: disclosing.has(passage.id),
      claims: claims.get(passage.id) ?? [],
      concepts: passageConcepts(pack, passage, hasLexicon ? (claims.get(passage.id) ?? []) : [], lexicon),
    };
  }, VIEWS_MAX);

  const ofParagraph = memoize(
    (key: string): readonly PassageView[] =>
      (paragraphs.get(key) ?? []).slice(0, AROUND_MAX).flatMap((place) => at(place) ?? []),
    TEXTS_MAX,
  );

  const { title, authors, year, journal } = pack.source;
  const record = [title, ...authors.map(({ family }) => family), year ?? '', journal].join(' ');
  const titleOf = (passage: PassageView): Terms =>
    sharedTerms(isCollection ? (passage.passage.title ?? '') : record);

  const whole = memoize((key: string): DocumentTerms => {
    const members = isCollection ? (paragraphs.get(key) ?? []).slice(0, AROUND_MAX) : pack.passages.keys();
    const document = new Set<string>();
    const abstract = new Set<string>();
    for (const place of members) {
      const text = pack.passages[place];
      if (text === undefined) continue;
      const inAbstract = sectionOf(text.section ?? []) === 'abstract';
      for (const stem of expand(stemsOf(text.text))) {
        document.add(stem);
        if (inAbstract) abstract.add(stem);
      }
    }
    for (const stem of stemsOf(isCollection ? '' : record)) document.add(stem);
    return { abstract, document };
  }, TEXTS_MAX);
  const rarities = memoize((tag: string): number => {
    const holding = claimed.filter((place) => {
      const concepts = at(place)?.concepts;
      return concepts?.tags.has(tag) || concepts?.facets.has(tag) || concepts?.about.has(tag);
    }).length;
    // As BM25 counts it, of the rarest there can be.
    return (
      Math.log(1 + (claimed.length + 0.5) / (holding + 0.5)) / Math.log(1 + (claimed.length + 0.5) / 0.5)
    );
  }, TEXTS_MAX);
  return {
    pack,
    kind: hasLexicon ? 'curated' : 'articles',
    lexicon,
    speller: named === null ? null : createSpeller(named),
    subject: new Set(pack.subject),
    facets: new Set(pack.facets.map(({ id }) => id)),
    claimed,
    rarityOf: hasLexicon ? rarities : () => 1,
    at,
    placeOf: (id) => places.get(id),
    around: ({ paragraph }) => ofParagraph(paragraph),
    titleOf,
    documentOf: (passage) => whole(isCollection ? passage.paragraph : ''),
  };
}

/** The lexicon of packs that have no words of their own. */
const sharedLexicon = once((): Lexicon => createLexicon({ facets: [], topics: [], packs: [] }));

/** Views of passages that one pack keeps; a library of articles never comes near. */
const VIEWS_MAX = 20_000;
/** Entries of each cache of what is made of headings, titles, documents and tags. */
const TEXTS_MAX = 2_000;

// Passages of a collection belong together by the title of their document; those of an article by their paragraph.
function paragraphOf({ kind, title, paragraph }: Passage, at: number): string {
  if (kind === 'text') return title === undefined || title === '' ? `at ${at}` : `title ${title}`;
  return paragraph === undefined ? `at ${at}` : `paragraph ${paragraph}`;
}

// "[12, 14]", "(3)" and marks above the line are no numbers that a passage tells.
function withoutCitations(text: string): string {
  return text.replace(/\[[\d\s,;–•-]{1,40}\]|[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]+/gu, ' ');
}

/**
 * A group of `knowledge/language/sections.txt` for a path of headings, or "other": that of the innermost heading that is of one;
 * of an abstract only the conclusion counts as another section.
 */
export function sectionOf(path: readonly string[]): string {
  const kinds = path.map(headingKind);
  const inner = kinds.findLast((kind) => kind !== 'other') ?? 'other';
  return kinds[0] === 'abstract' && inner !== 'conclusion' ? 'abstract' : inner;
}

const HEADINGS_MAX = 5_000;

const headingKind = memoize((heading: string): string => {
  const groups = sections().groupsIn(words(heading));
  return sectionKinds.find((id) => groups.has(id)) ?? 'other';
}, HEADINGS_MAX);

/** Adds the long form's terms where a text has the short form, and the short form where it has the long one. */
function expansionOf(record: string): (stems: string[]) => string[] {
  const long = new Map<string, readonly string[]>();
  const byFirst = new Map<string, (readonly [string, readonly string[]])[]>();
  for (const { short, long: words } of abbreviations(record)) {
    const key = stemsOf(short).join(' ');
    const terms = stemsOf(words);
    const [first] = terms;
    if (key === '' || first === undefined || long.has(key)) continue;
    long.set(key, terms);
    append(byFirst, first, [key, terms] as const);
  }
  if (long.size === 0) return (stems) => stems;
  return (stems) => {
    const added: string[] = [];
    stems.forEach((stem, at) => {
      added.push(...(long.get(stem) ?? []));
      for (const [short, terms] of byFirst.get(stem) ?? [])
        if (terms.every((term, offset) => stems[at + offset] === term)) added.push(short);
    });
    return added.length === 0 ? stems : [...stems, ...new Set(added.filter((stem) => !stems.includes(stem)))];
  };
}
