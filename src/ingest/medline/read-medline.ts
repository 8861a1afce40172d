// Articles from MEDLINE or NBIB, the tagged text that PubMed exports.
import { badInput } from '../../errors.js';
import type { Author } from '../../vocabulary.js';
import type { Article, ArticleRecord, Block } from '../article.js';
import { doiOf, pmcIdOf, pmidOf } from '../article-address.js';
import { type Comment, noticesOf } from '../pubmed/comments.js';
import { labelledParts } from './labelled-parts.js';
import { type Fields, firstOf, taggedRecords, valuesOf } from './tagged-fields.js';

export function readMedline(text: string): readonly Article[] {
  const records = taggedRecords(text).filter((fields) => firstOf(fields, 'PMID', 'TI', 'BTI', 'AB') !== null);
  if (records.length === 0) {
    throw badInput(
      'There is no record of MEDLINE in this text',
      'no line begins with "PMID- " or "TI  - "',
      'export from PubMed with the format "PubMed", or give another of the formats that are read',
    );
  }
  return records.map(articleOf);
}

function articleOf(fields: Fields): Article {
  const record = recordOf(fields);
  const keywords = [...new Set(valuesOf(fields, 'OT'))].map((word) => word.replace(/^\*/, ''));
  return {
    record,
    blocks: blocksOf(fields, keywords),
    references: [],
    keywords,
    // "*Migraine Disorders/drug therapy": the heading stands before its qualifiers; the asterisk marks the main ones.
    mesh: [
      ...new Set(valuesOf(fields, 'MH').map((heading) => (heading.split('/')[0] ?? '').replace(/^\*/, ''))),
    ],
    notices: noticesOf(commentsOf(fields), valuesOf(fields, 'PT'), record.title),
    details: fields
      .filter(({ tag, text }) => !AS_TEXT.has(tag) && text !== '')
      .map(({ tag, text }) => ({ name: tag, text })),
  };
}

const AS_TEXT: ReadonlySet<string> = new Set(['TI', 'AB', 'OAB', 'COIS', 'CI']);

function recordOf(fields: Fields): ArticleRecord {
  const ids = valuesOf(fields, 'LID', 'AID');
  const pmid = pmidOf(firstOf(fields, 'PMID') ?? '');
  const doi = doiOf(ids.find((id) => /\[doi\]$/.test(id))?.replace(/ ?\[doi\]$/, '') ?? '');
  return {
    title: (firstOf(fields, 'TI', 'BTI') ?? '').replace(/(?<=[^.])\.$/, ''),
    authors: authorsOf(fields),
    journal: firstOf(fields, 'JT'),
    journalShort: firstOf(fields, 'TA'),
    year: Number(/\b(?:1[5-9]|20)\d\d\b/.exec(firstOf(fields, 'DP', 'DEP') ?? '')?.[0]) || null,
    volume: firstOf(fields, 'VI'),
    issue: firstOf(fields, 'IP'),
    pages: firstOf(fields, 'PG'),
    doi,
    pmid,
    pmcid: pmcIdOf(firstOf(fields, 'PMC') ?? ''),
    url:
      pmid === null
        ? doi === null
          ? null
          : `https://doi.org/${encodeURI(doi)}`
        : `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`,
    licence: firstOf(fields, 'CI'),
  };
}

// Full names stand before short ones of the same person; groups have a tag of their own.
function authorsOf(fields: Fields): readonly Author[] {
  return fields.flatMap(({ tag, text }, index) => {
    if (tag === 'CN') return [{ given: '', family: text }];
    if (/^et al\b/i.test(text)) return [];
    if (tag !== 'FAU' && (tag !== 'AU' || fields[index - 1]?.tag === 'FAU')) return [];
    const [, family = text, given = ''] =
      /^([^,]+), (.+)$/.exec(text) ??
      /^(.+) ([A-Z]{1,4})(?: (?:Jr|Sr|II|III|IV|2nd|3rd|4th))?$/.exec(text) ??
      [];
    return [{ given, family }];
  });
}

function blocksOf(fields: Fields, keywords: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  const add = (block: Omit<Block, 'markers'>): void => {
    if (block.text !== '') blocks.push({ ...block, markers: [] });
  };
  add({ kind: 'title', section: [], text: firstOf(fields, 'TI', 'BTI') ?? '' });
  const abstracts = [
    ...valuesOf(fields, 'AB').map((text) => ({ heading: 'Abstract', text })),
    ...valuesOf(fields, 'OAB').map((text) => ({ heading: 'Other abstract', text })),
  ];
  for (const { heading, text } of abstracts) {
    for (const part of labelledParts(text)) {
      add({
        kind: 'paragraph',
        section: part.label === '' ? [heading] : [heading, part.label],
        text: part.text,
      });
    }
  }
  add({ kind: 'keywords', section: ['Keywords'], text: keywords.join('; ') });
  const statements = [
    { tag: 'COIS', role: 'disclosure', heading: 'Conflict of interest statement' },
    { tag: 'CI', role: 'licence', heading: 'Copyright' },
  ] as const;
  for (const { tag, role, heading } of statements) {
    for (const text of valuesOf(fields, tag)) add({ kind: 'statement', role, section: [heading], text });
  }
  return blocks;
}

// Tags of PubMed's XML kinds; the source is followed by "PMID: 1234".
const COMMENTS: ReadonlyMap<string, string> = new Map([
  ['RIN', 'RetractionIn'],
  ['PRIN', 'PartialRetractionIn'],
  ['ROF', 'RetractionOf'],
  ['PROF', 'PartialRetractionOf'],
  ['EIN', 'ErratumIn'],
  ['ECI', 'ExpressionOfConcernIn'],
  ['ECF', 'ExpressionOfConcernFor'],
  ['CRI', 'CorrectedandRepublishedIn'],
]);

function commentsOf(fields: Fields): readonly Comment[] {
  return fields.flatMap(({ tag, text }) => {
    const type = COMMENTS.get(tag);
    if (type === undefined) return [];
    const pmid = /\bPMID: ?(\d+)/.exec(text)?.[1] ?? '';
    return [{ type, text: text.replace(/ ?\bPMID: ?\d+\W{0,3}$/, ''), pmid }];
  });
}
