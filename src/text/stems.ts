// From a text to the terms that are indexed and searched: folded, stemmed, without the words that only make a question.
import { stemmer } from 'stemmer';
import { partSuperscripts } from '../text/superscript.js';
import { greekNames } from './greek-names.js';
import { normalise } from './normalise.js';
import { wordList } from './word-lists.js';

const word = /\d+(?:[.,]\d+)+|[\p{L}\p{N}\p{M}]+(?:'[\p{L}\p{M}]+)*/gu;
const plain = /^[\x20-\x7e\s]*$/;
const greek = /\p{Script=Greek}/gu;
const stemmed = /^[a-z]{3,}$/;

/** A collection repeats its words: stems are remembered, up to as many as a large collection has. */
const rememberedMax = 500_000;
const remembered = new Map<string, string>();

/**
 * The terms of a text in order: words of letters and digits (a decimal number is one), possessives and apostrophes gone, Greek
 * letters by their names, stemmed after Porter (Program 1980;14:130-137).
 */
export function stemsOf(text: string): string[] {
  const folded = plain.test(text) ? text.toLowerCase() : nameGreek(normalise(partSuperscripts(text)));
  const found: string[] = [];
  const questionWords = wordList('question words');
  for (const raw of folded.match(word) ?? []) {
    const bare = raw.includes("'") ? raw.replace(/'s$/, '').replaceAll("'", '') : raw;
    if (!questionWords.has(bare)) found.push(stemOf(bare));
  }
  return found;
}

/** The term that a single folded word is indexed under. */
function stemOf(bare: string): string {
  if (!stemmed.test(bare)) return bare;
  const known = remembered.get(bare);
  if (known !== undefined) return known;
  const stem = stemmer(bare);
  if (remembered.size < rememberedMax) remembered.set(bare, stem);
  return stem;
}

// "TNF-α" and "TNF-alpha" are one name.
function nameGreek(text: string): string {
  return text.replace(greek, (letter) => greekNames.get(letter) ?? letter);
}
