// The word data of knowledge/language, compiled: what each list is, as sets and phrases, made when first needed.
import compiled from '../../knowledge/language/compiled.json' with { type: 'json' };
import { normalise } from '../text/normalise.js';
import { compilePhrases, type PhraseFinder } from './phrases.js';

type Groups = Readonly<Record<string, readonly string[]>>;

/** Languages in which a question's words of grammar are known. */
export const LANGUAGES = ['en', 'de', 'es', 'fr', 'pt'] as const;
export type Language = (typeof LANGUAGES)[number];

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const finderOf = (groups: Groups): PhraseFinder =>
  compilePhrases(new Map(Object.entries(groups).map(([id, lines]) => [id, lines.map(foldLine)])));

// Folded as words are: without accents, in small letters; the signs of the phrase language stay.
function foldLine(line: string): string {
  return normalise(line);
}

const setOf = (lines: readonly string[]): ReadonlySet<string> => new Set(lines.map(normalise));

export const functionWords = once(
  () =>
    new Map<Language, ReadonlySet<string>>(
      LANGUAGES.map((language) => [language, setOf(compiled['function-words'][language])]),
    ),
);
export const talkWords = once(() => setOf(compiled['talk-words'].talk));
/** Words for studies and their parts, which any article could use of itself. */
export const studyWords = once((): readonly string[] => compiled['talk-words'].studies);
/** Shorthand and what it stands for: "pts", "patients". */
export const shorthand = once(
  () =>
    new Map(
      compiled.shorthand.forms.map((line) => {
        const [form = '', ...meaning] = line.split(' ');
        return [form, meaning.join(' ')] as const;
      }),
    ),
);
export const asks = once(() => finderOf(compiled.asks));
export const evidence = once(() => finderOf(compiled.evidence));
export const frames = once(() => finderOf(compiled.frames));
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
export const sections = once(() => finderOf(compiled.sections));
export const sectionKinds: readonly string[] = Object.keys(compiled.sections);
