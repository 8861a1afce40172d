// Articles from JATS and its forerunner NLM: one article, a set of them, or an article with parts that are articles themselves.
import { badInput } from '../../errors.js';
import type { Article, ArticleRecord, Reference } from '../article.js';
import { says } from '../article-words.js';
import { listedAbbreviations } from '../listed-abbreviations.js';
import { parseXml } from '../xml/parse-xml.js';
import { attributeOf, childrenOf, elementsOf, type XmlElement } from '../xml/xml-element.js';
import { addElement } from './blocks.js';
import { type BlockContext, Draft, underHeading } from './draft.js';
import { addFront, keywordsOf } from './front.js';
import { noticesOf } from './notices.js';
import { frontOf, recordOf, titleOf } from './record.js';
import { referenceList } from './references.js';

export function readJats(text: string): readonly Article[] {
  const articles: Article[] = [];
  const root = parseXml(text, new Set(['article']), (article) => readArticle(article, null, articles));
  // A page of HTML has articles of its own, with everything around them.
  if (articles.length > 0 && root.toLowerCase() !== 'html') return articles;
  throw badInput(
    'There is no article in this XML',
    `the outermost element is ${root}`,
    'give JATS (an element "article"), or PubMed XML (an element "PubmedArticleSet")',
  );
}

/** The article itself, then those of its parts that stand for themselves. */
function readArticle(element: XmlElement, parent: ArticleRecord | null, articles: Article[]): void {
  const front = frontOf(element);
  const record = recordOf(front, parent);
  const taken = new Map<string, number>();
  const draft = new Draft(referenceList(element, taken));
  const context: BlockContext = { section: [], kind: 'paragraph' };

  draft.detail('article-type', attributeOf(element, 'article-type'));
  addFront(front, context, draft);
  // Licence, funding and notes stand before the abstract in the file, and after the article where it is read.
  const early = draft.blocks.splice(0);
  draft.blocks.push(...early.filter(({ kind }) => kind !== 'statement'));
  for (const wording of draft.references.others) draft.detail('citation', wording);
  const others: XmlElement[] = [];
  const letters: XmlElement[] = [];
  for (const part of elementsOf(element)) {
    if (part.name === 'front') addFrontNotes(part, context, draft);
    else if (part.name === 'response') letters.push(part);
    else if (part.name === 'sub-article') (isLetter(part) ? letters : others).push(part);
    else if (part.name !== 'front-stub') addElement(part, context, draft);
  }
  draft.blocks.push(...early.filter(({ kind }) => kind === 'statement'));
  const ofLetters = letters.flatMap((letter) => addLetter(letter, draft, taken));
  articles.push({
    record,
    blocks: draft.blocks,
    references: [...draft.references.references, ...ofLetters],
    ...keywordsOf(front),
    notices: noticesOf(element, front.article),
    details: draft.details,
    abbreviations: [...draft.abbreviations, ...draft.blocks.flatMap(listedAbbreviations)],
  });
  for (const other of others) readArticle(other, record, articles);
}

const isLetter = (part: XmlElement): boolean => says(attributeOf(part, 'article-type'), 'type of a letter');

// Notes beside the metadata ("front/notes").
function addFrontNotes(front: XmlElement, context: BlockContext, draft: Draft): void {
  for (const part of elementsOf(front))
    if (part.name !== 'journal-meta' && part.name !== 'article-meta') addElement(part, context, draft);
}

/** A letter is kept under its title, apart from the article's own words; returns the references that it brings. */
function addLetter(letter: XmlElement, draft: Draft, taken: Map<string, number>): readonly Reference[] {
  const front = frontOf(letter);
  const context: BlockContext = { section: [], kind: 'statement', role: 'peer-review' };
  const title = titleOf(front.article);
  const here = underHeading(context, title || attributeOf(letter, 'article-type') || 'Response');
  const ofArticle = draft.references;
  const before = draft.blocks.length;
  draft.references = referenceList(letter, taken);
  for (const wording of draft.references.others) draft.detail('citation', wording);
  addFront(front, here, draft);
  for (const part of elementsOf(letter)) {
    if (part.name === 'front') addFrontNotes(part, here, draft);
    // Letters within it are read by themselves.
    else if (!['front-stub', 'sub-article', 'response'].includes(part.name)) addElement(part, here, draft);
  }
  if (draft.blocks.length === before) draft.detail('sub-article', title);
  const { references } = draft.references;
  draft.references = ofArticle;
  const inner = childrenOf(letter, 'sub-article', 'response');
  return [...references, ...inner.flatMap((part) => addLetter(part, draft, taken))];
}
