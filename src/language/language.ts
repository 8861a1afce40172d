// The word data of knowledge/language, compiled and folded: what each list is, as sets and phrases, made when first needed.
import compiled from '../../knowledge/language/compiled.json' with { type: 'json' };
import { once } from '../maps.js';
import { compilePhrases, type PhraseFinder } from './phrases.js';

type Groups = Readonly<Record<string, readonly string[]>>;

/** Languages in which a question's words of grammar are known. */
export const LANGUAGES = ['en', 'de', 'es', 'fr', 'pt'] as const;
export type Language = (typeof LANGUAGES)[number];

const finderOf = (groups: Groups): PhraseFinder => compilePhrases(new Map(Object.entries(groups)));

function firstBlank(line: string): readonly [string, string] {
  const [first = '', ...rest] = line.split(' ');
  return [first, rest.join(' ')];
}

const setOf = (lines: readonly string[]): ReadonlySet<string> => new Set(lines);

export const functionWords = once(
  () =>
    new Map<Language, ReadonlySet<string>>(
      LANGUAGES.map((language) => [language, setOf(compiled['function-words'][language])]),
    ),
);
/** How many of the folded words are words of grammar in a language. */
export function countGrammarWords(folded: readonly string[], language: Language): number {
  const grammar = functionWords().get(language);
  return folded.filter((word) => grammar?.has(word)).length;
}
export const talkWords = once(() => setOf(compiled['talk-words'].talk));
/** Words for studies and their parts, which any article could use of itself. */
export const studyWords = once((): readonly string[] => compiled['talk-words'].studies);
/** Shorthand and what it stands for: "pts", "patients". */
export const shorthand = once(() => new Map(compiled.shorthand.forms.map(firstBlank)));
export const asks = once(() => finderOf(compiled.asks));
export const evidence = once(() => finderOf(compiled.evidence));
export const framingPhrases = once(() => finderOf(compiled.frames));
/** Of each pair of opposites, its two sides: "sex:0", "sex:1". */
export const opposites = once(() =>
  finderOf(
    Object.fromEntries(
      Object.entries(compiled.opposites).flatMap(([id, lines]) =>
        lines.slice(0, 2).map((line, side) => [`${id}:${side}`, [line]]),
      ),
    ),
  ),
);
export const oppositePairs: readonly string[] = Object.keys(compiled.opposites);
/** What people call the things that a question can be about: a concept with its role and terms (`^` before one: at the head of a clause). */
export interface ConceptRow {
  readonly id: string;
  readonly role: 'matter' | 'record' | 'aspect' | 'relation';
  readonly terms: readonly string[];
}
const roles = ['matter', 'record', 'aspect', 'relation'] as const;
export const concepts = once((): readonly ConceptRow[] =>
  Object.entries(compiled.concepts as Groups).map(([head, terms]) => {
    const [first, id = ''] = head.split(' ');
    return { id, role: roles.find((role) => role === first) ?? 'matter', terms };
  }),
);
/** What features of the model mean, in a reader's words, by their names. */
export const reasons = once(() => new Map(compiled.reasons.reasons.map(firstBlank)));
/** Names of substances that are words in their own right, and so no misspelling of anything. */
export const substanceNames = once(() => setOf(compiled.names.names));
/** What drugs are called in a description. */
export const drugWords = once((): readonly string[] => compiled.names['drug-words']);
/** Words that open a question, lead to one, limit one, or join two: groups of `clauses.txt`. */
export const clauses = once(() => finderOf(compiled.clauses));
export const sections = once(() => finderOf(compiled.sections));
export const sectionKinds: readonly string[] = Object.keys(compiled.sections);
