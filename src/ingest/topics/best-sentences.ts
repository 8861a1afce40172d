// Which of the sentences that speak of a topic are proposed as its claims: findings before background, background before methods.
import type { Mention } from './mentions.js';

const claimsMax = 3;
const [shortest, longest] = [25, 600];

// By the innermost heading that says something, the outermost last: a structured abstract's "Results" is a result.
const weights: readonly (readonly [RegExp, number])[] = [
  [/method|material|procedure|statistic|search strateg|data (?:collection|extraction)|ethic/i, -2],
  [/abbreviation|acknowledg|appendix|supplement|contribution/i, -3],
  [/objective|aims?\b|purpose|hypothes/i, -1],
  [/conclusion|summary|interpretation/i, 3],
  [/result|finding/i, 2],
  [/discussion/i, 2],
  [/introduction|background|context/i, 0.5],
  [/abstract/i, 2],
];
const elsewhere = 1;
const found =
  /(?<![\p{L}])(?:show(?:s|ed|n)?|found|indicat\p{L}+|suggest\p{L}*|demonstrat\p{L}+|report\p{L}*|associat\p{L}+|increas\p{L}+|decreas\p{L}+|reduc\p{L}+|improv\p{L}+|effective\p{L}*|efficacy|inhibit\p{L}*|activat\p{L}+|mediat\p{L}+|play(?:s|ed)? a|involved|implicat\p{L}+|evidence|cause[sd]?|leads? to|prevent\p{L}*|block\p{L}*|higher|lower|significant\p{L}*|is an?|are)(?![\p{L}])/iu;
const empty =
  /\?$|^(?:(?:here,? |in this (?:study|review|article|paper),? )?we (?:then |also |first |next )?(?:aim|review|discuss|describe|search|use[ds]?|thank|examin|investigat|stud(?:y|ied)|assess|evaluat|test|sought|hypothesi|compare)|this (?:review|article|paper|study) (?:aims|reviews|discusses|describes)|here,? we|see |for (?:details|review))|(?:is|are) (?:shown|summari[sz]ed|listed|discussed|reviewed|described) (?:in|below|elsewhere)/iu;

/** Best first. Empty where no sentence says enough to stand alone. */
export function bestSentences(mentions: readonly Mention[]): Mention[] {
  return mentions
    .filter(({ row }) => row.text.length >= shortest && row.text.length <= longest && !empty.test(row.text))
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
  const leans = /^(?:this|these|those|it|they|such|both|however|also|moreover|furthermore)\b/i.test(row.text);
  return weight + early + (found.test(row.text) ? 1 : 0) + Math.min(times - 1, 1) * 0.5 - (leans ? 1 : 0);
}

function weightOf(section: readonly string[]): number {
  const said = section
    .map((heading) => weights.find(([pattern]) => pattern.test(heading))?.[1])
    .filter((weight) => weight !== undefined);
  return said.at(-1) ?? elsewhere;
}
