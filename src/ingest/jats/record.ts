// The bibliographic record of an article, from its front matter.

import type { ArticleRecord } from '../article.js';
import { articleAddress, doiOf, pmcIdOf, pmidOf } from '../article-address.js';
import { attributeOf, childOf, childrenOf, within, type XmlElement } from '../xml/xml-element.js';
import { authorsOf } from './contributors.js';
import { textOf } from './inline.js';

export interface Front {
  readonly journal: XmlElement | undefined;
  readonly article: XmlElement | undefined;
}

/** `front`, or the stub of a sub-article, which holds the same things one level higher. */
export function frontOf(article: XmlElement): Front {
  const front = childOf(article, 'front');
  return {
    journal: childOf(front, 'journal-meta'),
    article: childOf(front, 'article-meta') ?? childOf(article, 'front-stub'),
  };
}

/** `parent`: the record of the article that this one is a part of, which says what the part leaves out. */
export function recordOf({ journal, article }: Front, parent: ArticleRecord | null): ArticleRecord {
  const text = (name: string): string | null => textOf(childOf(article, name)) || null;
  const doi = doiOf(idOf(article, 'doi'));
  const pmid = pmidOf(idOf(article, 'pmid'));
  const pmcid = pmcIdOf(idOf(article, 'pmcid', 'pmc'));
  return {
    title: titleOf(article),
    authors: authorsOf(article),
    journal: textOf(journal && within(journal, 'journal-title')[0]) || parent?.journal || null,
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

function idOf(meta: XmlElement | undefined, ...types: readonly string[]): string {
  if (meta === undefined) return '';
  const ids = childrenOf(meta, 'article-id');
  const found = types.flatMap((type) => ids.filter((id) => attributeOf(id, 'pub-id-type') === type))[0];
  return textOf(found);
}

/** The title without the marks of its footnotes, and with its subtitle after a colon. */
export function titleOf(meta: XmlElement | undefined): string {
  const group = childOf(meta, 'title-group');
  const titles = [
    withoutNotes(childOf(group, 'article-title')),
    ...(group === undefined ? [] : childrenOf(group, 'subtitle')),
  ];
  return titles
    .map(textOf)
    .filter((title) => title !== '')
    .join(': ');
}

export function withoutNotes(title: XmlElement | undefined): XmlElement | undefined {
  if (title === undefined) return undefined;
  const children = title.children.filter(
    (node) =>
      typeof node === 'string' ||
      !(node.name === 'fn' || (node.name === 'xref' && attributeOf(node, 'ref-type') === 'fn')),
  );
  return { ...title, children };
}

function shortTitleOf(journal: XmlElement | undefined): string | null {
  if (journal === undefined) return null;
  const ids = childrenOf(journal, 'journal-id');
  const named = ['iso-abbrev', 'nlm-ta'].flatMap((type) =>
    ids.filter((id) => attributeOf(id, 'journal-id-type') === type),
  )[0];
  return textOf(named) || textOf(within(journal, 'abbrev-journal-title')[0]) || null;
}

// The year of the issue is the one that is cited; an electronic date may lie in the year before.
const DATES = [
  /^(?:ppub|print)$/,
  /^collection$/,
  /^(?:epub-ppub|pub|epub|electronic|publication)$/,
  /^(?!.*(?:release|preprint|received|accepted|rev-))/,
];

function yearOf(meta: XmlElement | undefined): number | null {
  const dates = meta === undefined ? [] : childrenOf(meta, 'pub-date');
  const typesOf = (date: XmlElement): readonly string[] =>
    ['pub-type', 'publication-format', 'date-type']
      .map((name) => attributeOf(date, name))
      .filter((type) => type !== '');
  for (const pattern of DATES) {
    for (const date of dates) {
      const types = typesOf(date);
      const year = /\b(?:1[5-9]|20)\d\d\b/.exec(textOf(childOf(date, 'year', 'string-date')))?.[0];
      if (
        year !== undefined &&
        (types.some((type) => pattern.test(type)) || (types.length === 0 && pattern.test('')))
      )
        return Number(year);
    }
  }
  return null;
}

function pagesOf(meta: XmlElement | undefined): string | null {
  const range = textOf(childOf(meta, 'page-range'));
  const [first, last] = [textOf(childOf(meta, 'fpage')), textOf(childOf(meta, 'lpage'))];
  const pages = last === '' || last === first ? first : `${first}-${last}`;
  return range || pages || textOf(childOf(meta, 'elocation-id')) || null;
}

/** The licence as the article words it, with its address where the words do not say it. */
function licenceOf(meta: XmlElement | undefined): string | null {
  const permissions = childOf(meta, 'permissions') ?? meta;
  if (permissions === undefined) return null;
  const licence = childOf(permissions, 'license');
  const words = textOf(licence) || textOf(childOf(permissions, 'copyright-statement'));
  const address = attributeOf(licence, 'href');
  return [words, words.includes(address) ? '' : address].filter((part) => part !== '').join(' ') || null;
}
