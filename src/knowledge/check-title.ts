// That a pack cites the article that it quotes: its source's title is the title passage, but for punctuation.
import { words } from '../text/tokens.js';
import type { Problem } from './problem.js';
import type { PackParts } from './read-files.js';

/** Of the passage that stands for the record, where that is a title. An ingested one may lack a subtitle, or have it alone. */
export function checkTitle({ pack, source, claims, passages }: PackParts): Problem[] {
  const record = claims.find(({ id }) => id === pack.recordClaim)?.quote.passage;
  const passage = passages.passages.find(({ id }) => id === record);
  if (passage?.kind !== 'title') return [];
  const [cited, quoted] = [source.title, passage.text].map((title) => ` ${words(title).join(' ')} `);
  const same = cited === quoted;
  const part =
    cited !== undefined && quoted !== undefined && (cited.includes(quoted) || quoted.includes(cited));
  if (same || (pack.origin === 'ingested' && part)) return [];
  const what = `is not the title that passage "${passage.id}" has`;
  return [
    {
      file: 'source.json',
      place: 'title',
      what,
      cure: 'give both the title of the article as it is published',
    },
  ];
}
