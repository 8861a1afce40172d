// A passage of BioC as a block: which kind it is, and under which headings it stands.
import type { Block, StatementRole } from '../article.js';
import { roleOfHeading, roleOfOpening } from '../jats/roles.js';
import { FoldedText } from '../xml/folded-text.js';
import type { BiocPassage } from './bioc-documents.js';
import { infon } from './bioc-infons.js';

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
]);
const ROLES: ReadonlyMap<string, StatementRole> = new Map([
  ['COMP_INT', 'disclosure'],
  ['ACK_FUND', 'other'],
  ['AUTH_CONT', 'other'],
  ['SUPPL', 'other'],
  ['ABBR', 'other'],
  ['REVIEW_INFO', 'peer-review'],
]);

const typeOf = (passage: BiocPassage): string => infon(passage, 'type').toLowerCase();
export const sectionOf = (passage: BiocPassage): string => infon(passage, 'section_type').toUpperCase();

export function isTitle(passage: BiocPassage): boolean {
  const [type, section] = [typeOf(passage), sectionOf(passage)];
  return type === 'front' || section === 'TITLE' || (type === 'title' && section === '');
}

/** 1 for "title" and "abstract_title_1", 2 for "title_2"; 0 for what is no heading. */
export function headingLevel(passage: BiocPassage): number {
  const level = /(?:^|_)title(?:_(\d))?$/.exec(typeOf(passage));
  return level === null || /^(?:fig|table)/.test(typeOf(passage)) || isTitle(passage)
    ? 0
    : Number(level[1] ?? 1);
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
  const [type, section, text] = [typeOf(passage), sectionOf(passage), textOf(passage)];
  if (isTitle(passage)) return { kind: 'title', section: [], text, markers: [] };
  if (/^keyword/i.test(section) || type === 'keyword') {
    return { kind: 'keywords', section: ['Keywords'], text, markers: [] };
  }
  const label = infon(passage, 'id') || infon(passage, 'file');
  if (/^fig/.test(type) || section === 'FIG') {
    return { kind: 'figure', section: [label || 'Figure'], text, markers: [] };
  }
  if (/^table/.test(type) || section === 'TABLE') return tableOf(type, [label || 'Table'], text);

  const named = SECTIONS.get(section) ?? (type === 'abstract' ? 'Abstract' : undefined);
  const inAbstract = named === 'Abstract' && headings.length > 0 && !/abstract/i.test(headings[0] ?? '');
  const outer = headings.length === 0 || inAbstract ? [named ?? ''] : [];
  const path = [...outer, ...headings].filter((heading) => heading !== '');
  const note = type === 'footnote' ? (roleOfOpening(text) ?? 'other') : null;
  const role = ROLES.get(section) ?? roleOfHeading(path.at(-1) ?? '') ?? note;
  return role === null
    ? { kind: 'paragraph', section: path, text, markers: [] }
    : { kind: 'statement', role, section: path, text, markers: [] };
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
  return { kind: 'table', section, text, markers: [], sentences };
}
