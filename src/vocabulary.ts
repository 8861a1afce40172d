// The nouns of the bot, as types, so that every folder speaks of the same things. Imports nothing.
//
// Glossary
//   source    the article as a bibliographic record (CSL-JSON fields that we use)
//   record    the text of the source that a pack indexes, kept whole beside the passages cut from it
//   passage   a contiguous piece of the record with an id and a locator ("Abstract, sentence 6")
//   quote     a contiguous piece of a passage, character for character
//   caveat    a quote that limits, weakens or conditions a claim
//   claim     a quote that a topic points at, joined with the caveats it may never be shown without
//   finding   a claim as it goes onto a card: the quote and its caveats, inseparable
//   statement a quote that asserts no finding (title, keywords, disclosures) and needs no caveat
//   topic     a thing the source speaks of ("ketamine"), with aliases and claims; it lives in a facet, a kind of topic ("therapy")
//   pack      one source with its passages, topics and claims; an edition is the hash of its content
//   command   what was asked; answer: what we found; card: what is shown, platform-free

export type NonEmpty<T> = readonly [T, ...T[]];

export type Author = { readonly given: string; readonly family: string };

export type GuessedField = 'title' | 'authors' | 'journal' | 'year' | 'doi';
/** Bibliographic record of the article that a pack quotes. What is not known is null, or an empty journal. */
export interface Source {
  /** Fields that were read from running text and that nobody has confirmed yet: they may be wrong. Absent where there is none. */
  readonly guessed?: readonly GuessedField[];
  readonly title: string;
  readonly authors: readonly Author[];
  readonly journal: string;
  readonly journalShort: string;
  readonly year: number | null;
  readonly volume: string | null;
  readonly issue: string | null;
  readonly pages: string | null;
  readonly doi: string | null;
  readonly pmid: string | null;
  readonly pmcid: string | null;
  readonly url: string | null;
}

/** `text`: a piece of a collection, of one sentence or more; `table` and `figure`: a table's rows, a legend. */
export type PassageKind = 'title' | 'sentence' | 'keywords' | 'statement' | 'text' | 'table' | 'figure';

/** A contiguous piece of the record. `start` counts UTF-16 code units into its text; `title`: of its document in a collection. */
export interface Passage {
  readonly id: string;
  readonly kind: PassageKind;
  readonly locator: string;
  readonly text: string;
  readonly start: number;
  /** Address of the words on the article's page (a text fragment), or null where the page words them otherwise. */
  readonly url: string | null;
  readonly title?: string;
  readonly section?: readonly string[];
  /** Number of its paragraph in the record, from 0. */
  readonly paragraph?: number;
  readonly cites?: readonly string[];
}

/** A publisher's notice on the source as a whole; a retraction is shown on every card that quotes it. */
export interface Notice {
  readonly kind: 'retraction' | 'partial-retraction' | 'concern' | 'correction' | 'notice'; // last: itself a notice of another
  readonly text: string;
  readonly url: string | null;
}

export interface Quote {
  readonly text: string;
  readonly passage: string;
  readonly locator: string;
  readonly url: string | null;
}

export const CAVEAT_KINDS = [
  'hedge',
  'evidential',
  'contrast',
  'inconclusive',
  'limitation',
  'weak-evidence',
  'non-human',
  'association',
  'future-research',
  'conflict-of-interest',
] as const;
export type CaveatKind = (typeof CAVEAT_KINDS)[number];

export type Caveat = Quote & { readonly kind: CaveatKind };

/** The caveats of a claim: at least one, or the explicit "none found", which only an ingested pack may say. */
export type Caveats = NonEmpty<Caveat> | 'none-found';

interface Quoted {
  readonly pack: string;
  readonly claim: string;
  /** Packs of the same work under another identifier (its preprint) that say the same words. */
  readonly twins?: readonly string[];
  readonly quote: Quote;
}

