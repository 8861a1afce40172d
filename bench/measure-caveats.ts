// Counts how well caveats are found by rule: sentences that hold one, and the sentence that a contrast qualifies.
import { detectCaveats } from '../src/index.js';
import type { Span } from '../src/text/sentence-spans.js';
import type { CaveatKind } from '../src/vocabulary.js';
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

const openers =
  /^(?:however|nevertheless|nonetheless|but|yet|still|in contrast|by contrast|conversely|on the other hand)(?![\p{L}])/iu;
const inner =
  /^(?:,\s*)?(?:but|although|though|even though|whereas|while|whilst|despite|in spite of|yet|albeit)(?![\p{L}])/iu;

interface Unit extends Span {
  readonly sentence: number;
}

/** A tree as running text, with the place of each of its units and sentences. */
function layOut({ edus }: TreeLine): {
  text: string;
  units: Map<number, Unit>;
  sentences: Map<number, Span>;
} {
  let text = '';
  const units = new Map<number, Unit>();
  const sentences = new Map<number, Span>();
  for (const { id, sent, text: words } of edus) {
    const unit = { start: text.length, end: text.length + words.length, sentence: sent };
    units.set(id, unit);
    sentences.set(sent, { start: sentences.get(sent)?.start ?? unit.start, end: unit.end });
    text += `${words} `;
  }
  return { text, units, sentences };
}

function overlap(one: Span | null | undefined, other: Span): boolean {
  return one !== null && one !== undefined && one.start < other.end && one.end > other.start;
}

/** Sentences that open with a contrast and are joined to another sentence by COMPARISON: is that the one that we name? */
export function judgePartners(trees: readonly TreeLine[]): Partner[] {
  return trees.flatMap((tree) => {
    const { text, units, sentences } = layOut(tree);
    const contrasts = detectCaveats(text).filter(({ kind }) => kind === 'contrast');
    return [...sentences].flatMap(([sent, place]) => {
      const words = text.slice(place.start, place.end);
      if (!openers.test(words)) return [];
      const partners = tree.edus
        .filter(({ rel }) => rel === 'COMPARISON')
        .map(({ sent: own, parent }) => [own, units.get(parent)?.sentence ?? -1])
        .filter(([own, other]) => own !== other && (own === sent || other === sent))
        .flatMap(([own, other]) => sentences.get((own === sent ? other : own) ?? -1) ?? []);
      if (partners.length === 0) return [];
      const named = contrasts.find((one) => one.start === place.start)?.qualifies;
      return [{ doc: tree.doc, text: words, right: partners.some((partner) => overlap(named, partner)) }];
    });
  });
}

/** Clauses of one sentence that COMPARISON joins, one of them with a connective: is it the caveat, and the other what we name? */
export function judgeInnerPartners(trees: readonly TreeLine[]): Partner[] {
  return trees.flatMap((tree) => {
    const { text, units } = layOut(tree);
    const contrasts = detectCaveats(text).filter(({ kind }) => kind === 'contrast');
    return tree.edus.flatMap(({ id, parent, rel }) => {
      const [child, head] = [units.get(id), units.get(parent)];
      if (rel !== 'COMPARISON' || child === undefined || head?.sentence !== child.sentence) return [];
      const own = [child, head].find((unit) => inner.test(text.slice(unit.start, unit.end)));
      if (own === undefined) return [];
      const words = text.slice(own.start, own.end);
      // The clause may begin after the comma that its unit begins with.
      const caveat = contrasts.find((one) => overlap(one, own) && Math.abs(one.start - own.start) < 6);
      return [
        { doc: tree.doc, text: words, right: overlap(caveat?.qualifies, own === child ? head : child) },
      ];
    });
  });
}
