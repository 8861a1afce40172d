// The words of a question as units: each a concept that the lexicon knows, or a word that the source may or may not speak to.
import type { QuestionWord } from '../question/read-question.js';
import { stem } from '../text/stem.js';
import { type ConceptRole, type Entry, type Lexicon, standsAt } from './lexicon.js';

/** A piece of a question. A passage speaks to it that has one of its tags (concepts, or the stem of a word). */
export interface Unit {
  /** As typed. */
  readonly words: string;
  readonly tags: readonly string[];
  readonly role: ConceptRole | 'word' | 'number';
  /** Index of its first word, and how many. */
  readonly at: number;
  readonly count: number;
}

interface StemmedWord {
  readonly word: QuestionWord;
  readonly stem: string;
  used: boolean;
}

/** Example: "does Ketalar help in kids?" → topic ketamine, matter efficacy, aspect people-kind. */
export function readUnits(words: readonly QuestionWord[], lexicon: Lexicon): readonly Unit[] {
  const stemmed = words.map(
    (word): StemmedWord => ({ word, stem: stem(word.folded), used: word.use === 'frame' }),
  );
  const units = doses(stemmed);
  dropModifiers(stemmed, lexicon);
  units.push(...phraseUnits(stemmed, lexicon));
  units.push(...describedUnits(stemmed, units, lexicon));
  for (const [at, { word, stem, used }] of stemmed.entries()) {
    if (used || word.use !== 'content') continue;
    // A single letter is a slip and left out, unless it is a capital but A or I, which may be part of a name ("substance P").
    if (/^[a-z]$/.test(word.folded) && !/^[B-HJ-Z]$/.test(word.raw)) continue;
    units.push({
      words: word.raw,
      tags: [stem],
      role: /^\d/.test(word.folded) ? 'number' : 'word',
      at,
      count: 1,
    });
  }
  return units.sort((a, b) => a.at - b.at);
}

/** SI and pharmacopoeial units of a dose. */
const doseUnit = /^(?:mg|mcg|ug|g|ml|iu)$/;

// "400 mg" is a dose, not magnesium.
function doses(stemmed: readonly StemmedWord[]): Unit[] {
  return stemmed.flatMap((word, at) => {
    const number = stemmed[at - 1];
    if (number === undefined || !doseUnit.test(word.word.folded) || !/^\d/.test(number.word.folded))
      return [];
    number.used = true;
    word.used = true;
    return [
      { words: `${number.word.raw} ${word.word.raw}`, tags: ['dose'], role: 'aspect', at: at - 1, count: 2 },
    ];
  });
}

// A description beside a name says nothing new; where it is all that names the concept, it is the name.
function dropModifiers(stemmed: readonly StemmedWord[], lexicon: Lexicon): void {
  const stems = stemmed.map(({ stem }) => stem);
  const named = new Map<string, { readonly from: number; readonly to: number }[]>();
  for (const from of stems.keys()) {
    for (const entry of lexicon.entriesAt(stems[from] ?? '')) {
      if (entry.role !== 'topic' || !standsAt(entry, stems, from)) continue;
      const places = named.get(entry.concept) ?? [];
      places.push({ from, to: from + entry.stems.length });
      named.set(entry.concept, places);
    }
  }
  for (const [concept, places] of named) {
    for (const modifier of lexicon.modifiersOf(concept)) {
      for (const from of stems.keys()) {
        const to = from + modifier.stems.length;
        if (!standsAt(modifier, stems, from) || places.every((name) => name.from < to && from < name.to))
          continue;
        for (const word of stemmed.slice(from, to)) word.used = true;
      }
    }
  }
}

// Longest phrase first, from left to right; words of equal length and different concepts are alternatives.
function phraseUnits(stemmed: readonly StemmedWord[], lexicon: Lexicon): Unit[] {
  const units: Unit[] = [];
  const stems = stemmed.map(({ stem, used }) => (used ? '\u0000' : stem));
  for (let at = 0; at < stemmed.length; at++) {
    const entries = lexicon.entriesAt(stems[at] ?? '').filter((entry) => applies(entry, stemmed, stems, at));
    const [longest] = entries;
    if (longest === undefined) continue;
    const count = longest.stems.length;
    const long = entries.filter((entry) => entry.stems.length === count);
    const covered = stemmed.slice(at, at + count);
    const typed = covered.map(({ word }) => word.folded).join(' ');
    const exact = long.filter((entry) => entry.folded === typed);
    const equal = exact.length > 0 ? exact : long;
    // A word of grammar alone is one, unless it is written so in the lexicon.
    if (exact.length === 0 && covered.every(({ word }) => word.use === 'grammar')) continue;
    for (const word of covered) word.used = true;
    units.push({
      words: covered.map(({ word }) => word.raw).join(' '),
      tags: [...new Set(equal.map(({ concept }) => concept))],
      role: heaviest(equal),
      at,
      count,
    });
    at += count - 1;
  }
  return units;
}

// A name is a name whatever else it may mean; otherwise the role that requires least of the source.
const order: readonly ConceptRole[] = ['topic', 'relation', 'record', 'matter', 'aspect'];

function heaviest(entries: readonly Entry[]): ConceptRole {
  return order.find((role) => entries.some((entry) => entry.role === role)) ?? 'matter';
}

function applies(
  entry: Entry,
  stemmed: readonly StemmedWord[],
  stems: readonly string[],
  at: number,
): boolean {
  if (!standsAt(entry, stems, at)) return false;
  return (
    !entry.clauseInitial || stemmed.slice(0, at).every(({ used, word }) => used || word.use !== 'content')
  );
}

/**
 * Units for the descriptions that a question holds ("the slow wave that silences the brain surface"), where the concept is not
 * named already. The describing words are used up: those of `units` that only described are taken out of it.
 */
function describedUnits(stemmed: readonly StemmedWord[], units: Unit[], lexicon: Lexicon): Unit[] {
  const topicUnits: Unit[] = [];
  const topics = units.filter(({ role }) => role === 'topic');
  const named = new Set(topics.flatMap(({ tags }) => tags));
  // A word of a topic's name cannot at the same time describe another one.
  const taken = new Set(topics.flatMap(places));
  for (const description of lexicon.descriptions) {
    if (named.has(description.concept)) continue;
    const hits = [...stemmed.entries()].filter(
      ([at, { stem }]) => !taken.has(at) && (description.words.has(stem) || description.core.has(stem)),
    );
    const distinct = new Set(hits.map(([, { stem }]) => stem));
    if (distinct.size < description.min || ![...distinct].some((stem) => description.core.has(stem)))
      continue;
    const described = new Set(hits.map(([at]) => at));
    for (const [, word] of hits) word.used = true;
    for (let index = units.length - 1; index >= 0; index--) {
      const unit = units[index];
      if (unit !== undefined && unit.role !== 'topic' && places(unit).every((at) => described.has(at)))
        units.splice(index, 1);
    }
    topicUnits.push({
      words: hits.map(([, { word }]) => word.raw).join(' '),
      tags: [description.concept],
      role: 'topic',
      at: Math.min(...described),
      count: 1,
    });
  }
  return topicUnits;
}

function places({ at, count }: Unit): number[] {
  return Array.from({ length: count }, (_, offset) => at + offset);
}