/** A quote about a finding; the type has no form without caveats. */
export interface Finding extends Quoted {
  readonly type: 'finding';
  /** Other claims on this quote, whose caveats were joined in. */
  readonly also?: readonly string[];
  readonly caveats: Caveats;
  /** That the source's work was not done in people, shown after the caveats of an ingested pack's finding. */
  readonly documentCaveats?: readonly Caveat[];
}

/** A quote that asserts no finding: title, keywords, disclosures. */
export type Statement = Quoted & { readonly type: 'statement' };

/** A claim, ready to be shown. `about`: concepts that it speaks to beyond its letters; `context`: those taken for granted, which find
 * no claim; `antecedents`: claims that its pronouns refer to, shown with it. */
export type Claim = (Finding | Statement) & {
  readonly about: readonly string[];
  readonly context: readonly string[];
  readonly antecedents: readonly string[];
  /** What a machine proposed it from; absent where a curator wrote or accepted it. */
  readonly proposed?: string;
};

export interface Topic {
  readonly id: string;
  readonly facet: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Claim ids, the one to show first at the head. */
  readonly claims: NonEmpty<string>;
  /** What a machine proposed it from ("keyword", say); absent where a curator wrote or accepted it. The card says so. */
  readonly proposed?: string;
}

export interface Facet {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** A concept of a pack's lexicon: words, phrases and descriptions that mean the same thing in its field. */
export interface Concept {
  readonly id: string;
  readonly terms: readonly string[];
  /** A paraphrase is recognised when a core word and enough of the others stand in one question. */
  readonly description?: {
    readonly core: readonly string[];
    readonly words: readonly string[];
    readonly min: number;
  };
  /** Phrases that only describe the concept and add nothing where it is named too; `{drug}` stands for any word for a drug. */
  readonly modifiers?: readonly string[];
}

export interface Pack {
  readonly id: string;
  readonly name: string;
  /** First 12 hex digits of the SHA-256 of the pack's files. */
  readonly edition: string;
  readonly origin: 'curated' | 'ingested';
  readonly language?: 'other'; // than English: no rule finds caveats in its words
  readonly source: Source;
  readonly notices: readonly Notice[];
  readonly record: string;
  readonly passages: readonly Passage[];
  readonly facets: readonly Facet[];
  readonly topics: readonly Topic[];
  readonly claims: readonly Claim[];
  readonly concepts: readonly Concept[];
  /** Concepts that the whole source is about, and that every one of its claims therefore covers. */
  readonly subject: readonly string[];
  /** Claim ids of the disclosures and of the source's own limits; questions that a newcomer is offered. */
  readonly disclosures: readonly string[];
  readonly limits: readonly string[];
  readonly questions: readonly string[];
  /** Claim id of the statement that stands for the record itself (the title). */
  readonly recordClaim: string;
}

export const CITATION_FORMATS = ['vancouver', 'ris', 'bibtex', 'csl-json'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];
export type Verdict = 'helpful' | 'not-helpful';

/** The fixed verbs of the grammar. Facets of packs stand beside them and may not take their names. */
export const VERBS = [
  'ask',
  'topic',
  'compare',
  'caveats',
  'cite',
  'disclosures',
  'sources',
  'about',
  'privacy',
  'help',
] as const;
export type Verb = (typeof VERBS)[number];

/** The one pack that is asked (`in:pack`). */
type Scoped = { readonly pack?: string };

/** Claims as a button names them: those of one pack, then those of others. */
export interface NamedClaims {
  readonly pack: string;
  readonly edition: string;
  readonly claims: NonEmpty<string>;
  readonly also?: NonEmpty<{ readonly pack: string; readonly claims: NonEmpty<string> }>;
}

/** What is asked of the bot, or said to it. */
export type InfoKind = 'help' | 'about' | 'privacy' | 'hello' | 'thanked';
/** What was asked. Slash commands, mentions, messages, shortcuts and buttons all become one of these. */
export type Command =
  | { readonly kind: InfoKind }
  | { readonly kind: 'unreadable'; readonly what: 'files' | 'nothing' }
  | (Scoped & { readonly kind: 'caveats' | 'disclosures' })
  | (Scoped & { readonly kind: 'cite'; readonly format: CitationFormat })
  | (Scoped & { readonly kind: 'list'; readonly facet: string })
  | (Scoped & { readonly kind: 'topic'; readonly facet: string | null; readonly name: string })
  | (Scoped & { readonly kind: 'compare'; readonly names: readonly string[] })
  | (Scoped & { readonly kind: 'ask'; readonly text: string })
  /** The packs there are, from the one numbered `from` (1 is the first); `text`: words of a title, a name or an id. */
  | (Scoped & { readonly kind: 'sources'; readonly text: string; readonly from: number })
  /** `closest`: as passages that come close to a question without answering it. */
  | ({ readonly kind: 'show' } & NamedClaims)
  | ({ readonly kind: 'closest' } & NamedClaims)
  | { readonly kind: 'more'; readonly pack: string; readonly claim: string }
  | { readonly kind: 'feedback'; readonly subject: string; readonly verdict: Verdict };

/** A Command with the page of its card that is wanted (from 1). This is what a button carries. */
export type Press = { readonly command: Command; readonly page: number };

/** A text that would be answered, with the words to show for it and the Command that it is. */
export interface Suggestion {
  readonly text: string;
  readonly label: string;
  readonly command: Command;
}

/** `corrections`: words that were read otherwise than they were typed. */
type Offering = {
  readonly suggestions: readonly Suggestion[];
  readonly unsearched?: true;
  readonly corrections?: readonly { readonly typed: string; readonly read: string }[];
};

interface Answered extends Offering {
  readonly title: string;
  readonly items: NonEmpty<Finding | Statement>;
  readonly confidence: number;
  readonly notice: 'personal-advice' | null;
  /** Ids of packs that speak to it, too, and have no room on the card. */
  readonly elsewhere?: readonly string[];
  /** A machine proposed the topic, and no curator has accepted it yet. */
  readonly proposed?: true;
}

/** What we found; `unsearched`: some packs could not be searched. A new kind makes the compiler point at all that must know it. */
export type Answer =
  | (Answered & { readonly kind: 'found' })
  | (Answered & { readonly kind: 'comparison'; readonly names: readonly string[] })
  | (Answered & { readonly kind: 'listing'; readonly facet: string; readonly of: number })
  | (Offering & {
      readonly kind: 'not-found';
      readonly title: string;
      /** The words of the question that nothing in the source speaks to; may be empty. */
      readonly missing: readonly string[];
      /** What comes closest without answering, best first, at most three. */
      readonly closest?: readonly (Finding | Statement)[];
      readonly confidence: number;
      readonly notice: 'personal-advice' | null;
    })
  /** `in:` named no pack, or more than one; nothing was searched. `near`: ids of the packs that may have been meant. */
  | (Offering & {
      readonly kind: 'no-pack';
      readonly asked: string;
      readonly near: readonly string[];
      readonly confidence: 0;
    })
  /** The packs there are, `from` the one of that number; `of`: how many there are, or are of that text; where the list goes on. */
  | (Offering & {
      readonly kind: 'sources';
      readonly packs: readonly string[];
      readonly from: number;
      readonly of: number;
      readonly before: number | null;
      readonly next: number | null;
      readonly text: string;
    })
  | { readonly kind: 'safety'; readonly reason: 'red-flag' | 'self-harm' | 'overdose' | 'harm-others' }
  | (Offering & { readonly kind: 'info'; readonly about: InfoKind | 'welcome' })
  | {
      readonly kind: 'citation';
      readonly format: CitationFormat;
      /** Ids of the packs that are cited, one for each source. */
      readonly packs: NonEmpty<string>;
      readonly elsewhere: readonly string[];
    }
  | { readonly kind: 'refused'; readonly reason: 'forged' | 'gone' }
  | { readonly kind: 'thanks'; readonly verdict: Verdict }
  | { readonly kind: 'unreadable'; readonly what: 'files' | 'nothing' };
