// The plain word lists of knowledge/language/text, as sets that are made when first needed.
import compiled from '../../knowledge/language/text.json' with { type: 'json' };

type Name = keyof typeof compiled;
const made = new Map<Name, ReadonlySet<string>>();

export function wordList(name: Name): ReadonlySet<string> {
  const words = made.get(name) ?? new Set(compiled[name]);
  made.set(name, words);
  return words;
}
