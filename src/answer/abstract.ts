// The whole article in short is its own abstract, in order: for who asks for a summary and for nothing else.
import type { Question } from '../question/read-question.js';
import { sectionOf } from '../search/pack-view.js';
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
