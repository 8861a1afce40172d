// Articles from PubMed XML: the record, abstracts, keywords and statements of each citation in a set.
import { badInput } from '../../errors.js';
import type { Author } from '../../vocabulary.js';
import {
  type Article,
  type ArticleRecord,
  type Block,
  type Detail,
  plainBlocks,
  type Reference,
} from '../article.js';
import { abstractAddress, doiOf, pmcIdOf, pmidOf, yearIn } from '../article-ids.js';
import { words } from '../article-words.js';
import { textOf } from '../jats/inline.js';
import { commentNotices } from '../notices.js';
import { FoldedText } from '../xml/folded-text.js';
import { parseXml } from '../xml/parse-xml.js';
import {
  attributeOf,
  bareText,
  childAtPath,
  childrenOf,
  descendantsNamed,
  elementsOf,
  firstChildNamed,
  isElement,
  type XmlElement,
} from '../xml/xml-element.js';

const PIECES: ReadonlySet<string> = new Set(['PubmedArticle', 'PubmedBookArticle', 'MedlineCitation']);

export function readPubmed(text: string): readonly Article[] {
  const articles: Article[] = [];
  const root = parseXml(text, PIECES, (piece) => articles.push(articleOf(piece)));
  if (articles.length > 0) return articles;
  throw badInput(
    'There is no article in this XML',
    `the outermost element is ${root}`,
    'give what PubMed answers for an id that it knows, with at least one element "PubmedArticle"',
  );
}

interface Citation {
  /** The whole, `PubmedArticle` or `PubmedBookArticle`. */
  readonly whole: XmlElement;
  readonly medline: XmlElement | undefined;
  /** `Article`, or `BookDocument`, which holds the same things. */
  readonly article: XmlElement | undefined;
}

function articleOf(whole: XmlElement): Article {
  const medline =
    whole.name === 'MedlineCitation' ? whole : firstChildNamed(whole, 'MedlineCitation', 'BookDocument');
  const article = medline?.name === 'BookDocument' ? medline : firstChildNamed(medline, 'Article');
  const citation = { whole, medline, article };
  const record = recordOf(citation);
  const listed = childrenOf(medline, 'KeywordList').flatMap((list) =>
    childrenOf(list, 'Keyword').map(textOf),
  );
  const keywords = [...new Set(listed)].filter((word) => word !== '');
  const comments = childrenOf(medline, 'CommentsCorrectionsList').flatMap(elementsOf);
  return {
    record,
    blocks: plainBlocks(blocksOf(citation, keywords)),
    references: referencesOf(whole),
    keywords,
    mesh: descendantsNamed(firstChildNamed(medline, 'MeshHeadingList'), 'DescriptorName').map(textOf),
    notices: commentNotices(
      comments.map((comment) => ({
        type: attributeOf(comment, 'RefType'),
        text: textOf(firstChildNamed(comment, 'RefSource')),
        pmid: textOf(firstChildNamed(comment, 'PMID')),
      })),
      descendantsNamed(article, 'PublicationType').map(textOf),
      record.title,
    ),
    details: detailsOf(whole),
  };
}

function titleOf(article: XmlElement | undefined): string {
  return textOf(firstChildNamed(article, 'ArticleTitle') ?? childAtPath(article, 'Book', 'BookTitle'));
}

