// A fetched full text joined with the record that PubMed has of it: subject headings, and what was published about it since.
import type { Article } from './article.js';
import { readArticles } from './read-articles.js';

/**
 * Full texts are rarely changed when an article is retracted; PubMed's record is. What the full text says itself stays.
 */
function withRecord(article: Article, beside: Article): Article {
  const known = new Set(article.notices.map(({ kind, url }) => `${kind} ${url}`));
  const kinds = new Set(article.notices.map(({ kind }) => kind));
  // A mark without an address says no more than a notice of its kind that is there already.
  const notices = beside.notices.filter(
    ({ kind, url }) => !known.has(`${kind} ${url}`) && !(url === null && kinds.has(kind)),
  );
  const { pmid, pmcid, doi } = article.record;
  return {
    ...article,
    record: {
      ...article.record,
      pmid: pmid ?? beside.record.pmid,
      pmcid: pmcid ?? beside.record.pmcid,
      doi: doi ?? beside.record.doi,
    },
    mesh: article.mesh.length > 0 ? article.mesh : beside.mesh,
    notices: [...article.notices, ...notices].sort(
      (one, two) => GRAVITY.indexOf(one.kind) - GRAVITY.indexOf(two.kind),
    ),
  };
}

const GRAVITY = ['retraction', 'concern', 'correction'];

/** The articles of a fetched text; the first of them is the one that was asked for, and that PubMed's record is of. */
export function readFetched(text: string, beside: string | null): readonly Article[] {
  const [article, ...parts] = readArticles(text);
  const record = beside === null ? undefined : readArticles(beside)[0];
  if (article === undefined) return [];
  return [record === undefined ? article : withRecord(article, record), ...parts];
}
