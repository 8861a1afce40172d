// Links caveats to a passage of an ingested pack: at most two near it, and at most two that its document names as its own.
import type { Span } from '../text/sentence-spans.js';
import type { Caveat, Pack, Passage } from '../vocabulary.js';
import { sameSection } from './article.js';
import { trimSentenceEnd } from './clause.js';
import { says } from './cues.js';
import { asCaveat, type DocumentCaveats, documentCaveats } from './document-caveats.js';
import { nearCaveats } from './near.js';
import { concludes, nullAgainst } from './null-results.js';
import { limitsOfFinding } from './of-finding.js';
import { type PlacedParagraph, type PlacedSentence, readPassages } from './placed.js';

export interface Attached {
  /** Nearest first. Empty where none was found near the passage. */
  readonly near: readonly Caveat[];
  readonly document: readonly Caveat[];
}

/** `span`: the part of the passage that is quoted; without it, all of it. An id that the pack does not have has no caveats. */
export interface CaveatFinder {
  of(passageId: string, span?: Span): Attached;
  /** All that the passage's document says of its own limits, read once for all of its passages. */
  own(passageId: string): DocumentCaveats;
}

const nearMax = 2;
const documentMax = 2;
/** Passages around a quote that are read with it: a long section is not read again for every quote of it. */
const reach = 60;
/** Passages of a document that are looked through for what it says of itself; the last are kept, where limits stand. */
const documentReach = 4_000;

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Texts without a title are documents of their own; other passages of one title, or of none, are one document. */
function sameDocument(one: Passage, other: Passage): boolean {
  const title = one.title ?? '';
  if (title !== (other.title ?? '')) return false;
  return title !== '' || (one.kind !== 'text' && other.kind !== 'text');
}

/** The passages before and after `at` that belong with it, as far as `max` of them. */
function around(
  passages: readonly Passage[],
  at: number,
  max: number,
  belongs: (one: Passage) => boolean,
): Range {
  let [from, to] = [at, at + 1];
  const fits = (index: number): boolean => {
    const passage = passages[index];
    return passage !== undefined && belongs(passage);
  };
  while (at - from < max && fits(from - 1)) from--;
  while (to - at <= max && fits(to)) to++;
  return { from, to };
}

/** A table or a legend shares words with every sentence. */
function isProse({ kind }: Passage): boolean {
  return kind === 'sentence' || kind === 'text';
}

/** Tables, legends and statements stand between the sentences of an article but are no part of its paragraphs. */
function isNeighbour(passage: Passage, quoted: Passage): boolean {
  return passage === quoted || (passage.kind === quoted.kind && isProse(passage));
}

function overlaps(caveat: Caveat, others: readonly Caveat[]): boolean {
  return others.some(({ passage, text }) => {
    return passage === caveat.passage && (text.includes(caveat.text) || caveat.text.includes(text));
  });
}

/** A result of nothing weighs against the conclusion of the same article, wherever in it either stands. */
function nullForConclusion(
  paragraphs: readonly PlacedParagraph[],
  quoted: readonly PlacedSentence[],
  { nulls }: DocumentCaveats,
): Caveat[] {
  const home = (one: PlacedSentence) => paragraphs.find(({ sentences }) => sentences.includes(one));
  const result = quoted.some((one) => concludes(home(one), one)) ? nullAgainst(quoted, nulls) : undefined;
  return result === undefined ? [] : [asCaveat('contrast', result)];
}

function unique(caveats: readonly Caveat[], without: readonly Caveat[]): Caveat[] {
  const kept: Caveat[] = [];
  for (const caveat of caveats) if (!overlaps(caveat, [...without, ...kept])) kept.push(caveat);
  return kept;
}

