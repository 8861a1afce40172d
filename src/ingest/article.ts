// What a reader makes of an input: an article in reading order, before it becomes a pack. Readers produce it, the pack writer takes it.
import type { Span } from '../text/sentence-spans.js';
import type { Author, GuessedField, Notice } from '../vocabulary.js';

/** A heading is section data of the blocks under it; it is no block of its own. */
export type BlockKind = 'title' | 'paragraph' | 'keywords' | 'table' | 'figure' | 'statement';

/**
 * What a statement speaks of. `peer-review`: letters of editors and reviewers and the replies to them, which are kept with the
 * article and are none of its findings; `other`: acknowledgements, contributions and the like.
 */
export type StatementRole =
  | 'disclosure'
  | 'funding'
  | 'data-availability'
  | 'notice'
  | 'licence'
  | 'peer-review'
  | 'other';

/** A reference marker as it stands in a block's text: UTF-16 code units, and the ids of the references that it cites. */
export interface ReferenceMarker {
  readonly start: number;
  readonly end: number;
  readonly references: readonly string[];
}

/** Where a block begins in a PDF. */
export interface PagePlace {
  readonly number: number;
  readonly paragraph: number;
}

/** A piece of the article: the characters of its text nodes in order, white space between elements folded to one blank. */
export interface Block {
  readonly kind: BlockKind;
  readonly role?: StatementRole;
  /** Headings above it, outermost first ("Abstract", "Results"). */
  readonly section: readonly string[];
  /** It is the first of a section, though a section with the same headings was open before. */
  readonly opensSection?: true;
  readonly text: string;
  readonly markers: readonly ReferenceMarker[];
  /** Where it begins in a PDF: page and paragraph of that page, both from 1; a table has no paragraph (0). */
  readonly page?: PagePlace;
  /** Sentences as the input parts them, where it does (spans into `text`; the rows of a table); else they are cut by rule. */
  readonly sentences?: readonly Span[];
}

/** Bibliographic data as far as the input gives them; null where it does not. */
export interface ArticleRecord {
  readonly title: string;
  readonly authors: readonly Author[];
  readonly journal: string | null;
  readonly journalShort: string | null;
  readonly year: number | null;
  readonly volume: string | null;
  readonly issue: string | null;
  readonly pages: string | null;
  readonly doi: string | null;
  readonly pmid: string | null;
  readonly pmcid: string | null;
  readonly url: string | null;
  readonly licence: string | null;
}

/** A record of which nothing is known. */
export const emptyRecord: ArticleRecord = {
  title: '',
  authors: [],
  journal: null,
  journalShort: null,
  year: null,
  volume: null,
  issue: null,
  pages: null,
  doi: null,
  pmid: null,
  pmcid: null,
  url: null,
  licence: null,
};

export interface Reference {
  readonly id: string;
  readonly text: string;
}

/** What else the input says of the article (affiliations, dates, identifiers), by the name of its element or field there. */
export interface Detail {
  readonly name: string;
  readonly text: string;
}

/** A short form as the article's own list of abbreviations explains it. */
export interface ListedAbbreviation {
  readonly short: string;
  readonly long: string;
}

/** An article as a reader of any format gives it: what a pack is made of. */
export interface Article {
  /** Fields that were read from running text, not from a field or an element of that name; they may be wrong. */
  readonly guessed?: readonly GuessedField[];
  readonly record: ArticleRecord;
  readonly blocks: readonly Block[];
  readonly references: readonly Reference[];
  readonly keywords: readonly string[];
  /** Medical Subject Headings. */
  readonly mesh: readonly string[];
  readonly notices: readonly Notice[];
  readonly details?: readonly Detail[];
  readonly abbreviations?: readonly ListedAbbreviation[];
}

/** The blocks of an input that marks no references in its text; what has no text is no block. */
export function plainBlocks(blocks: readonly Omit<Block, 'markers'>[]): readonly Block[] {
  return blocks.filter(({ text }) => text !== '').map((block) => ({ ...block, markers: [] }));
}

export function titleBlock(text: string): Block {
  return { kind: 'title', section: [], text, markers: [] };
}

/** A text with the reference markers that stand in it. */
export type MarkedText = Pick<Block, 'text' | 'markers'>;

/** Markers of words that stand `by` code units further on in another text. */
export function movedMarkers(markers: readonly ReferenceMarker[], by: number): ReferenceMarker[] {
  return markers.map(({ start, end, references }) => ({ start: start + by, end: end + by, references }));
}

/** Texts one after the other, their markers moved along, and where each of them stands. No separator comes before the first words. */
export function joinedTexts(
  texts: readonly MarkedText[],
  separator: string,
): MarkedText & { readonly spans: readonly Span[] } {
  let whole = '';
  const markers: ReferenceMarker[] = [];
  const spans = texts.map((part) => {
    if (whole !== '') whole += separator;
    const start = whole.length;
    markers.push(...movedMarkers(part.markers, start));
    whole += part.text;
    return { start, end: whole.length };
  });
  return { text: whole, markers, spans };
}

/** The fields that are given: those that are null or undefined are left out. */
export function given<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]?: NonNullable<T[K]> };
}
