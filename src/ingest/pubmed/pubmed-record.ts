// The bibliographic record of a PubMed citation.
import type { Author } from '../../vocabulary.js';
import type { ArticleRecord } from '../article.js';
import { doiOf, pmcIdOf, pmidOf } from '../article-address.js';
import { textOf } from '../jats/inline.js';
import { attributeOf, childOf, childrenOf, within, type XmlElement } from '../xml/xml-element.js';

/** The parts of a citation that its readers share. */
export interface Citation {
  /** The whole, `PubmedArticle` or `PubmedBookArticle`. */
  readonly whole: XmlElement;
  /** `Article`, or `BookDocument`, which holds the same things. */
  readonly article: XmlElement | undefined;
  readonly medline: XmlElement | undefined;
}

export function citationOf(whole: XmlElement): Citation {
  const medline =
    whole.name === 'MedlineCitation' ? whole : childOf(whole, 'MedlineCitation', 'BookDocument');
  const article = medline?.name === 'BookDocument' ? medline : childOf(medline, 'Article');
  return { whole, article, medline };
}

export function recordOf({ whole, article, medline }: Citation): ArticleRecord {
  const book = childOf(article, 'Book');
  const journal = childOf(article, 'Journal');
  const issue = childOf(journal, 'JournalIssue');
  const doi = doiOf(idOf(whole, article, 'doi'));
  const pmid = pmidOf(textOf(childOf(medline, 'PMID')) || idOf(whole, article, 'pubmed'));
  const pmcid = pmcIdOf(idOf(whole, article, 'pmc'));
  return {
    // The point at its end is PubMed's, not the title's.
    title: textOf(childOf(article, 'ArticleTitle') ?? childOf(book, 'BookTitle')).replace(/(?<=[^.])\.$/, ''),
    authors:
      article === undefined ? [] : childrenOf(article, 'AuthorList').filter(isOfAuthors).flatMap(authorsOf),
    journal: textOf(childOf(journal, 'Title') ?? childOf(book, 'BookTitle')) || null,
    journalShort:
      textOf(childOf(journal, 'ISOAbbreviation')) ||
      textOf(childOf(childOf(medline, 'MedlineJournalInfo'), 'MedlineTA')) ||
      null,
    year:
      yearOf(childOf(issue, 'PubDate') ?? childOf(book, 'PubDate')) ??
      yearOf(childOf(article, 'ArticleDate')),
    volume: textOf(childOf(issue, 'Volume')) || null,
    issue: textOf(childOf(issue, 'Issue')) || null,
    pages: pagesOf(childOf(article, 'Pagination')),
    doi,
    pmid,
    pmcid,
    // The words of a citation stand on PubMed's own page.
    url:
      pmid === null
        ? doi === null
          ? null
          : `https://doi.org/${encodeURI(doi)}`
        : `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`,
    licence: textOf(childOf(childOf(article, 'Abstract'), 'CopyrightInformation')) || null,
  };
}

function idOf(whole: XmlElement, article: XmlElement | undefined, type: string): string {
  // References have lists of ids, too; the article's own stands directly in these parents.
  const lists = [childOf(whole, 'PubmedData', 'PubmedBookData'), article].flatMap((parent) =>
    parent === undefined
      ? []
      : childrenOf(parent, 'ArticleIdList').flatMap((list) => childrenOf(list, 'ArticleId')),
  );
  const listed = lists.find((id) => attributeOf(id, 'IdType') === type);
  const located =
    article === undefined
      ? []
      : childrenOf(article, 'ELocationID').filter((id) => attributeOf(id, 'EIdType') === type);
  return textOf(listed ?? located.find((id) => attributeOf(id, 'ValidYN') !== 'N'));
}

const isOfAuthors = (list: XmlElement): boolean => !/editor/i.test(attributeOf(list, 'Type'));

function authorsOf(list: XmlElement): readonly Author[] {
  return childrenOf(list, 'Author')
    .filter(isValid)
    .flatMap((author) => {
      const group = textOf(childOf(author, 'CollectiveName'));
      const family = textOf(childOf(author, 'LastName'));
      const given = textOf(childOf(author, 'ForeName') ?? childOf(author, 'Initials'));
      if (family !== '') return [{ given, family }];
      return group === '' ? [] : [{ given: '', family: group }];
    });
}

// PubMed keeps a name that was wrong beside the right one.
const isValid = (author: XmlElement): boolean => attributeOf(author, 'ValidYN') !== 'N';

/** The first year that a date names ("1998 Dec-1999 Jan" in words). */
function yearOf(date: XmlElement | undefined): number | null {
  const year = /\b(?:1[5-9]|20)\d\d\b/.exec(textOf(date))?.[0];
  return year === undefined ? null : Number(year);
}

function pagesOf(pagination: XmlElement | undefined): string | null {
  const written = pagination === undefined ? '' : textOf(within(pagination, 'MedlinePgn')[0]);
  const [start, end] = [textOf(childOf(pagination, 'StartPage')), textOf(childOf(pagination, 'EndPage'))];
  return written || [start, end].filter((page) => page !== '').join('-') || null;
}
