// A passage of BioC as a block: which kind it is, and under which headings it stands.
import type { Block, StatementRole } from '../article.js';
import { roleOfHeading, roleOfOpening } from '../jats/roles.js';
import { tablePiece } from '../text/piece.js';
import { FoldedText } from '../xml/folded-text.js';
import { type BiocPassage, infon } from './bioc-documents.js';

/** Sections: their names where a passage has no heading of its own above it, and what their statements speak of. */
const SECTIONS: ReadonlyMap<string, readonly [string, StatementRole?]> = new Map([
  ['ABSTRACT', ['Abstract']],
  ['INTRO', ['Introduction']],
  ['METHODS', ['Methods']],
  ['RESULTS', ['Results']],
  ['DISCUSS', ['Discussion']],
  ['CONCL', ['Conclusions']],
  ['CASE', ['Case report']],
  ['SUPPL', ['Supplementary material', 'other']],
  ['ACK_FUND', ['Acknowledgements and funding', 'other']],
  ['AUTH_CONT', ['Author contributions', 'other']],
  ['COMP_INT', ['Competing interests', 'disclosure']],
  ['ABBR', ['Abbreviations', 'other']],
  ['APPENDIX', ['Appendix']],
  ['REVIEW_INFO', ['Peer review', 'peer-review']],
]);

const typeOf = (passage: BiocPassage): string => infon(passage, 'type').toLowerCase();
export const sectionOf = (passage: BiocPassage): string => infon(passage, 'section_type').toUpperCase();
export const isKeywords = (passage: BiocPassage): boolean => /^keyword/i.test(sectionOf(passage));

export function isTitle(passage: BiocPassage): boolean {
  const [type, section] = [typeOf(passage), sectionOf(passage)];
  return type === 'front' || section === 'TITLE' || (type === 'title' && section === '');
}

/** 1 for "title" and "abstract_title_1", 2 for "title_2"; 0 for what is no heading. */
export function headingLevel(passage: BiocPassage): number {
  const level = /(?:^|_)title(?:_(\d))?$/.exec(typeOf(passage));
  const isOther = /^(?:fig|table)/.test(typeOf(passage)) || isTitle(passage);
  return level === null || isOther ? 0 : Number(level[1] ?? 1);
}

/** A passage's text, or that of its sentences; tables keep their tabs and lines. */
export function textOf(passage: BiocPassage): string {
  const whole = passage.text ?? (passage.sentences ?? []).map(({ text }) => text ?? '').join(' ');
  if (typeOf(passage) === 'table') {
    const rows = whole.split('\n').map((row) => row.trim());
    return rows.filter((row) => row !== '').join('\n');
  }
  const text = new FoldedText();
  text.add(whole);
  return text.toString();
}

/** `headings`: those above it, outermost first. */
export function blockOf(passage: BiocPassage, headings: readonly string[]): Block {
  const [type, section] = [typeOf(passage), sectionOf(passage)];
  const words = { text: textOf(passage), markers: [] };
  if (isTitle(passage)) return { kind: 'title', section: [], ...words };
  if (isKeywords(passage) || type === 'keyword') return { kind: 'keywords', section: ['Keywords'], ...words };
  const label = infon(passage, 'id') || infon(passage, 'file');
  if (/^fig/.test(type) || section === 'FIG')
    return { kind: 'figure', section: [label || 'Figure'], ...words };
  if (/^table/.test(type) || section === 'TABLE') {
    // Cells are parted by tabs, rows by line ends where the service gives them.
    const { rows } = tablePiece(words.text.split('\n'));
    const sentences = type === 'table' && rows.length > 1 ? { sentences: rows } : {};
    return { kind: 'table', section: [label || 'Table'], ...words, ...sentences };
  }
  const [named = type === 'abstract' ? 'Abstract' : '', ofSection] = SECTIONS.get(section) ?? [];
  const inAbstract = named === 'Abstract' && headings.length > 0 && !/abstract/i.test(headings[0] ?? '');
  const outer = headings.length === 0 || inAbstract ? [named] : [];
  const path = [...outer, ...headings].filter((heading) => heading !== '');
  const note = type === 'footnote' ? (roleOfOpening(words.text) ?? 'other') : null;
  const role = ofSection ?? roleOfHeading(path.at(-1) ?? '') ?? note;
  return role === null
    ? { kind: 'paragraph', section: path, ...words }
    : { kind: 'statement', role, section: path, ...words };
}