function recordOf({ whole, article, medline }: Citation): ArticleRecord {
  const book = firstChildNamed(article, 'Book');
  const journal = firstChildNamed(article, 'Journal');
  const issue = firstChildNamed(journal, 'JournalIssue');
  const text = (...places: readonly (XmlElement | undefined)[]): string | null =>
    places.map(textOf).find((part) => part !== '') ?? null;
  const doi = doiOf(idOf(whole, article, 'doi'));
  const pmid = pmidOf(textOf(firstChildNamed(medline, 'PMID')) || idOf(whole, article, 'pubmed'));
  return {
    // The point at its end is PubMed's, not the title's.
    title: titleOf(article).replace(/(?<=[^.])\.$/, ''),
    authors: childrenOf(article, 'AuthorList')
      .filter((list) => !/editor/i.test(attributeOf(list, 'Type')))
      .flatMap(authorsOf),
    journal: text(firstChildNamed(journal, 'Title') ?? firstChildNamed(book, 'BookTitle')),
    journalShort: text(
      firstChildNamed(journal, 'ISOAbbreviation'),
      childAtPath(medline, 'MedlineJournalInfo', 'MedlineTA'),
    ),
    // A date may be in words, "1998 Dec-1999 Jan".
    year:
      yearIn(textOf(firstChildNamed(issue, 'PubDate') ?? firstChildNamed(book, 'PubDate'))) ??
      yearIn(textOf(firstChildNamed(article, 'ArticleDate'))),
    volume: text(firstChildNamed(issue, 'Volume')),
    issue: text(firstChildNamed(issue, 'Issue')),
    pages: pagesOf(firstChildNamed(article, 'Pagination')),
    doi,
    pmid,
    pmcid: pmcIdOf(idOf(whole, article, 'pmc')),
    url: abstractAddress({ doi, pmid }),
    licence: text(childAtPath(article, 'Abstract', 'CopyrightInformation')),
  };
}

// References have lists of ids, too; the article's own stands directly in these parents.
function idOf(whole: XmlElement, article: XmlElement | undefined, type: string): string {
  const listed = [firstChildNamed(whole, 'PubmedData', 'PubmedBookData'), article]
    .flatMap((parent) => childrenOf(parent, 'ArticleIdList'))
    .flatMap((list) => childrenOf(list, 'ArticleId'))
    .find((id) => attributeOf(id, 'IdType') === type);
  const located = childrenOf(article, 'ELocationID')
    .filter((id) => attributeOf(id, 'EIdType') === type)
    .find(isValid);
  return textOf(listed ?? located);
}

// PubMed keeps a name or an id that was wrong beside the right one.
const isValid = (element: XmlElement): boolean => attributeOf(element, 'ValidYN') !== 'N';

function authorsOf(list: XmlElement): readonly Author[] {
  return childrenOf(list, 'Author')
    .filter(isValid)
    .flatMap((author) => {
      const group = textOf(firstChildNamed(author, 'CollectiveName'));
      const family = textOf(firstChildNamed(author, 'LastName'));
      const given = textOf(firstChildNamed(author, 'ForeName') ?? firstChildNamed(author, 'Initials'));
      if (family !== '') return [{ given, family }];
      return group === '' ? [] : [{ given: '', family: group }];
    });
}

function pagesOf(pagination: XmlElement | undefined): string | null {
  const range = textOf(descendantsNamed(pagination, 'MedlinePgn')[0]);
  const ends = [
    textOf(firstChildNamed(pagination, 'StartPage')),
    textOf(firstChildNamed(pagination, 'EndPage')),
  ];
  return range || ends.filter((page) => page !== '').join('-') || null;
}

type BareBlock = Omit<Block, 'markers'>;

function blocksOf({ article, medline }: Citation, keywords: readonly string[]): readonly BareBlock[] {
  const abstract = firstChildNamed(article, 'Abstract');
  const others = [...new Set([medline, article])].flatMap((part) => childrenOf(part, 'OtherAbstract'));
  const interest = textOf(firstChildNamed(medline, 'CoiStatement'));
  const grants = childrenOf(article, 'GrantList').flatMap((list) => childrenOf(list, 'Grant').map(grantOf));
  return [
    { kind: 'title', section: [], text: titleOf(article) },
    ...(abstract === undefined ? [] : abstractParts(abstract, 'Abstract')),
    ...others.flatMap((other) => abstractParts(other, headingOf(other))),
    // Chapters of books bring sections.
    ...descendantsNamed(article, 'Section').flatMap((section) => sectionParts(section, [])),
    { kind: 'keywords', section: ['Keywords'], text: keywords.join('; ') },
    { kind: 'statement', role: 'disclosure', section: ['Conflict of interest statement'], text: interest },
    { kind: 'statement', role: 'funding', section: ['Funding'], text: grants.join('; ') },
  ];
}

