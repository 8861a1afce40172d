// Which passages, and how much of them, are quoted: an abstract as a summary, a statement with what it leans on, the best sentence.
import { sameSection } from '../caveats/article.js';
import type { Question } from '../question/read-question.js';
import { sectionOf } from '../search/pack-view.js';
import { type Span, sentenceSpans } from '../text/sentence-spans.js';
import { stemsOf } from '../text/stems.js';
import type { Pack, Passage } from '../vocabulary.js';

/** Sentences that are quoted: as many as structured abstracts have (ANSI/NISO Z39.14-1997: some 250 words). */
const SENTENCES_MAX = 12;

export function abstractOf({ passages }: Pack): readonly Passage[] {
  return passages
    .filter(
      ({ kind, section, locator }) => kind === 'sentence' && sectionOf(section ?? [locator]) === 'abstract',
    )
    .slice(0, SENTENCES_MAX);
}

/** `others`: what the question names besides. A few words of talk do no harm ("in a couple of lines"). */
export function asksForAbstract({ asks }: Question, others: number): boolean {
  return asks.has('summary') && others === 0;
}

const leansBack =
  /^(?:He|She|They|His|Her|Their|It|This author|(?:(?:All|None) of )?(?:the )?(?:others?|remaining|rest)|(?:All|No) others?)\b/iu;
/** A chain of pronouns further back is a text that is read as a whole. */
const chainMax = 3;

/** A statement after the sentences of its section that it leans on, in reading order; any other passage alone. */
export function withAntecedents(pack: Pack, passage: Passage): readonly Passage[] {
  const shown = [passage];
  if (passage.kind !== 'statement') return shown;
  let at = pack.passages.findIndex(({ id }) => id === passage.id);
  while (shown.length <= chainMax && leansBack.test(shown[0]?.text ?? '')) {
    const before = pack.passages[at - 1];
    if (before?.kind !== 'statement' || !sameSection(before, passage)) break;
    shown.unshift(before);
    at--;
  }
  return shown;
}

/** A passage is read up to here for the sentence to quote. */
const readMax = 20_000;

/** `weights`: inverse frequencies of the question's terms. Of equals the first; a passage of one sentence is quoted whole. */
export function bestSpan(text: string, weights: ReadonlyMap<string, number>): Span {
  let best: Span = { start: 0, end: text.length };
  let most = -1;
  for (const { start, end } of sentenceSpans(text.slice(0, readMax))) {
    const terms = new Set(stemsOf(text.slice(start, end)));
    const weight = [...weights].reduce((sum, [term, value]) => (terms.has(term) ? sum + value : sum), 0);
    if (weight <= most) continue;
    most = weight;
    best = { start, end };
  }
  return best;
}
