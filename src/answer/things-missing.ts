// What a card may name as not spoken of: a thing by its name ("coffee", "world cup"), never "won", "safe" or a particle.
import type { Language } from '../language/language.js';
import { PARTS } from '../language/word-table.js';
import type { QueryTerm } from '../question/query-terms.js';
import type { Unit } from '../search/read-units.js';

/** In another language no resource tells what part of speech a word is: short ones are rarely names of things. */
const foreignMin = 5;

type Use = 'name' | 'perhaps' | 'before a name' | 'none';

/** Words of the question that are missing, nouns that stand side by side as one: "hair loss", "pregnant women". */
export function thingsMissing(
  missing: readonly Unit[],
  terms: readonly QueryTerm[],
  language: Language,
): string[] {
  const things: string[] = [];
  let phrase: Unit[] = [];
  let names = 0;
  const close = (): void => {
    if (names > 0) things.push(phrase.map(({ words }) => words).join(' '));
    [phrase, names] = [[], 0];
  };
  let before: { readonly unit: Unit; readonly use: Use } | null = null;
  for (const unit of missing) {
    const beside: Use | null =
      before !== null && unit.at === before.unit.at + before.unit.count ? before.use : null;
    const use = useOf(unit, beside, terms, language);
    if (beside === null || use === 'none' || isLetters(unit)) close();
    // Two words that may be nouns are one name: "world cup".
    if (use === 'name' || (use === 'perhaps' && beside === 'perhaps')) names++;
    if (use !== 'none') phrase.push(unit);
    before = { unit, use };
  }
  close();
  return things;
}

// A word that can be a verb is one after a name: "children drink coffee".
function useOf(unit: Unit, beside: Use | null, terms: readonly QueryTerm[], language: Language): Use {
  const { at, count, role } = unit;
  const uses = terms
    .filter((term) => term.at >= at && term.at < at + count && !term.light)
    .map((term): Use => {
      const { typed, noun, foreign, parts } = term;
      if (isLetters(unit)) return namesInJapanese.test(typed) ? 'name' : 'none';
      if (foreign)
        return typed.length >= foreignMin && (language !== 'de' || /^\p{Lu}/u.test(typed)) ? 'name' : 'none';
      if (!noun) return (parts & PARTS.adjective) !== 0 ? 'before a name' : 'none';
      if (parts === 0 || parts === PARTS.noun) return 'name';
      if ((parts & PARTS.adverb) !== 0) return 'none';
      if (beside === 'name' && (parts & PARTS.verb) !== 0) return 'none';
      return role === 'word' ? 'perhaps' : 'name';
    });
  return (['name', 'perhaps', 'before a name'] as const).find((use) => uses.includes(use)) ?? 'none';
}

/** Katakana or Chinese letters alone; verbs and particles have Hiragana. */
const namesInJapanese = /^[\p{Script=Katakana}ー]{2,}$|^\p{Script=Han}{2,}$/u;

function isLetters({ words }: Unit): boolean {
  return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(words);
}
