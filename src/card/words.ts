// The fixed words of the cards in the reader's language: one data file for each language, all with the same keys as the English one.
import en from '../../knowledge/words/en.json' with { type: 'json' };

export type CardWords = Readonly<Record<keyof typeof en, string>>;

const languages = { en } satisfies Readonly<Record<string, CardWords>>;

export type Language = keyof typeof languages;
export const LANGUAGES = Object.keys(languages) as readonly Language[];

export function cardWords(language: Language): CardWords {
  return languages[language];
}

/** A template with its `{name}` places filled; a place without a value stays as it is. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