/** Its number, agency and country in the form that PubMed gives them in MEDLINE: "R01 NS1/NS/NINDS NIH HHS/United States". */
function grantOf(grant: XmlElement): string {
  return elementsOf(grant).map(textOf).filter(Boolean).join('/');
}

function abstractParts(abstract: XmlElement, heading: string): readonly BareBlock[] {
  const parts = elementsOf(abstract).map((part): BareBlock => {
    const text = textOf(part);
    if (part.name === 'CopyrightInformation')
      return { kind: 'statement', role: 'licence', section: ['Copyright'], text };
    const label = attributeOf(part, 'Label').replace(/^UNLABELLED$/i, '');
    return { kind: 'paragraph', section: label === '' ? [heading] : [heading, label], text };
  });
  // An abstract may also be bare text.
  const bare = textOf({ ...abstract, children: [bareText(abstract)] });
  return [...parts, { kind: 'paragraph', section: [heading], text: bare }];
}

function headingOf(abstract: XmlElement): string {
  const type = attributeOf(abstract, 'Type').replace(/^publisher$/i, '');
  const language = attributeOf(abstract, 'Language').replace(/^eng$/i, '');
  const about = [type, language].filter((part) => part !== '').join(', ');
  return about === '' ? 'Other abstract' : `Abstract (${about})`;
}

function sectionParts(section: XmlElement, above: readonly string[]): readonly BareBlock[] {
  const here = [...above, textOf(firstChildNamed(section, 'SectionTitle'))].filter(
    (heading) => heading !== '',
  );
  return elementsOf(section).flatMap((part): readonly BareBlock[] => {
    if (part.name === 'Section') return sectionParts(part, here);
    if (part.name === 'SectionTitle') return [];
    return [{ kind: 'statement', role: 'other', section: here, text: textOf(part) }];
  });
}

function referencesOf(whole: XmlElement): readonly Reference[] {
  return descendantsNamed(whole, 'Reference').map((reference, index) => {
    const ids = descendantsNamed(reference, 'ArticleId').map(
      (id) => `${attributeOf(id, 'IdType')}: ${textOf(id)}`,
    );
    const parts = [textOf(firstChildNamed(reference, 'Citation')), ...ids];
    return { id: `ref-${index + 1}`, text: parts.filter((part) => part !== '').join(' ') };
  });
}

/** Everything that a citation says, field by field, so that nothing of it is lost. */
function detailsOf(element: XmlElement): readonly Detail[] {
  return elementsOf(element).flatMap((child) => {
    const name = child.name.toLowerCase();
    if (words('read elsewhere').has(name)) return [];
    const isField = words('one detail').has(name);
    const text = isField || elementsOf(child).length === 0 ? listed(child) : '';
    if (text !== '') return [{ name: detailName(child), text }];
    return isField ? [] : detailsOf(child);
  });
}

const TYPES = ['IdType', 'EIdType', 'PubStatus', 'RefType', 'DateType', 'IssnType', 'Owner'];

function detailName(element: XmlElement): string {
  const type = TYPES.map((name) => attributeOf(element, name)).find((value) => value !== '');
  return type === undefined ? element.name : `${element.name} ${type}`;
}

/** Fields parted by blanks, however the file is laid out. */
function listed(element: XmlElement): string {
  if (!element.children.some(isElement)) return textOf(element);
  const text = new FoldedText();
  for (const child of element.children) {
    text.gap();
    text.add(isElement(child) ? listed(child) : child);
  }
  return text.toString();
}
