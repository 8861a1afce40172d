// The phrases and words of knowledge/language/articles: what parts of an article, of a web page or of a record are called.
import compiled from '../../knowledge/language/articles.json' with { type: 'json' };
import { phraseReader } from '../language/read-phrases.js';

export type ArticleGroup = keyof typeof compiled;
export const { in: phrasesIn, says, isAll, words } = phraseReader(compiled);
