// Whether a web page shows, in place of an article, how to buy it.
import type { Article } from '../article.js';
import { says } from '../article-words.js';

/** Characters: a page that sells an article says little of it. */
const lengthMax = 3_000;
const price = /[$€£¥]\s?\d|\b(?:USD|EUR|GBP|CHF)\s?\d|\d\s?(?:€|(?:USD|EUR|GBP|CHF)\b)/u;

/** Told only where it is sure: no abstract, little text, an offer to buy it or to get access, and a price or a place to sign in. */
export function isPaywall({ blocks }: Article): boolean {
  const texts = blocks.filter(({ kind }) => kind !== 'title' && kind !== 'keywords');
  const text = texts.map((block) => block.text).join('\n');
  if (
    text.length > lengthMax ||
    texts.some(({ section }) => /^(?:abstract|summary)\b/i.test(section[0] ?? ''))
  )
    return false;
  return says(text, 'sale of a text') && (price.test(text) || says(text, 'sign in'));
}
