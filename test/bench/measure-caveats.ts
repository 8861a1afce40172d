// Counts how well caveats are found by rule: sentences that hold one, and the sentence that a contrast qualifies.
import { detectCaveats } from '../../src/index.js';
import type { CaveatKind } from '../../src/vocabulary.js';
import type { ArticleLine, HedgeLine, LimitLine, TreeLine } from './caveat-sets.js';
import type { Proportion } from './wilson.js';

/** One judged sentence: what the rules say, what the annotators said. */
export interface Judged {
  readonly doc: string;
  readonly text: string;
  readonly found: boolean;
  readonly gold: boolean;
}

export interface Score {
  readonly precision: Proportion;
  readonly recall: Proportion;
  readonly f1: number;
}

export function score(judged: readonly Judged[]): Score {
  const both = judged.filter(({ found, gold }) => found && gold).length;
  const found = judged.filter((one) => one.found).length;
  const gold = judged.filter((one) => one.gold).length;
  const f1 = found + gold === 0 ? 1 : (2 * both) / (found + gold);
  return { precision: { hits: both, of: found }, recall: { hits: both, of: gold }, f1 };
}

function holds(text: string, kinds: readonly CaveatKind[]): boolean {
  return detectCaveats(text).some(({ kind }) => kinds.includes(kind));
}

/** A sentence counts as hedged when it holds a hedge or an evidential; each is read alone. */
export function judgeHedged(lines: readonly HedgeLine[]): Judged[] {
  return lines.map(({ doc, text, label }) => ({
    doc,
    text,
    found: holds(text, ['hedge', 'evidential']),
    gold: label === 1,
  }));
}

/** Limitation sentences read alone under the heading of their section. */
export function judgeLimits(lines: readonly LimitLine[]): Judged[] {
  return lines.map(({ doc, text, label, section }) => ({
    doc,
    text,
    found: holds(`## ${section}\n\n${text}`, ['limitation']),
    gold: label === 1,
  }));
}

/** Whole articles as Markdown; only the sentences that annotators judged are scored. */
export function judgeArticles(articles: readonly ArticleLine[]): Judged[] {
  return articles.flatMap(({ doc, sents }) => {
    let text = '';
    let section = '';
    let paragraph = -1;
    const places = sents.map((sentence) => {
      const path = sentence.sec.join(' / ');
      if (path !== section) {
        text += sentence.sec.map((title, depth) => `\n\n${'#'.repeat(depth + 2)} ${title}`).join('');
        section = path;
        paragraph = -1;
      }
      text += sentence.par === paragraph ? ' ' : '\n\n';
      paragraph = sentence.par;
      const start = text.length;
      text += sentence.text.replaceAll('\n', ' ');
      return { sentence, start, end: text.length };
    });
    const limits = detectCaveats(text).filter(({ kind }) => kind === 'limitation');
    return places
      .filter(({ sentence }) => sentence.gold !== null)
      .map(({ sentence, start, end }) => ({
        doc,
        text: sentence.text,
        found: limits.some((limit) => limit.start < end && limit.end > start),
        gold: sentence.gold === 1,
      }));
  });
}

export interface Partner {
  readonly doc: string;
  readonly text: string;
  readonly right: boolean;
}

const openers = /^(?:however|nevertheless|nonetheless|but|yet)(?![\p{L}])/iu;

/** Sentences that open with a contrast and are joined to another sentence by COMPARISON: is that the one that we name? */
export function judgePartners(trees: readonly TreeLine[]): Partner[] {
  return trees.flatMap(({ doc, edus }) => {
    const sentences = new Map<number, string>();
    for (const { sent, text } of edus) sentences.set(sent, `${sentences.get(sent) ?? ''} ${text}`.trim());
    let text = '';
    const starts = new Map<number, number>();
    for (const [sent, words] of sentences) {
      starts.set(sent, text.length);
      text += `${words} `;
    }
    const sentenceAt = (place: number): number =>
      [...starts].findLast(([, start]) => start <= place)?.[0] ?? -1;
    const sentenceOf = new Map(edus.map(({ id, sent }) => [id, sent]));
    const contrasts = detectCaveats(text).filter(({ kind }) => kind === 'contrast');
    return [...sentences].flatMap(([sent, words]) => {
      if (!openers.test(words)) return [];
      const partners = edus
        .filter(({ rel }) => rel === 'COMPARISON')
        .map(({ sent: own, parent }) => [own, sentenceOf.get(parent) ?? -1])
        .filter(([own, other]) => own !== other && (own === sent || other === sent))
        .map(([own, other]) => (own === sent ? other : own));
      if (partners.length === 0) return [];
      const start = starts.get(sent) ?? 0;
      const named = contrasts.find((one) => one.start === start)?.qualifies;
      const right = named !== null && named !== undefined && partners.includes(sentenceAt(named.start));
      return [{ doc, text: words, right }];
    });
  });
}
