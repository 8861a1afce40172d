// How much of a question a document covers: each piece by how rare its words are in the library.
import type { Query } from '../retrieval/query.js';
import type { AskedWord } from './asked-words.js';

/** A name weighs at least this: in a small library it may stand in every paragraph, and still be asked for. */
const leastRarity = 0.5;
/** A word that colours weighs at most this share of what the words weigh that must be covered. */
const plainShare = 0.8;

/** 0 to 1. */
export function coverage(
  asked: readonly AskedWord[],
  covers: (word: AskedWord) => boolean,
  query: Query,
): number {
  const rarityOf = rarities(query);
  const weighed = asked.map((word) => ({ word, rarity: Math.max(leastRarity, ...word.terms.map(rarityOf)) }));
  const needed = weighed.filter(({ word }) => !word.plain);
  const most =
    (plainShare * needed.reduce((sum, { rarity }) => sum + rarity, 0)) / Math.max(1, needed.length);
  let all = 0;
  let own = 0;
  for (const { word, rarity } of weighed) {
    const weight = word.plain ? Math.min(rarity, most) : rarity;
    all += weight;
    if (covers(word)) own += weight;
  }
  return all === 0 ? 0 : own / all;
}

// A word that no passage holds is as rare as can be; one that is not searched for weighs nothing by itself.
function rarities({ terms, unknown, weight }: Query): (term: string) => number {
  const known = new Map(
    terms.filter(({ typed }) => typed === undefined).map((one) => [one.word, one.inverseFrequency] as const),
  );
  const sum = [...known.values()].reduce((all, rarity) => all + rarity, 0);
  const rarest = unknown.length === 0 ? 0 : (weight - sum) / unknown.length;
  const absent = new Set(unknown);
  return (term) => known.get(term) ?? (absent.has(term) ? rarest : 0);
}

/** Documents of a library whose frequencies tell as much of a word's rarity as its kind does. */
const tellingDocuments = 150;

/**
 * Of what is covered by the kinds of words and by their frequencies alone: in a library of a few paragraphs any common word may
 * be rare, in a large one frequencies tell best what was asked for.
 */
export function blended(byKind: number, byFrequency: number, documents: number): number {
  const share = documents / (documents + tellingDocuments);
  return share * byFrequency + (1 - share) * byKind;
}
