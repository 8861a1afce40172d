// Reads a text as one or more possible questions and decides on each, from the whole text to the smallest part of it.
import { type Reading, read } from '../search/reading.js';
import type { Search } from '../search/search.js';
import { segments } from '../search/segments.js';
import { remembering } from '../search/speller.js';
import type { Unit } from '../search/unit.js';
import { type Decision, decide } from './decide.js';
import { definedTopic } from './definition.js';

export interface Asked {
  readonly reading: Reading;
  readonly decision: Decision;
}

/** The first part of the text that is answered, provided that what is left out does not limit it; else the whole text. */
export function ask(text: string, shared: Search): Asked {
  // Parts of a text repeat its words: each is spelled once a question, and forgotten with it.
  const search = { ...shared, speller: remembering(shared.speller) };
  let whole: Asked | undefined;
  const unitsOf = (some: string): readonly Unit[] => read(some, search.lexicon, search.speller).units;
  for (const { text: part, dropped, aside } of segments(text)) {
    const beside = unitsOf(aside);
    if (limits([...unitsOf(dropped), ...beside], search)) continue;
    const asked = askPart(part, search);
    if (namesAnother(beside, asked.reading.units)) continue;
    if (asked.decision.answerable) return asked;
    whole ??= asked;
  }
  return whole ?? askPart(text, search);
}

function askPart(text: string, search: Search): Asked {
  const reading = read(text, search.lexicon, search.speller);
  const topic = definedTopic(reading);
  const units = topic === null ? reading.units : [...reading.units, definitionUnit(topic)];
  return { reading, decision: decide(units, search) };
}

function definitionUnit(topic: string): Unit {
  return { words: 'a definition', tags: [`definition:${topic}`], weight: 'aspect', at: -1, count: 0 };
}

// A topic in the same sentence that the part does not name belongs to what is asked.
function namesAnother(aside: readonly Unit[], part: readonly Unit[]): boolean {
  const named = new Set(part.flatMap(({ tags }) => tags));
  return aside.some(({ weight, tags }) => weight === 'topic' && !tags.some((tag) => named.has(tag)));
}

// Left-out words limit a question when they ask for an aspect, or when they name the subject with something unknown
// ("I have cluster headaches. Does ketamine help?").
function limits(units: readonly Unit[], { subject }: Search): boolean {
  if (units.some(({ weight }) => weight === 'aspect')) return true;
  const unknown = units.some(({ weight }) => weight === 'word');
  return unknown && units.some(({ tags }) => tags.some((tag) => subject.has(tag)));
}
