// Articles from BioC, JSON or XML: passages in order, told apart by their infons, headings joined to the passages under them.
import type { Author } from '../../vocabulary.js';
import type { Article, ArticleRecord, Block, Detail, Reference } from '../article.js';
import { articleAddress, doiOf, pmcIdOf, pmidOf, yearIn } from '../article-ids.js';
import { listedAbbreviations } from '../listed-abbreviations.js';
import { commentNotices } from '../notices.js';
import { composedReference } from '../reference-text.js';
import { blockOf, headingLevel, isKeywords, isTitle, sectionOf, textOf } from './bioc-block.js';
import {
  type BiocDocument,
  type BiocPassage,
  infon,
  parseBiocJson,
  type WithInfons,
} from './bioc-documents.js';
import { parseBiocXml } from './bioc-xml.js';

export function readBioc(text: string): readonly Article[] {
  const documents = text.trimStart().startsWith('<') ? parseBiocXml(text) : parseBiocJson(text);
  return documents.map(articleOf);
}

function articleOf(document: BiocDocument): Article {
  const { passages } = document;
  const front = passages.find(isTitle);
  const title = front === undefined ? '' : textOf(front);
  const blocks: Block[] = [];
  const references: Reference[] = [];
  const details: Detail[] = detailsOf(document);
  let section = '';
  let headings: readonly string[] = [];

  for (const passage of passages) {
    // The headings above hold as long as the section goes on.
    if (sectionOf(passage) !== section) headings = [];
    section = sectionOf(passage);
    const level = headingLevel(passage);
    const text = textOf(passage);
    if (level > 0) {
      headings = [...headings.slice(0, level - 1), text];
      details.push({ name: 'title', text });
    } else if (section === 'REF')
      references.push({ id: `ref-${references.length + 1}`, text: referenceText(passage, text) });
    else blocks.push(blockOf(passage, headings));
    if (section !== 'REF') details.push(...detailsOf(passage));
  }
  const lines = passages.map((passage) => infon(passage, 'kwd')).filter((line) => line !== '');
  blocks.push({ kind: 'keywords', section: ['Keywords'], text: lines.join('; '), markers: [] });
  return {
    record: recordOf(document, front ?? passages[0], title),
    blocks: blocks.filter(({ text }) => text !== ''),
    references,
    keywords: keywordsIn([...lines, ...passages.filter(isKeywords).map(textOf)]),
    mesh: [],
    notices: commentNotices([], [], title),
    details,
    abbreviations: blocks.flatMap(listedAbbreviations),
  };
}

// How to read a passage, and the layout of tables, whose text the passage repeats.
const QUIET: ReadonlySet<string> = new Set(['type', 'section_type', 'xml', 'file', 'kwd']);

function detailsOf({ infons }: WithInfons): Detail[] {
  return Object.entries(infons).flatMap(([name, value]) => {
    const values: readonly unknown[] = [value].flat();
    const text = values.filter((item) => typeof item === 'string' || typeof item === 'number').join('; ');
    return QUIET.has(name) || text === '' ? [] : [{ name, text }];
  });
}

function recordOf(document: BiocDocument, front: BiocPassage | undefined, title: string): ArticleRecord {
  const field = (...names: readonly string[]): string =>
    names
      .flatMap((name) => [front === undefined ? '' : infon(front, name), infon(document, name)])
      .find((value) => value !== '') ?? '';
  const id = String(document.id ?? '');
  const doi = doiOf(field('article-id_doi', 'doi'));
  const pmid = pmidOf(field('article-id_pmid', 'pmid')) ?? pmidOf(id);
  const pmcid =
    pmcIdOf(field('article-id_pmc', 'article-id_pmcid', 'pmcid')) ?? (/^PMC/i.test(id) ? pmcIdOf(id) : null);
  const pages = [...new Set([field('fpage'), field('lpage')])].filter((page) => page !== '').join('-');
  return {
    title,
    authors: authorsOf(front, document),
    // PubTator writes journal, date and pages as one line.
    journal: field('journal-title', 'journal').split(';')[0]?.trim() || null,
    journalShort: null,
    year: yearIn(field('year', 'date', 'journal')),
    volume: field('volume') || null,
    issue: field('issue') || null,
    pages: pages || field('elocation-id') || null,
    doi,
    pmid,
    pmcid,
    url: articleAddress({ doi, pmid, pmcid }),
    licence: field('license') || null,
  };
}

// The service joins keywords by blanks: a longer line can't be told apart, and is no keyword.
const LINE_MAX = 3;

function keywordsIn(lines: readonly string[]): readonly string[] {
  const words = lines.flatMap((line) => line.split(/[;,] /)).map((word) => word.trim());
  return [...new Set(words)].filter((word) => word !== '' && word.split(/\s+/).length <= LINE_MAX);
}

/** PubTator gives one line of names. */
function authorsOf(front: BiocPassage | undefined, document: BiocDocument): readonly Author[] {
  if (front === undefined) return [];
  const authors = namesIn(front);
  if (authors.length > 0) return authors;
  const line = infon(front, 'authors') || infon(document, 'authors');
  const names = line.split(/\s*,\s*/).filter((name) => name !== '');
  return names.map((name) => {
    const [, family = name, given = ''] = /^(.+) ([A-Z]{1,4})$/.exec(name) ?? [];
    return { given, family };
  });
}

/** The names of a passage: an infon for each ("name_0"), in their order, "surname:Hoffmann;given-names:Jan" or as a whole. */
function namesIn(passage: BiocPassage): readonly Author[] {
  const numberOf = (name: string): number => Number(name.slice('name_'.length));
  const infons = Object.keys(passage.infons).filter((name) => /^name_\d+$/.test(name));
  return infons
    .sort((a, b) => numberOf(a) - numberOf(b))
    .flatMap((name) => {
      const parts = infon(passage, name).split(';');
      const fields = new Map(
        parts.map((part) => {
          const at = part.indexOf(':');
          return [part.slice(0, Math.max(at, 0)).trim(), part.slice(at + 1).trim()] as const;
        }),
      );
      const family = fields.get('surname') ?? fields.get('') ?? '';
      return family === '' ? [] : [{ given: fields.get('given-names') ?? '', family }];
    });
}

function referenceText(passage: BiocPassage, title: string): string {
  const field = (name: string): string => infon(passage, name);
  const ids = ['doi', 'pmid'].map((type) => field(`pub-id_${type}`) && `${type}: ${field(`pub-id_${type}`)}`);
  return composedReference({
    names: namesIn(passage).map(({ given, family }) => `${family} ${given}`.trim()),
    titles: [title],
    sources: [field('source')],
    year: field('year'),
    volume: field('volume'),
    issue: field('issue'),
    pages: [[field('fpage'), field('lpage')].filter((page) => page !== '').join('-')],
    others: [field('comment'), ...ids],
  });
}
