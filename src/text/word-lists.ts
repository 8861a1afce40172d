// The plain word lists of knowledge/language/text, as sets that are made when first needed.
import compiled from '../../knowledge/language/text.json' with { type: 'json' };
import { memoize } from '../maps.js';

export const wordList = memoize(
  (name: keyof typeof compiled): ReadonlySet<string> => new Set(compiled[name]),
);
