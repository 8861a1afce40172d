// The caveats that stand near a quote, nearest first: in it, in the sentence after it, and the study population that an earlier sentence names.
import type { Caveat, CaveatKind } from '../vocabulary.js';
import { says } from './cues.js';
import { type CaveatSpan, sentenceCaveats } from './detect.js';
import { asCaveat } from './document-caveats.js';
import { limitsInPassage, nullResultAfterQuote } from './in-passage.js';
import { isSilent, limitSentences } from './limits.js';
import { leansBack } from './link.js';
import type { PlacedParagraph, PlacedSentence } from './placed.js';
import { holdsForSection, populationOf } from './study-population.js';

/** The sentences that a quote touches, in their section. */
export interface Surroundings {
  readonly paragraphs: readonly PlacedParagraph[];
  readonly quoted: readonly PlacedSentence[];
}

/** Sentences before a quote in which its study population is looked for. */
const populationReach = 40;

interface SentenceCaveats {
  readonly sentence: PlacedSentence;
  readonly caveats: readonly CaveatSpan[];
}

const limitsByParagraph = new WeakMap<PlacedParagraph, ReadonlySet<unknown>>();

/** Read once for all sentences of a paragraph. */
function limitsOf(paragraph: PlacedParagraph): ReadonlySet<unknown> {
  const limits = limitsByParagraph.get(paragraph) ?? limitSentences(paragraph, false);
  limitsByParagraph.set(paragraph, limits);
  return limits;
}

function caveatsIn({ paragraphs, quoted }: Surroundings): {
  readonly inQuote: SentenceCaveats[];
  readonly next: SentenceCaveats[];
} {
  const inQuote: SentenceCaveats[] = [];
  const next: SentenceCaveats[] = [];
  let previous: PlacedSentence | null = null;
  for (const paragraph of paragraphs) {
    if (!paragraph.sentences.some((one) => quoted.includes(one)) && !quoted.some((one) => one === previous)) {
      previous = paragraph.sentences.at(-1) ?? null;
      continue;
    }
    const limits = limitsOf(paragraph);
    for (const sentence of paragraph.sentences) {
      const isQuoted = quoted.includes(sentence);
      const isNext = !isQuoted && previous !== null && quoted.includes(previous);
      if (isQuoted || isNext) {
        const place = { sentence, caveats: sentenceCaveats({ sentence, previous }, limits.has(sentence)) };
        (isQuoted ? inQuote : next).push(place);
      }
      previous = sentence;
    }
  }
  return { inQuote, next };
}

/** One caveat for each clause, of its strongest kind. A contrast that qualifies the sentence before is skipped. */
function ownClauses({ sentence, caveats }: SentenceCaveats): Caveat[] {
  const ofSentence = caveats.filter(({ kind, qualifies }) => {
    if (kind === 'conflict-of-interest') return false;
    return kind !== 'contrast' || (qualifies !== null && qualifies.start >= sentence.start);
  });
  const clauses = new Map<string, Caveat>();
  for (const { kind, text } of [...ofSentence].sort(byStrength))
    if (!clauses.has(text)) clauses.set(text, asCaveat(kind, sentence, text));
  return [...clauses.values()];
}

/** The sentence after the quote, whole, where it leans on the quote: "However, …", "Also, because … it is not possible to conclude …". */
function nextSentence({ sentence, caveats }: SentenceCaveats, quoted: PlacedSentence | undefined): Caveat[] {
  const about = says(sentence.text, 'speaks of the result');
  const leaning = caveats.filter(({ kind, qualifies }) => {
    if (kind === 'conflict-of-interest' || kind === 'evidential' || kind === 'association') return false;
    const leans = kind === 'contrast' || leansBack(sentence.text) || kind === 'future-research';
    return about || (leans && qualifies !== null && qualifies.start === quoted?.start);
  });
  const [strongest] = leaning.sort(byStrength);
  return strongest === undefined ? [] : [asCaveat(strongest.kind, sentence)];
}

function populationAround({ paragraphs, quoted }: Surroundings): Caveat[] {
  const [first] = quoted;
  if (first === undefined || quoted.some(({ text }) => populationOf(text) !== null)) return [];
  const home = paragraphs.find(({ sentences }) => sentences.includes(first));
  const before = paragraphs
    .flatMap(({ sentences }) => sentences)
    .filter(({ start }) => start < first.start)
    .slice(-populationReach);
  const named = before.findLast(({ text }) => populationOf(text) !== null);
  if (named === undefined || populationOf(named.text) !== 'animals') return [];
  if (!home?.sentences.includes(named) && !holdsForSection(named.text)) return [];
  const clause = sentenceCaveats({ sentence: named, previous: null }, false).find(
    ({ kind }) => kind === 'non-human',
  );
  return [asCaveat('non-human', named, clause?.text)];
}

/** Caveats in the quote's own sentences, the strongest first, and those around them, the nearest first. */
export function nearCaveats(place: Surroundings): { readonly inside: Caveat[]; readonly around: Caveat[] } {
  if (place.paragraphs.some(({ section }) => section.some((title) => isSilent(title))))
    return { inside: [], around: [] };
  const { inQuote, next } = caveatsIn(place);
  const inside = inQuote.flatMap(ownClauses).sort(byStrength);
  const after = next.flatMap((one) => nextSentence(one, place.quoted.at(-1)));
  return {
    inside,
    around: [...after, ...limitsInPassage(place), ...nullResultAfterQuote(place), ...populationAround(place)],
  };
}

const strongestFirst: readonly CaveatKind[] = [
  'limitation',
  'weak-evidence',
  'inconclusive',
  'contrast',
  'non-human',
  'association',
  'hedge',
  'evidential',
  'future-research',
  'conflict-of-interest',
];

function byStrength(one: { readonly kind: CaveatKind }, other: { readonly kind: CaveatKind }): number {
  return strongestFirst.indexOf(one.kind) - strongestFirst.indexOf(other.kind);
}
