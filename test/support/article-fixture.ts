// Articles written for tests to the published document types (test/fixtures/articles), and their parts by name.
import { readFileSync } from 'node:fs';
import type { Article, Block } from '../../src/ingest/article.js';

export function articleFixture(name: string): string {
  return readFileSync(new URL(`../fixtures/articles/${name}`, import.meta.url), 'utf8');
}

/** The block that holds these words; the test fails where there is none, or more than one. */
export function blockWith(article: Article | undefined, words: string): Block {
  const found = article?.blocks.filter(({ text }) => text.includes(words)) ?? [];
  if (found.length !== 1 || found[0] === undefined) {
    throw new Error(`${found.length} blocks hold "${words}"`);
  }
  return found[0];
}

/** Reference markers as they stand in the text, with the ids that they cite. */
export function markersOf({ text, markers }: Block): readonly (readonly [string, readonly string[]])[] {
  return markers.map(({ start, end, references }) => [text.slice(start, end), references]);
}
