// That a pack cites the article that it quotes: its source's title is the title passage, but for punctuation.
import { words } from '../text/tokens.js';
import { type Problem, problem } from './problem.js';
import type { PackParts } from './read-files.js';

/** Of the passage that stands for the record, where that is a title. An ingested one may lack a subtitle, or have it alone. */
export function checkTitle({ pack, source, claims, passages }: PackParts): Problem[] {
  const record = claims.find(({ id }) => id === pack.recordClaim)?.quote.passage;
  const passage = passages.passages.find(({ id }) => id === record);
  if (passage?.kind !== 'title') return [];
  const [cited, quoted] = [plain(source.title), plain(passage.text)];
  if (cited === quoted || (pack.origin === 'ingested' && sharesTitle(source.title, passage.text))) return [];
  const what = `is not the title that passage "${passage.id}" has`;
  return [problem('source.json', 'title', what, 'give both the title of the article as it is published')];
}

function plain(title: string): string {
  return ` ${words(title).join(' ')} `;
}

/** Whether one of them is the other, or a part of it, but for punctuation. */
export function sharesTitle(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)];
  return a.includes(b) || b.includes(a);
}
