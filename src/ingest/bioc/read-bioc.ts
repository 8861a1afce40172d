// Articles from BioC JSON: passages in order, told apart by their infons, headings joined to the passages under them.
import type { Article, Block, Detail, Reference } from '../article.js';
import { listedAbbreviations } from '../listed-abbreviations.js';
import { commentNotices } from '../notices.js';
import { blockOf, headingLevel, isTitle, sectionOf, textOf } from './bioc-block.js';
import { type BiocDocument, type BiocPassage, biocDocuments } from './bioc-documents.js';
import { infon, referenceText } from './bioc-infons.js';
import { keywordsOf, recordOf } from './bioc-record.js';

export function readBioc(text: string): readonly Article[] {
  return biocDocuments(text).map(articleOf);
}

function articleOf(document: BiocDocument): Article {
  const passages = document.passages;
  const front = passages.find(isTitle);
  const title = front === undefined ? '' : textOf(front);
  const blocks: Block[] = [];
  const references: Reference[] = [];
  const details: Detail[] = detailsOf(document.infons);
  let section = '';
  let headings: readonly string[] = [];

  for (const passage of passages) {
    const level = headingLevel(passage);
    const reference = sectionOf(passage) === 'REF';
    // The headings above hold as long as the section goes on.
    if (sectionOf(passage) !== section) headings = [];
    section = sectionOf(passage);
    if (level > 0) {
      headings = [...headings.slice(0, level - 1), textOf(passage)];
      details.push({ name: 'title', text: textOf(passage) });
    } else if (reference) {
      references.push({ id: `ref-${references.length + 1}`, text: referenceText(passage, textOf(passage)) });
    } else blocks.push(blockOf(passage, headings));
    if (!reference) for (const detail of detailsOf(passage.infons)) details.push(detail);
  }
  const lines = passages.map((passage) => infon(passage, 'kwd')).filter((line) => line !== '');
  if (lines.length > 0) {
    blocks.push({ kind: 'keywords', section: ['Keywords'], text: lines.join('; '), markers: [] });
  }
  return {
    record: recordOf(document, front ?? passages[0], title),
    blocks: blocks.filter(({ text }) => text !== ''),
    references,
    keywords: keywordsOf([...lines, ...passages.filter(isKeywords).map(textOf)]),
    mesh: [],
    notices: commentNotices([], [], title),
    details,
    abbreviations: blocks.flatMap(listedAbbreviations),
  };
}

const isKeywords = (passage: BiocPassage): boolean => /^keyword/i.test(sectionOf(passage));

// How to read a passage, and the layout of tables, whose text the passage repeats.
const QUIET: ReadonlySet<string> = new Set(['type', 'section_type', 'xml', 'file', 'kwd']);

function detailsOf(infons: Readonly<Record<string, unknown>>): Detail[] {
  return Object.entries(infons).flatMap(([name, value]) => {
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    const said = values.filter((one) => typeof one === 'string' || typeof one === 'number').join('; ');
    return QUIET.has(name) || said === '' ? [] : [{ name, text: said }];
  });
}
