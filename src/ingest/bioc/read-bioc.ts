// Articles from BioC JSON: passages in order, told apart by their infons, headings joined to the passages under them.
import type { Article, ArticleRecord, Block, Detail, Reference, StatementRole } from '../article.js';
import { articleAddress, doiOf, pmcIdOf, pmidOf } from '../article-address.js';
import { roleOfHeading, roleOfOpening } from '../jats/roles.js';
import { noticesOf } from '../pubmed/comments.js';
import { FoldedText } from '../xml/folded-text.js';
import { type BiocDocument, type BiocPassage, biocDocuments } from './bioc-documents.js';
import { authorsOf, infon, referenceText } from './bioc-infons.js';

export function readBioc(text: string): readonly Article[] {
  return biocDocuments(text).map(articleOf);
}

// Names of sections where a passage has no heading of its own above it.
const SECTIONS: ReadonlyMap<string, string> = new Map([
  ['ABSTRACT', 'Abstract'],
  ['INTRO', 'Introduction'],
  ['METHODS', 'Methods'],
  ['RESULTS', 'Results'],
  ['DISCUSS', 'Discussion'],
  ['CONCL', 'Conclusions'],
  ['CASE', 'Case report'],
  ['SUPPL', 'Supplementary material'],
  ['ACK_FUND', 'Acknowledgements and funding'],
  ['AUTH_CONT', 'Author contributions'],
  ['COMP_INT', 'Competing interests'],
  ['ABBR', 'Abbreviations'],
  ['APPENDIX', 'Appendix'],
  ['REVIEW_INFO', 'Peer review'],
  ['KEYWORD', 'Keywords'],
]);
const ROLES: ReadonlyMap<string, StatementRole> = new Map([
  ['COMP_INT', 'disclosure'],
  ['ACK_FUND', 'other'],
  ['AUTH_CONT', 'other'],
  ['SUPPL', 'other'],
  ['ABBR', 'other'],
  ['REVIEW_INFO', 'peer-review'],
]);

function articleOf(document: BiocDocument): Article {
  const passages = document.passages;
  const front = passages.find((passage) => isTitle(passage)) ?? passages[0];
  const record = recordOf(document, front);
  const blocks: Block[] = [];
  const references: Reference[] = [];
  const details: Detail[] = [];
  let headings: { readonly section: string; readonly path: readonly string[] } = { section: '', path: [] };

  for (const passage of passages) {
    const type = infon(passage, 'type').toLowerCase();
    const section = infon(passage, 'section_type').toUpperCase();
    const text = textOf(passage);
    const level = headingLevel(type);
    if (section === 'REF' && type !== 'title')
      references.push({ id: `ref-${references.length + 1}`, text: referenceText(passage, text) });
    else if (level > 0 && !isTitle(passage)) {
      // A heading is data of what stands under it, and kept as it is, too, should nothing stand there.
      headings = {
        section,
        path: [...(headings.section === section ? headings.path.slice(0, level - 1) : []), text],
      };
      details.push({ name: 'heading', text });
    } else {
      if (headings.section !== section) headings = { section, path: [] };
      blocks.push(...blockOf(passage, type, section, headings.path, text));
    }
    for (const [name, value] of Object.entries(passage.infons)) {
      const said = typeof value === 'string' ? value : JSON.stringify(value);
      if (!QUIET.has(name) && said !== undefined && said !== '') details.push({ name, text: said });
    }
  }
  const keywords = keywordsOf(passages);
  if (!blocks.some(({ kind }) => kind === 'keywords') && keywords.length > 0) {
    blocks.push({ kind: 'keywords', section: ['Keywords'], text: keywords.join('; '), markers: [] });
  }
  const title = blocks.find(({ kind }) => kind === 'title')?.text ?? '';
  return {
    record,
    blocks: blocks.filter((block) => block.text !== ''),
    references,
    keywords,
    mesh: [],
    notices: noticesOf([], [], title.toUpperCase()),
    details,
  };
}

// What says how to read a passage, and the layout of tables that the text repeats.
const QUIET: ReadonlySet<string> = new Set(['type', 'section_type', 'xml', 'file']);

function isTitle(passage: BiocPassage): boolean {
  const type = infon(passage, 'type').toLowerCase();
  const section = infon(passage, 'section_type').toUpperCase();
  return type === 'front' || section === 'TITLE' || (type === 'title' && section === '');
}

// "title_2", "abstract_title_1".
function headingLevel(type: string): number {
  const level = /(?:^|_)title(?:_(\d))?$/.exec(type);
  if (level === null || /^(?:fig|table)_/.test(type)) return 0;
  return Number(level[1] ?? 1);
}

