// The caveats that stand near a quote, nearest first: in it, in the sentence after it, and the study population that an earlier sentence names.
import type { Caveat, CaveatKind } from '../vocabulary.js';
import { contentWords } from './content-words.js';
import { cuesIn, says } from './cues.js';
import { type CaveatSpan, sentenceCaveats } from './detect.js';
import { asCaveat } from './document-caveats.js';
import { limitsInPassage, nullResultAfterQuote } from './in-passage.js';
import { isSilent, limitSentences, limitsResultBefore } from './limits.js';
import { leansBack } from './link.js';
import { mayFind } from './of-finding.js';
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

/** Content words that a sentence may bring in and still speak of nothing but what the one before told; chosen on pairs-1 of bench/next-sentence. */
const newWordsMax = 5;
/** Cues of these say that evidence is wanting, and name nothing. */
const wanting = [
  'hedge',
  'inconclusive',
  'weak-evidence',
  'limitation',
  'limitation where studies are discussed',
  'limits every result',
  'limits the result before',
] as const;

/** "The certainty of the evidence was low": what follows a finding and names nothing of its own speaks of that finding. */
function namesNothingNew({ text }: PlacedSentence, quoted: readonly PlacedSentence[]): boolean {
  const told = contentWords(quoted.map((one) => one.text).join(' '));
  const cues = cuesIn(text);
  const spans = wanting.flatMap((group) => cues.of(group));
  const rest = spans.reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    text,
  );
  return [...contentWords(rest)].filter((word) => !told.has(word)).length <= newWordsMax;
}

/** What tells against a finding by itself; a hedge or an association may be a finding of its own. */
const ofEvidence: ReadonlySet<CaveatKind> = new Set(['inconclusive', 'weak-evidence', 'limitation']);

/**
 * The sentence after the quote, whole, where it leans on the quote ("However, …", "Also, because … it is not possible to conclude …"),
 * or says of the evidence what can only be of the quote's, as it names nothing new ("The study was small.").
 */
function nextSentence(
  { sentence, caveats }: SentenceCaveats,
  quoted: readonly PlacedSentence[],
  isFinding: boolean,
): Caveat[] {
  const about = says(sentence.text, 'speaks of the result');
  const alone = isFinding && namesNothingNew(sentence, quoted);
  const leaning = caveats.filter(({ kind, qualifies }) => {
    if (kind === 'conflict-of-interest' || kind === 'evidential' || kind === 'association') return false;
    const ofQuote = qualifies !== null && qualifies.start === quoted.at(-1)?.start;
    const leans = kind === 'contrast' || leansBack(sentence.text) || kind === 'future-research';
    return (
      about || (ofQuote && leans) || (ofEvidence.has(kind) && (alone || (ofQuote && kind === 'inconclusive')))
    );
  });
  const [strongest] = leaning.sort(byStrength);
  if (strongest !== undefined) return [asCaveat(strongest.kind, sentence)];
  return alone && limitsResultBefore(sentence.text) ? [asCaveat('limitation', sentence)] : [];
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
  const isLimit = inQuote.some(({ caveats }) => caveats.some(({ kind }) => kind === 'limitation'));
  const isFinding = !isLimit && place.quoted.some(mayFind);
  const after = next.flatMap((one) => nextSentence(one, place.quoted, isFinding));
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
