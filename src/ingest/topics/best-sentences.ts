// Which of the sentences that speak of a topic are proposed as its claims: findings before background, background before methods.
import { says } from '../article-words.js';
import type { Mention } from './mentions.js';

const claimsMax = 3;
const [shortest, longest] = [25, 600];

// By the innermost heading that says something, the outermost last: a structured abstract's "Results" is a result.
const weights = [
  ['heading: methods', -2],
  ['heading: back matter', -3],
  ['heading: aims', -1],
  ['heading: conclusion', 3],
  ['heading: results', 2],
  ['heading: discussion', 2],
  ['heading: background', 0.5],
  ['heading: abstract', 2],
] as const;
const elsewhere = 1;

function tellsNothing(text: string): boolean {
  return text.endsWith('?') || says(text, 'tells nothing');
}

/** Best first. Empty where no sentence says enough to stand alone. */
export function bestSentences(mentions: readonly Mention[]): Mention[] {
  return mentions
    .filter(({ row }) => row.text.length >= shortest && row.text.length <= longest && !tellsNothing(row.text))
    .map((mention, order) => ({ mention, order, score: scoreOf(mention) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .slice(0, claimsMax)
    .map(({ mention }) => mention);
}

function scoreOf({ row, at, times }: Mention): number {
  const weight = weightOf(row.section ?? []);
  // What a sentence opens with is what it is about; pronouns at its head lean on the one before.
  const early = at < row.text.length / 3 ? 1.5 : at < row.text.length / 2 ? 0.5 : 0;
  const leans = says(row.text, 'leans');
  return (
    weight +
    early +
    (says(row.text, 'tells a finding') ? 1 : 0) +
    Math.min(times - 1, 1) * 0.5 -
    (leans ? 1 : 0)
  );
}

function weightOf(section: readonly string[]): number {
  const said = section
    .map((heading) => weights.find(([group]) => says(heading, group))?.[1])
    .filter((weight) => weight !== undefined);
  return said.at(-1) ?? elsewhere;
}
