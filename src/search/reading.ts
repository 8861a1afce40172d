// How a question is read: its words as units, each a concept, a name or a word that the source may or may not speak to.
import { frames } from '../knowledge/lexicon/frames.js';
import { isLight } from '../knowledge/lexicon/light-words.js';
import { isCommon, isPlain } from '../knowledge/lexicon/plain-words.js';
import { type Language, stopWords } from '../knowledge/lexicon/stop-words.js';
import { cleanQuestion } from '../question/clean-question.js';
import { stem } from '../text/stem.js';
import { tokens } from '../text/tokens.js';
import { describedUnits } from './describe.js';
import { type Entry, type EntryWeight, standsAt } from './entry.js';
import type { Lexicon } from './lexicon.js';
import type { Speller } from './speller.js';
import type { Unit, UnitWeight } from './unit.js';

export interface Reading {
  readonly units: readonly Unit[];
  /** Words as typed, folded; for patterns over the whole question. */
  readonly folded: readonly string[];
  readonly language: Language;
  /** Corrected spellings: typed → read as. */
  readonly corrections: readonly { readonly typed: string; readonly read: string }[];
}

/** Words of a question that are read. Enough for any question; what comes after is not read, so time stays bounded. */
const WORDS_MAX = 200;

interface Slot {
  readonly raw: string;
  readonly folded: string;
  readonly stem: string;
  used: boolean;
}

export function read(text: string, lexicon: Lexicon, speller: Speller): Reading {
  const typed = tokens(cleanQuestion(text), WORDS_MAX);
  if (typed.length === 0) return { units: [], folded: [], language: 'en', corrections: [] };
  const language = languageOf(typed.map(({ folded }) => folded));
  const stop = (word: string): boolean => stopWords.en.has(word) || stopWords[language].has(word);
  const corrections: { typed: string; read: string }[] = [];
  const slots = typed.map(({ raw, folded }): Slot => {
    const corrected = stop(folded) || isLight(folded) || isCommon(folded) ? folded : speller.correct(folded);
    if (corrected !== folded) corrections.push({ typed: raw, read: corrected });
    return { raw, folded: corrected, stem: stem(corrected), used: false };
  });
  markDoses(slots);
  dropFrames(slots);
  dropModifiers(slots, lexicon);
  const units = phraseUnits(slots, lexicon);
  units.push(...describedUnits(slots, units, lexicon));
  for (const [at, slot] of slots.entries()) {
    if (slot.used || stop(slot.folded) || isLight(slot.folded)) continue;
    // A single letter is a slip, or part of a name ("substance P").
    if (/^[a-z]$/.test(slot.folded) && !/^[B-HJ-Z]$/.test(slot.raw)) continue;
    units.push({ words: slot.raw, tags: [slot.stem], weight: weightOf(slot.folded), at, count: 1 });
  }
  units.sort((a, b) => a.at - b.at);
  return { units, folded: slots.map(({ folded }) => folded), language, corrections };
}

function languageOf(folded: readonly string[]): Language {
  const languages: readonly Language[] = ['en', 'de', 'es', 'fr', 'pt'];
  const hits = languages.map((language) => folded.filter((word) => stopWords[language].has(word)).length);
  const most = Math.max(...hits);
  return languages[hits.indexOf(most)] ?? 'en';
}

// "400 mg" is a dose, not magnesium.
function markDoses(slots: Slot[]): void {
  for (const [index, slot] of slots.entries()) {
    const unit = /^(?:mg|mcg|ug|g|gr|gram|grams|ml|iu|milligrams?)$/.test(slot.folded);
    if (unit && /^\d/.test(slots[index - 1]?.folded ?? ''))
      slots[index] = { ...slot, folded: 'dose', stem: stem('dose') };
  }
}

function dropFrames(slots: readonly Slot[]): void {
  const text = slots.map(({ folded }) => folded).join(' ');
  const starts: number[] = [];
  let position = 0;
  for (const { folded } of slots) {
    starts.push(position);
    position += folded.length + 1;
  }
  for (const frame of everywhere()) {
    frame.lastIndex = 0;
    for (let match = frame.exec(text); match !== null; match = frame.exec(text)) {
      const end = match.index + match[0].length;
      // An empty match would be found for ever.
      if (end === match.index) frame.lastIndex++;
      for (const [index, slot] of slots.entries()) {
        const start = starts[index] ?? 0;
        if (start >= match.index && start < end) slot.used = true;
      }
    }
  }
}

let global: readonly RegExp[] | null = null;

// Made once: a pattern is dear to make, and read for every part of every question.
function everywhere(): readonly RegExp[] {
  global ??= frames.map((frame) => new RegExp(frame, 'g'));
  return global;
}

function dropModifiers(slots: readonly Slot[], lexicon: Lexicon): void {
  const stems = slots.map(({ stem: own }) => own);
  const named = new Set<string>();
  for (const index of stems.keys()) {
    const entries = lexicon.entriesAt(stems[index] ?? '');
    for (const entry of entries)
      if (entry.weight === 'topic' && standsAt(entry, stems, index)) named.add(entry.concept);
  }
  for (const modifier of lexicon.modifiers) {
    if (!named.has(modifier.concept)) continue;
    for (const index of stems.keys()) {
      if (!standsAt(modifier, stems, index)) continue;
      for (const slot of slots.slice(index, index + modifier.stems.length)) slot.used = true;
    }
  }
}

// Longest phrase first, from left to right; words of equal length and different concepts are alternatives.
function phraseUnits(slots: readonly Slot[], lexicon: Lexicon): Unit[] {
  const units: Unit[] = [];
  const stems = slots.map(({ stem: own, used }) => (used ? '\u0000' : own));
  for (let at = 0; at < slots.length; at++) {
    const entries = lexicon.entriesAt(stems[at] ?? '').filter((entry) => applies(entry, slots, stems, at));
    const [longest] = entries;
    if (longest === undefined) continue;
    const count = longest.stems.length;
    const long = entries.filter((entry) => entry.stems.length === count);
    const typed = slots
      .slice(at, at + count)
      .map(({ folded }) => folded)
      .join(' ');
    const exact = long.filter((entry) => entry.folded === typed);
    const equal = exact.length > 0 ? exact : long;
    const covered = slots.slice(at, at + count);
    for (const slot of covered) slot.used = true;
    units.push({
      words: covered.map(({ raw }) => raw).join(' '),
      tags: [...new Set(equal.map(({ concept }) => concept))],
      weight: heaviest(equal),
      at,
      count,
    });
    at += count - 1;
  }
  return units;
}

// A name is a name whatever else it may mean; otherwise the reading that asks least of the source.
const order: readonly EntryWeight[] = ['topic', 'relation', 'record', 'matter', 'aspect'];

function heaviest(entries: readonly Entry[]): EntryWeight {
  return order.find((weight) => entries.some((entry) => entry.weight === weight)) ?? 'matter';
}

function weightOf(folded: string): UnitWeight {
  if (/^\d/.test(folded)) return 'number';
  return isPlain(folded) ? 'plain' : 'word';
}

function applies(entry: Entry, slots: readonly Slot[], stems: readonly string[], at: number): boolean {
  if (!standsAt(entry, stems, at)) return false;
  return (
    !entry.atHead ||
    slots.slice(0, at).every(({ used, folded }) => used || folded === 'and' || folded === 'so')
  );
}
