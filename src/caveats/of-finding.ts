// Which limits of its study stand beside a finding: those that share content words with it, and those that limit every result.
import type { Caveat } from '../vocabulary.js';
import { headClause } from './clause.js';
import { contentWords } from './content-words.js';
import { cuesIn, says } from './cues.js';
import { asCaveat, type Limit } from './document-caveats.js';
import { leansBack } from './link.js';
import type { PlacedSentence } from './placed.js';

// Chosen on the labelled questions of bench/questions/library. All are in the measure of shared content words: a rare word that both
// sentences share counts the logarithm of its rarity, over the root of the words of the limit.
const cuedCounts = 0.8;
const everyResultCounts = 0.8;
/** A sentence that leans on the one before it says little alone. */
const leaningCosts = 0.5;
/** Each place in the order of the limits, which begins with those said plainly. */
const laterCosts = 0.05;
/** Below it two sentences speak of different things. */
const leastShared = 1.5;
/** A short limit shares few words, and each by chance: these are added to its number of words. */
const evenly = 5;

/** Background, aims and methods tell of no finding; where no heading tells, a sentence may. */
export function mayFind({ passage: { section = [] } }: PlacedSentence): boolean {
  return !section.some((title) => {
    const cues = cuesIn(title);
    return cues.has('heading of what others did') && !cues.has('heading of more than a conclusion');
  });
}

/** Said of cited work, in favour of the study, or only to be set aside ("Despite the small sample, …"): it limits no finding. */
function limitsNothing({ text, passage: { cites = [], section = [] } }: PlacedSentence): boolean {
  const cues = cuesIn(text);
  if (cues.has('other studies') || cues.has('reassures')) return true;
  const amongLimits = section.some((title) => says(title, 'heading of limits'));
  if (cites.length > 0 && !amongLimits && !cues.has('of ours')) return true;
  const aside = headClause(text);
  const limiting = [...cues.of('limitation'), ...cues.of('limits every result')];
  return aside !== null && limiting.length > 0 && limiting.every(({ end }) => end <= aside.end);
}

/** How much a limit bears on a quote; null where it limits no result, or one that shares too few content words. */
function bearing({ sentence, words }: Limit, quoted: ReadonlySet<string>): number | null {
  if (limitsNothing(sentence)) return null;
  const { text } = sentence;
  let shared = 0;
  for (const [word, rarity] of words) if (quoted.has(word)) shared += rarity;
  const fromShared = shared / Math.sqrt(words.size + evenly);
  const cues = cuesIn(text);
  const ofEvery = cues.has('limits every result');
  if (fromShared < leastShared && !ofEvery) return null;
  const cued = cues.has('limitation') || cues.has('limitation said plainly');
  const counts = (cued ? cuedCounts : 0) + (ofEvery ? everyResultCounts : 0);
  return fromShared + counts - (leansBack(text) ? leaningCosts : 0);
}

/** The limits that bear on a quote, those that do most first; none where it is one itself. */
export function limitsOfFinding(quoted: readonly PlacedSentence[], limits: readonly Limit[]): Caveat[] {
  const isLimit = limits.some(({ sentence }) => quoted.some(({ text }) => text === sentence.text));
  if (isLimit || !quoted.some(mayFind)) return [];
  const words = contentWords(quoted.map(({ text }) => text).join(' '));
  return limits
    .flatMap((limit, at) => {
      const bears = bearing(limit, words);
      return bears === null ? [] : [{ limit, bears: bears - laterCosts * at }];
    })
    .sort((one, other) => other.bears - one.bears)
    .map(({ limit }) => asCaveat('limitation', limit.sentence));
}
