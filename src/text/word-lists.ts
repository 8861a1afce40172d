// The plain word lists of knowledge/language/text, as sets that are made when first needed.
import compiled from '../../knowledge/language/text.json' with { type: 'json' };
import { remember } from '../maps.js';

export const wordList = remember(
  (name: keyof typeof compiled): ReadonlySet<string> => new Set(compiled[name]),
);
