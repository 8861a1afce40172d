// Whether one sentence speaks of the matter of another: the words that they share, without those that any study shares with any other.
import { stem } from '../text/stem.js';
import { words } from '../text/tokens.js';

const commonWords =
  'about above after again against also although among because been before being between both could does doing down during each ' +
  'either even ever every find found from further given have having here high higher however into itself large least less like ' +
  'limit limitation limited low lower made main make many measure measured might more most much must need never none nor only ' +
  'other others over possible present previous previously rather reported require same several should show showed shown significant ' +
  'significantly similar since small some still such suggest than that their them then there therefore these they this those though ' +
  'three through thus under unable until upon used using very weakness were what when where whether which while will with within ' +
  'without would analysis analyses article associated association control controls cohort current data design effect effects ' +
  'evidence finding findings group groups included increased decreased method number observed outcome paper participant patient ' +
  'people population research result results review risk sample size studied studies study subject treatment trial years year';
const common = new Set(commonWords.split(' ').map(stem));

/** Stems of the words that tell what a sentence is about. */
export function matterOf(sentence: string): ReadonlySet<string> {
  const stems = words(sentence)
    .filter((word) => word.length > 3 || /\d/.test(word))
    .map(stem);
  return new Set(stems.filter((one) => !common.has(one)));
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