function blockOf(
  passage: BiocPassage,
  type: string,
  section: string,
  path: readonly string[],
  text: string,
): readonly Block[] {
  const named = SECTIONS.get(section);
  const label = infon(passage, 'id') || infon(passage, 'file');
  const outer = path.length > 0 || named === undefined ? path : [named];
  if (isTitle(passage)) return [{ kind: 'title', section: [], text, markers: [] }];
  if (/keyword/i.test(section) || type === 'keyword')
    return [{ kind: 'keywords', section: ['Keywords'], text, markers: [] }];
  if (/^fig/.test(type) || section === 'FIG')
    return [{ kind: 'figure', section: label === '' ? ['Figure'] : [label], text, markers: [] }];
  if (/^table/.test(type) || section === 'TABLE')
    return [tableOf(type, label === '' ? ['Table'] : [label], text)];
  // An abstract of PubMed has no headings of its own.
  const here =
    section === 'ABSTRACT' && path.length > 0 && !/abstract/i.test(path[0] ?? '')
      ? ['Abstract', ...path]
      : outer;
  const section0 = type === 'abstract' && here.length === 0 ? ['Abstract'] : here;
  const role =
    ROLES.get(section) ??
    roleOfHeading(path.at(-1) ?? '') ??
    (type === 'footnote' ? (roleOfOpening(text) ?? 'other') : null);
  if (role !== null) return [{ kind: 'statement', role, section: section0, text, markers: [] }];
  return [{ kind: 'paragraph', section: section0, text, markers: [] }];
}

// Cells are parted by tabs, rows by line ends where the service gives them.
function tableOf(type: string, section: readonly string[], text: string): Block {
  const rows = text.split('\n');
  if (type !== 'table' || rows.length < 2) return { kind: 'table', section, text, markers: [] };
  let start = 0;
  const sentences = rows.map((row) => {
    const span = { start, end: start + row.length };
    start = span.end + 1;
    return span;
  });
  return {
    kind: 'table',
    section,
    text,
    markers: [],
    sentences: sentences.filter((span) => span.end > span.start),
  };
}

/** A passage's text, or that of its sentences; tables keep their tabs and lines. */
function textOf(passage: BiocPassage): string {
  const whole = passage.text ?? (passage.sentences ?? []).map(({ text }) => text ?? '').join(' ');
  if (infon(passage, 'type').toLowerCase() === 'table') {
    return whole
      .split('\n')
      .map((row) => row.trim())
      .filter((row) => row !== '')
      .join('\n');
  }
  const text = new FoldedText();
  text.add(whole);
  return text.toString();
}

function keywordsOf(passages: readonly BiocPassage[]): readonly string[] {
  // The service joins keywords by blanks, so that those of one article can only be kept as one line.
  return [
    ...new Set(passages.map((passage) => infon(passage, 'kwd')).flatMap((line) => line.split(/\s*[;,]\s+/))),
  ].filter((word) => word !== '');
}

function recordOf(document: BiocDocument, front: BiocPassage | undefined): ArticleRecord {
  const said = (...names: readonly string[]): string =>
    names
      .map((name) => (front === undefined ? '' : infon(front, name)) || infon(document, name))
      .find((value) => value !== '') ?? '';
  const id = document.id ?? '';
  const doi = doiOf(said('article-id_doi', 'doi'));
  const pmid = pmidOf(said('article-id_pmid', 'pmid')) ?? (/^\d{1,8}$/.test(id) ? id : null);
  const pmcid =
    pmcIdOf(said('article-id_pmc', 'article-id_pmcid', 'pmcid')) ??
    (/^PMC\d+$/i.test(id) ? pmcIdOf(id) : null);
  const [first, last] = [said('fpage'), said('lpage')];
  return {
    title: front === undefined ? '' : textOf(front),
    authors: authorsOf(front, document),
    journal: said('journal-title', 'journal').replace(/;.*$/, '').trim() || null,
    journalShort: null,
    year: Number(/\b(?:1[5-9]|20)\d\d\b/.exec(said('year', 'date', 'journal'))?.[0]) || null,
    volume: said('volume') || null,
    issue: said('issue') || null,
    pages:
      [first, last === first ? '' : last].filter((page) => page !== '').join('-') ||
      said('elocation-id') ||
      null,
    doi,
    pmid,
    pmcid,
    url: articleAddress({ doi, pmid, pmcid }),
    licence: said('license') || null,
  };
}