/** Reads only the document around a passage that is asked for, and remembers what that document says of itself. */
export function createCaveatFinder({ passages }: Pick<Pack, 'passages'>): CaveatFinder {
  let places: ReadonlyMap<string, number> | undefined;
  // By the number of a document's first passage, and of every passage that was asked for.
  const documents = new Map<number, DocumentCaveats>();
  // Sentences of one section are often asked for one after the other.
  let last: { readonly key: string; readonly paragraphs: readonly PlacedParagraph[] } | undefined;

  function documentCaveatsAt(at: number, quoted: Passage): DocumentCaveats {
    const remembered = documents.get(at);
    if (remembered !== undefined) return remembered;
    const { from, to } = around(passages, at, passages.length, (one) => sameDocument(one, quoted));
    const caveats =
      documents.get(from) ?? documentCaveats(passages.slice(Math.max(from, to - documentReach), to));
    documents.set(from, caveats).set(at, caveats);
    return caveats;
  }

  function paragraphsOf(quoted: Passage, { from, to }: Range): readonly PlacedParagraph[] {
    const key = `${from} ${to} ${isProse(quoted) ? quoted.kind : quoted.id}`;
    if (last?.key !== key) {
      const neighbours = passages.slice(from, to).filter((one) => isNeighbour(one, quoted));
      last = { key, paragraphs: readPassages(neighbours) };
    }
    return last.paragraphs;
  }

  function locate(passageId: string): { readonly at: number; readonly passage: Passage } | null {
    places ??= new Map(passages.map(({ id }, index) => [id, index]));
    const at = places.get(passageId);
    const passage = at === undefined ? undefined : passages[at];
    return at === undefined || passage === undefined ? null : { at, passage };
  }

  return {
    own(passageId) {
      const place = locate(passageId);
      return place === null
        ? { limits: [], nulls: [], caveats: [] }
        : documentCaveatsAt(place.at, place.passage);
    },
    of(passageId, span) {
      const place = locate(passageId);
      if (place === null) return { near: [], document: [] };
      const { at, passage } = place;
      const belongs = (one: Passage): boolean => sameDocument(one, passage) && sameSection(one, passage);
      const paragraphs = paragraphsOf(passage, around(passages, at, reach, belongs));
      const quoted = paragraphs
        .flatMap(({ sentences }) => sentences)
        .filter((one) => one.passage === passage && touches(one, span));
      const ofDocument = documentCaveatsAt(at, passage);
      const { inside, around: outside } = nearCaveats({ paragraphs, quoted });
      const ofOthers = citesOthersWork(passage, quoted);
      const spoken = isProse(passage) && !ofOthers ? limitsOfFinding(quoted, ofDocument.limits) : [];
      const against = nullForConclusion(paragraphs, quoted, ofDocument);
      const words = span === undefined ? passage.text : passage.text.slice(span.start, span.end);
      const isQuote = ({ passage: id, text }: Caveat): boolean => id === passage.id && sameWords(text, words);
      const [nearest, ...rest] = inside.filter((one) => !isQuote(one));
      const others = [...against, ...outside, ...spoken, ...rest].filter((one) => !isQuote(one));
      const caveats = unique(nearest === undefined ? others : [nearest, ...others], []);
      // A quote that is itself a caveat is shown as its own caveat only where there is no other.
      const near = (caveats.length > 0 ? caveats : unique(inside, [])).slice(0, nearMax);
      const stated = ofDocument.caveats.filter(({ kind }) => kind !== 'limitation' || !ofOthers);
      // Of what a document says of itself, that it was not done in people comes first.
      const ordered = stated.toSorted(
        (a, b) => Number(b.kind === 'non-human') - Number(a.kind === 'non-human'),
      );
      return { near, document: unique(ordered, [...near, ...inside]).slice(0, documentMax) };
    },
  };
}

function touches({ from, text }: PlacedSentence, span: Span | undefined): boolean {
  return span === undefined || (span.start < from + text.length && span.end > from);
}

/** "[1, 2-4]", "(Author 2008)", "(Author et al., 2008; Other 2009)". */
const marker =
  /\[\d{1,3}(?:[\s,;–-]{1,3}\d{1,3}){0,20}\]|\(\p{Lu}[^()\d]{1,80}\d{4}[a-z]?(?:[;,][^()]{1,200})?\)/u;

/** Whether an introduction speaks of cited work here: the limits of the article do not limit that work. */
function citesOthersWork({ section = [], cites = [] }: Passage, quoted: readonly PlacedSentence[]): boolean {
  if (!section.some((title) => says(title, 'heading of an introduction'))) return false;
  return cites.length > 0 || quoted.some(({ text }) => marker.test(text));
}

function sameWords(one: string, other: string): boolean {
  return trimSentenceEnd(one).trim() === trimSentenceEnd(other).trim();
}
