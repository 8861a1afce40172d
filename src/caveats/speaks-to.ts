// Whether one sentence speaks of the matter of another: the words that they share, without those that any study shares with any other.
import { stem } from '../text/stem.js';
import { words } from '../text/tokens.js';
import { wordsOf } from './cues.js';

let common: ReadonlySet<string> | undefined;

/** Stems of the words that tell what a sentence is about. */
export function matterOf(sentence: string): ReadonlySet<string> {
  common ??= new Set([...wordsOf('any study')].map(stem));
  const anyStudy = common;
  const stems = words(sentence)
    .filter((word) => word.length > 3 || /\d/.test(word))
    .map(stem);
  return new Set(stems.filter((one) => !anyStudy.has(one)));
}

/** One shared word may be chance; two of them are a common matter. */
export const fewestShared = 2;
/** What more sentences than this share of a document speak of is its theme, and tells none from another. */
const themeShare = 0.06;
const themeFewest = 2;

/** The matter of each of `limits` that few sentences of their document share. */
export function rareMatter(limits: readonly string[], document: readonly string[]): ReadonlySet<string>[] {
  if (limits.length === 0) return [];
  const counts = new Map<string, number>();
  for (const sentence of document)
    for (const word of matterOf(sentence)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const most = Math.max(themeFewest, themeShare * document.length);
  return limits.map(
    (limit) => new Set([...matterOf(limit)].filter((word) => (counts.get(word) ?? 0) <= most)),
  );
}

export function sharedMatter(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared++;
  return shared;
}
