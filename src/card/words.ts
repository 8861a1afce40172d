// The fixed words of the cards in the reader's language: one data file for each language, all with the same keys as the English one.
import de from '../../knowledge/words/de.json' with { type: 'json' };
import en from '../../knowledge/words/en.json' with { type: 'json' };
import es from '../../knowledge/words/es.json' with { type: 'json' };
import fr from '../../knowledge/words/fr.json' with { type: 'json' };
import ja from '../../knowledge/words/ja.json' with { type: 'json' };
import ptBR from '../../knowledge/words/pt-BR.json' with { type: 'json' };

/** The fixed words of cards by their keys, the same in every language. */
export type CardWords = Readonly<Record<keyof typeof en, string>>;

const languages = { en, de, es, fr, 'pt-BR': ptBR, ja } satisfies Readonly<Record<string, CardWords>>;

/** A language that the fixed words are there in; quotes stay in that of their source. */
export type Language = keyof typeof languages;
/** English first. */
export const LANGUAGES = Object.keys(languages) as readonly Language[];

/** Templates have `{name}` places ({@link fill}). */
export function cardWords(language: Language): CardWords {
  return languages[language];
}

/** The language of a locale (`es-419`, `de`, `pt`): itself, else one of its first part; null where there are no words in it. */
export function languageOf(locale: string): Language | null {
  const [first = ''] = locale.split('-');
  const same = (known: Language): boolean => known.split('-')[0] === first;
  return LANGUAGES.find((known) => known === locale) ?? LANGUAGES.find(same) ?? null;
}

/** A template with its `{name}` places filled; a place without a value stays as it is. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
