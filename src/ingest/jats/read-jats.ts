// Articles from JATS and its forerunner NLM: one article, a set of them, or an article with parts that are articles themselves.
import { Fault } from '../../errors.js';
import type { Article, ArticleRecord, Reference } from '../article.js';
import { parseXml } from '../xml/parse-xml.js';
import { attributeOf, childrenOf, elementsOf, type XmlElement } from '../xml/xml-element.js';
import { addElement } from './blocks.js';
import { Draft } from './draft.js';
import { addFront, keywordsOf } from './front.js';
import { noticesOf } from './notices.js';
import { type Place, under } from './place.js';
import { frontOf, recordOf, titleOf } from './record.js';
import { referenceList } from './reference-list.js';

const ARTICLE: ReadonlySet<string> = new Set(['article']);

// Letters about the article and answers to them; other sub-articles (abstracts of a meeting, translations) stand for themselves.
const LETTERS = /review|letter|report|reply|response|comment|assessment|evaluation/;

export function readJats(text: string): readonly Article[] {
  const articles: Article[] = [];
  const root = parseXml(text, ARTICLE, (article) => articles.push(...articlesOf(article, null)));
  if (articles.length === 0) {
    throw new Fault(
      'bad-input',
      'There is no article in this XML',
      `the outermost element is ${root}`,
      'give JATS (an element "article"), or PubMed XML (an element "PubmedArticleSet")',
    );
  }
  return articles;
}

function articlesOf(element: XmlElement, parent: ArticleRecord | null): readonly Article[] {
  const front = frontOf(element);
  const record = recordOf(front, parent);
  const list = referenceList(element, new Set());
  const draft = new Draft(list);
  const references: Reference[] = [...list.references];
  const others: Article[] = [];
  const place: Place = { section: [], kind: 'paragraph' };

  draft.detail('article-type', attributeOf(element, 'article-type'));
  addFront(front, place, draft);
  // Licence, funding and notes stand before the abstract in the file, and after the article where it is read.
  const statements = draft.blocks.filter(({ kind }) => kind === 'statement');
  draft.blocks.splice(0, Infinity, ...draft.blocks.filter(({ kind }) => kind !== 'statement'));
  for (const part of elementsOf(element)) {
    if (part.name === 'front' || part.name === 'front-stub') addFrontNotes(part, place, draft);
    else if (part.name !== 'sub-article' && part.name !== 'response') addElement(part, place, draft);
    else if (part.name === 'response' || LETTERS.test(attributeOf(part, 'article-type'))) {
      addLetter(part, draft, references);
    } else others.push(...articlesOf(part, record));
  }
  const { keywords, mesh } = keywordsOf(front);
  const notices = noticesOf(element, front.article);
  return [
    { record, blocks: draft.blocks, references, keywords, mesh, notices, details: draft.details },
    ...others,
  ];
}

// Notes beside the metadata ("front/notes").
function addFrontNotes(front: XmlElement, place: Place, draft: Draft): void {
  if (front.name === 'front-stub') return;
  for (const part of elementsOf(front)) {
    if (part.name !== 'journal-meta' && part.name !== 'article-meta') addElement(part, place, draft);
  }
}

/** A letter is kept under its title, apart from the article's own words; the references that it brings are added to the others. */
function addLetter(letter: XmlElement, draft: Draft, references: Reference[]): void {
  const front = frontOf(letter);
  const own = draft.references;
  const place: Place = { section: [], kind: 'statement', role: 'peer-review' };
  const here = under(place, titleOf(front.article) || attributeOf(letter, 'article-type') || 'Response');
  draft.references = referenceList(letter, new Set(references.map(({ id }) => id)));
  references.push(...draft.references.references);
  addFront(front, here, draft);
  for (const part of elementsOf(letter)) {
    if (part.name === 'sub-article' || part.name === 'response') continue;
    if (part.name === 'front') addFrontNotes(part, here, draft);
    else if (part.name !== 'front-stub') addElement(part, here, draft);
  }
  draft.references = own;
  for (const inner of childrenOf(letter, 'sub-article', 'response')) addLetter(inner, draft, references);
}
