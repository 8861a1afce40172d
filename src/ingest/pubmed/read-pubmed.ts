// Articles from PubMed XML: title, abstracts, keywords and statements of each citation in a set.
import { badInput } from '../../errors.js';
import type { Article, Block, Reference } from '../article.js';
import { textOf } from '../jats/inline.js';
import { parseXml } from '../xml/parse-xml.js';
import { attributeOf, childOf, childrenOf, elementsOf, within, type XmlElement } from '../xml/xml-element.js';
import { noticesOf } from './comments.js';
import { detailsOf } from './pubmed-details.js';
import { type Citation, citationOf, recordOf } from './pubmed-record.js';

const PIECES: ReadonlySet<string> = new Set(['PubmedArticle', 'PubmedBookArticle', 'MedlineCitation']);

export function readPubmed(text: string): readonly Article[] {
  const articles: Article[] = [];
  const root = parseXml(text, PIECES, (piece) => articles.push(articleOf(piece)));
  if (articles.length === 0) {
    throw badInput(
      'There is no article in this XML',
      `the outermost element is ${root}`,
      'give what PubMed answers for an id that it knows, with at least one element "PubmedArticle"',
    );
  }
  return articles;
}

function articleOf(whole: XmlElement): Article {
  const citation = citationOf(whole);
  const { article, medline } = citation;
  const record = recordOf(citation);
  const lists = medline === undefined ? [] : childrenOf(medline, 'KeywordList');
  const keywords = [...new Set(lists.flatMap((list) => childrenOf(list, 'Keyword').map(textOf)))].filter(
    (word) => word !== '',
  );
  const headings = childOf(medline, 'MeshHeadingList');
  const mesh = headings === undefined ? [] : within(headings, 'DescriptorName').map(textOf);
  const types = article === undefined ? [] : within(article, 'PublicationType').map(textOf);
  const comments =
    medline === undefined ? [] : childrenOf(medline, 'CommentsCorrectionsList').flatMap(elementsOf);
  return {
    record,
    blocks: blocksOf(citation, keywords),
    references: referencesOf(whole),
    keywords,
    mesh,
    notices: noticesOf(
      comments.map((comment) => ({
        type: attributeOf(comment, 'RefType'),
        text: textOf(childOf(comment, 'RefSource')),
        pmid: textOf(childOf(comment, 'PMID')),
      })),
      types,
      record.title,
    ),
    details: detailsOf(whole),
  };
}

function blocksOf({ article, medline }: Citation, keywords: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  const add = (block: Omit<Block, 'markers'>): void => {
    if (block.text !== '') blocks.push({ ...block, markers: [] });
  };
  const title = textOf(childOf(article, 'ArticleTitle') ?? childOf(childOf(article, 'Book'), 'BookTitle'));
  add({ kind: 'title', section: [], text: title });
  const own = childOf(article, 'Abstract');
  if (own !== undefined) addAbstract(own, 'Abstract', add);
  const others = [...new Set([medline, article])].flatMap((part) =>
    part === undefined ? [] : childrenOf(part, 'OtherAbstract'),
  );
  for (const other of others) addAbstract(other, headingOf(other), add);
  // Chapters of books bring sections.
  for (const section of article === undefined ? [] : within(article, 'Section')) addSection(section, [], add);
  add({ kind: 'keywords', section: ['Keywords'], text: keywords.join('; ') });
  const interest = textOf(childOf(medline, 'CoiStatement'));
  add({ kind: 'statement', role: 'disclosure', section: ['Conflict of interest statement'], text: interest });
  return blocks;
}

type Add = (block: Omit<Block, 'markers'>) => void;

function addAbstract(abstract: XmlElement, heading: string, add: Add): void {
  for (const part of elementsOf(abstract)) {
    if (part.name === 'CopyrightInformation') {
      add({ kind: 'statement', role: 'licence', section: ['Copyright'], text: textOf(part) });
      continue;
    }
    const label = attributeOf(part, 'Label').replace(/^UNLABELLED$/i, '');
    const section = label === '' ? [heading] : [heading, label];
    add({ kind: 'paragraph', section, text: textOf(part) });
  }
  // An abstract may also be bare text.
  const bare = { ...abstract, children: abstract.children.filter((node) => typeof node === 'string') };
  add({ kind: 'paragraph', section: [heading], text: textOf(bare) });
}

function headingOf(abstract: XmlElement): string {
  const type = attributeOf(abstract, 'Type');
  const language = attributeOf(abstract, 'Language');
  const about = [/^publisher$/i.test(type) ? '' : type, /^eng$/i.test(language) ? '' : language].filter(
    (part) => part !== '',
  );
  return about.length === 0 ? 'Other abstract' : `Abstract (${about.join(', ')})`;
}

function addSection(section: XmlElement, above: readonly string[], add: Add): void {
  const here = [...above, textOf(childOf(section, 'SectionTitle'))].filter((heading) => heading !== '');
  for (const part of elementsOf(section)) {
    if (part.name === 'Section') addSection(part, here, add);
    else if (part.name !== 'SectionTitle')
      add({ kind: 'statement', role: 'other', section: here, text: textOf(part) });
  }
}

function referencesOf(whole: XmlElement): readonly Reference[] {
  return within(whole, 'Reference').map((reference, index) => {
    const ids = within(reference, 'ArticleId').map((id) => `${attributeOf(id, 'IdType')}: ${textOf(id)}`);
    return {
      id: `ref-${index + 1}`,
      text: [textOf(childOf(reference, 'Citation')), ...ids].filter((part) => part !== '').join(' '),
    };
  });
}
