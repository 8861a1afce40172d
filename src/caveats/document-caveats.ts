// What a document says of its own limits as a whole: its limitations, animals in its title, its disclosures, its call for research.
import type { Caveat, CaveatKind, Passage } from '../vocabulary.js';
import { rarities } from './content-words.js';
import { says } from './cues.js';
import { isHeadingOfInterests, receivedIn } from './interests.js';
import { isLimitsSection, isSilent, limitSentences } from './limits.js';
import { nullsOf } from './null-results.js';
import { type PlacedSentence, readPassages } from './placed.js';
import { namesAnimals, populationOf, speaksOfAnimals } from './study-population.js';

export interface Limit {
  readonly sentence: PlacedSentence;
  /** The words that tell what it speaks of, and how rare each is in the document. */
  readonly words: ReadonlyMap<string, number>;
}

export interface DocumentCaveats {
  /** Every sentence that names a limit: those of a limitations section and those said plainly first, then those in the study's own voice. */
  readonly limits: readonly Limit[];
  /** Results of no effect, which weigh against its conclusions. */
  readonly nulls: readonly PlacedSentence[];
  /** For a card, the one to show first at the head. */
  readonly caveats: readonly Caveat[];
}

const lastSentences = 40;

/** A whole sentence as a caveat, or the part of it that `text` is. */
export function asCaveat(kind: CaveatKind, { passage, text: whole }: PlacedSentence, text = whole): Caveat {
  return { kind, text, passage: passage.id, locator: passage.locator, url: passage.url };
}

function callForResearch(sentences: readonly PlacedSentence[]): Caveat[] {
  const last = sentences.slice(-lastSentences).findLast(({ text }) => says(text, 'future-research'));
  return last === undefined ? [] : [asCaveat('future-research', last)];
}

function disclosed(passages: readonly Passage[]): Caveat[] {
  const isOf = ({ locator, section = [] }: Passage): boolean =>
    [locator, ...section].some(isHeadingOfInterests);
  const statements = passages.filter((passage) => passage.kind === 'statement' || isOf(passage));
  const interest = readPassages(statements)
    .flatMap(({ sentences }) => sentences)
    .find(({ text, passage }) => {
      return receivedIn(text).length > 0 && (isOf(passage) || says(text, 'conflict-of-interest'));
    });
  return interest === undefined ? [] : [asCaveat('conflict-of-interest', interest)];
}

/** An article is about animals or cells where this share of its sentences speaks of them, and no fewer than of people. */
const animalShare = 0.05;
const animalFewest = 2;

/** The title where it names animals or cells; else a sentence that does, where many do: of the abstract before others. */
function aboutAnimals(passages: readonly Passage[], sentences: readonly PlacedSentence[]): Caveat[] {
  const title = passages.find(({ kind }) => kind === 'title');
  if (title !== undefined && namesAnimals(title.text))
    return readPassages([title]).flatMap((paragraph) =>
      paragraph.sentences.map((one) => asCaveat('non-human', one)),
    );
  const spoken = sentences.filter(({ text }) => speaksOfAnimals(text));
  const ofPeople = sentences.filter(({ text }) => says(text, 'people studied'));
  const many = spoken.length >= Math.max(animalFewest, animalShare * sentences.length, ofPeople.length);
  const [best] = spoken.toSorted((one, other) => tellingRank(one) - tellingRank(other));
  return best === undefined || !many ? [] : [asCaveat('non-human', best)];
}

/** "In rats, …" in the abstract tells most; a sentence that only names cells on its way, least. */
function tellingRank({ text, passage: { section = [] } }: PlacedSentence): number {
  const inAbstract = section.some((title) => says(title, 'heading of an abstract'));
  return (inAbstract ? 0 : 2) + (populationOf(text) === 'animals' ? 0 : 1);
}

function withMatter(limits: readonly PlacedSentence[], document: readonly PlacedSentence[]): Limit[] {
  const matters = rarities(
    limits.map(({ text }) => text),
    document.map(({ text }) => text),
  );
  return limits.map((sentence, at) => ({ sentence, words: matters[at] ?? new Map() }));
}

/** Computed over all passages of a document: once, by whoever remembers it. */
export function documentCaveats(passages: readonly Passage[]): DocumentCaveats {
  const body = passages.filter(({ kind }) => kind === 'sentence' || kind === 'text');
  const paragraphs = readPassages(body).filter(
    ({ section }) => !section.some((title) => isSilent(title) || isHeadingOfInterests(title)),
  );
  const ranked = paragraphs.flatMap((paragraph) => {
    const limits = limitSentences(paragraph, paragraphs.length === 1 && paragraph.sentences.length === 1);
    const rank = ({ text }: PlacedSentence): number =>
      isLimitsSection(paragraph) || says(text, 'limitation said plainly')
        ? 0
        : says(text, 'own voice')
          ? 1
          : 2;
    return paragraph.sentences
      .filter((sentence) => limits.has(sentence))
      .map((sentence) => ({ sentence, rank: rank(sentence) }));
  });
  const limits = ranked.sort((a, b) => a.rank - b.rank).map(({ sentence }) => sentence);
  const [first, ...others] = limits.map((sentence) => asCaveat('limitation', sentence));
  const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
  const head = first === undefined ? callForResearch(sentences) : [first];
  return {
    limits: withMatter(limits, sentences),
    nulls: nullsOf(paragraphs),
    caveats: [...head, ...aboutAnimals(passages, sentences), ...disclosed(passages), ...others.slice(0, 3)],
  };
}
