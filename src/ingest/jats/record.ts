// The bibliographic record of an article, from its front matter.
import type { Author } from '../../vocabulary.js';
import type { ArticleRecord } from '../article.js';
import { articleAddress, doiOf, pmcIdOf, pmidOf, yearIn } from '../article-ids.js';
import {
  attributeOf,
  childrenOf,
  descendantsNamed,
  firstChildNamed,
  isElement,
  type XmlElement,
} from '../xml/xml-element.js';
import { textOf } from './inline.js';

type Meta = XmlElement | undefined;

export interface Front {
  readonly journal: Meta;
  readonly article: Meta;
}

/** `front`, or the stub of a sub-article, which holds the same things one level higher. */
export function frontOf(article: XmlElement): Front {
  const front = firstChildNamed(article, 'front');
  return {
    journal: firstChildNamed(front, 'journal-meta'),
    article: firstChildNamed(front, 'article-meta') ?? firstChildNamed(article, 'front-stub'),
  };
}

/** `parent`: the record of the article that this one is a part of, which says what the part leaves out. */
export function recordOf({ journal, article }: Front, parent: ArticleRecord | null): ArticleRecord {
  const text = (name: string): string | null => textOf(firstChildNamed(article, name)) || null;
  const ids = childrenOf(article, 'article-id');
  const idOf = (...types: readonly string[]): string => textOf(firstOfType(ids, 'pub-id-type', types));
  const doi = doiOf(idOf('doi'));
  const pmid = pmidOf(idOf('pmid'));
  const pmcid = pmcIdOf(idOf('pmcid', 'pmc'));
  return {
    title: titleOf(article),
    authors: authorsOf(article),
    journal: textOf(descendantsNamed(journal, 'journal-title')[0]) || parent?.journal || null,
    journalShort: shortTitleOf(journal) ?? parent?.journalShort ?? null,
    year: yearOf(article) ?? parent?.year ?? null,
    volume: text('volume') ?? parent?.volume ?? null,
    issue: text('issue') ?? parent?.issue ?? null,
    pages: pagesOf(article),
    doi,
    pmid,
    pmcid,
    url: articleAddress({ doi, pmid, pmcid }) ?? parent?.url ?? null,
    licence: licenceOf(article) ?? parent?.licence ?? null,
  };
}

function firstOfType(elements: readonly XmlElement[], attribute: string, types: readonly string[]): Meta {
  return types.flatMap((type) => elements.filter((element) => attributeOf(element, attribute) === type))[0];
}

/** The title without the marks of its footnotes, and with its subtitle after a colon. */
export function titleOf(meta: Meta): string {
  const group = firstChildNamed(meta, 'title-group');
  return [withoutNotes(firstChildNamed(group, 'article-title')), ...childrenOf(group, 'subtitle')]
    .map(textOf)
    .filter((title) => title !== '')
    .join(': ');
}

export function withoutNotes(title: Meta): Meta {
  const isNote = ({ name, attributes }: XmlElement): boolean =>
    name === 'fn' || (name === 'xref' && attributes.get('ref-type')?.trim() === 'fn');
  return title && { ...title, children: title.children.filter((node) => !isElement(node) || !isNote(node)) };
}

function shortTitleOf(journal: Meta): string | null {
  const short = firstOfType(childrenOf(journal, 'journal-id'), 'journal-id-type', ['iso-abbrev', 'nlm-ta']);
  return textOf(short) || textOf(descendantsNamed(journal, 'abbrev-journal-title')[0]) || null;
}

// The year of the issue is the one that is cited; an electronic date may lie in the year before.
const DATES = [
  /^(?:ppub|print)$/,
  /^collection$/,
  /^(?:epub-ppub|pub|epub|electronic|publication)$/,
  /^(?!.*(?:release|preprint|received|accepted|rev-))/,
];

function yearOf(meta: Meta): number | null {
  const dates = childrenOf(meta, 'pub-date').map((date) => {
    const types = ['pub-type', 'publication-format', 'date-type'].map((name) => attributeOf(date, name));
    const given = types.filter((type) => type !== '');
    const year = yearIn(textOf(firstChildNamed(date, 'year', 'string-date')));
    return { types: given.length === 0 ? [''] : given, year };
  });
  for (const pattern of DATES)
    for (const { types, year } of dates)
      if (year !== null && types.some((type) => pattern.test(type))) return year;
  return null;
}

function pagesOf(meta: Meta): string | null {
  const [first, last] = [textOf(firstChildNamed(meta, 'fpage')), textOf(firstChildNamed(meta, 'lpage'))];
  const pages = last === '' || last === first ? first : `${first}-${last}`;
  return (
    textOf(firstChildNamed(meta, 'page-range')) ||
    pages ||
    textOf(firstChildNamed(meta, 'elocation-id')) ||
    null
  );
}

/** The licence as the article words it, with its address where the words do not say it. */
function licenceOf(meta: Meta): string | null {
  const permissions = firstChildNamed(meta, 'permissions') ?? meta;
  const licence = firstChildNamed(permissions, 'license');
  const words = textOf(licence) || textOf(firstChildNamed(permissions, 'copyright-statement'));
  const address = attributeOf(licence, 'href');
  return [words, words.includes(address) ? '' : address].filter((part) => part !== '').join(' ') || null;
}

// Groups of contributors that are not the article's authors.
const OTHERS = /editor|review|translat|section|investigat|collab|non-?byline/i;

function authorsOf(meta: Meta): readonly Author[] {
  return childrenOf(meta, 'contrib-group')
    .filter((group) => !OTHERS.test(attributeOf(group, 'content-type')))
    .flatMap((group) => childrenOf(group, 'contrib'))
    .filter((contributor) => /^$|^(?!.*non-?byline).*author/i.test(attributeOf(contributor, 'contrib-type')))
    .flatMap(authorOf);
}

function authorOf(contributor: XmlElement): readonly Author[] {
  const names = firstChildNamed(contributor, 'name-alternatives') ?? contributor;
  const name = firstChildNamed(names, 'name', 'string-name');
  if (name !== undefined) return nameOf(name);
  // JATS 1.4 has a name within the group.
  const groups = firstChildNamed(
    contributor,
    'collab-alternatives',
    'collab-name-alternatives',
    'collab-wrap',
  );
  const group = firstChildNamed(groups ?? contributor, 'collab', 'collab-name');
  if (group === undefined) return [];
  // The members of a group are listed within it; the group is the author.
  const isMembers = (node: XmlElement): boolean => node.name === 'contrib-group';
  const words = group.children.filter((node) => !isElement(node) || !isMembers(node));
  return wholeName(textOf({ ...group, children: words }));
}

function nameOf(name: XmlElement): readonly Author[] {
  const family = textOf(firstChildNamed(name, 'surname'));
  const given = textOf(firstChildNamed(name, 'given-names'));
  return family === '' ? wholeName(given || textOf(name)) : [{ given, family }];
}

function wholeName(family: string): readonly Author[] {
  return family === '' ? [] : [{ given: '', family }];
}
