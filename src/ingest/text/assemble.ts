// From pieces in reading order to an Article: sections from headings, and what each part is for from its words.
import type { Notice } from '../../vocabulary.js';
import {
  type Article,
  type Block,
  emptyRecord,
  given,
  movedMarkers,
  type Reference,
  titleBlock,
} from '../article.js';
import { isAll } from '../article-words.js';
import { roleOfHeading } from '../jats/roles.js';
import { isRetractedTitle, noticeInTitle, ownNotice } from '../notices.js';
import { type Fields, splitList } from './fields.js';
import { markersIn, type Piece } from './piece.js';

type Heading = Extract<Piece, { kind: 'heading' }>;
type Paragraph = Extract<Piece, { kind: 'paragraph' }>;

const keywordsLead = /^(?:key ?words?|index terms?)\s*[:—–-]\s*/i;
const referencesHeading = /^(?:references|bibliography|literature cited|works cited|cited literature)\W*$/i;
const bodyHeading = /^(?:\d+\.?\s+)?(?:introduction|background)\W*$/i;
const abstractLead = /^(?:abstract|summary)\s*[—–:.-]\s*(?=\p{Lu})/iu;
/** Pieces in which an abstract begins. */
const headMax = 30;
/** "Funding: …" at the head of a paragraph. */
const statementLead = /^(\p{Lu}[\p{L}’' /-]{2,60}?)\s*[:.]\s+(?=\S)/u;

export function assemble(pieces: readonly Piece[], fields: Fields): Article {
  const { guessed = [], keywords: named = [], mesh = [], title = '', ...record } = fields;
  const sections = nameAbstract(pieces);
  const references = referencesOf(sections);
  const ids = new Set(references.map(({ id }) => id));
  const keywords: string[] = [...named];
  const blocks: Block[] = [];
  const paths = new Set<string>();
  walk(sections, (piece, section, opens) => {
    const path = section.join('\n');
    const opensSection = opens && paths.has(path);
    paths.add(path);
    const block = blockOf(piece, section, ids);
    if (block === null) return;
    if (block.kind === 'keywords') keywords.push(...splitList(block.text));
    const page = 'page' in piece ? piece.page : undefined;
    const [first, ...others] = splitStructuredAbstract({ ...block, ...given({ page }) });
    if (first !== undefined) blocks.push(opensSection ? { ...first, opensSection } : first, ...others);
  });
  return {
    record: { ...emptyRecord, title, ...record },
    blocks: title === '' ? blocks : [titleBlock(title), ...blocks],
    references,
    keywords: [...new Set(keywords)],
    mesh,
    notices: noticesOf(title, blocks),
    ...given({ guessed: guessed.length === 0 ? null : guessed }),
  };
}

/** Calls `visit` for all but headings, with the headings above; `opens`: right under the last of them. */
function walk(
  pieces: readonly Piece[],
  visit: (piece: Piece, section: readonly string[], opens: boolean) => void,
): void {
  let open: Heading[] = [];
  for (const [index, piece] of pieces.entries()) {
    const section = open.map(({ text }) => text).filter((text) => text !== '');
    if (piece.kind === 'heading') open = [...open.filter(({ level }) => level < piece.level), piece];
    else visit(piece, section, pieces[index - 1]?.kind === 'heading');
  }
}

// Prose before any heading is the abstract where what follows is what follows abstracts: keywords, an introduction, statements.
function nameAbstract(pieces: readonly Piece[]): readonly Piece[] {
  const level = pieces.find((piece) => piece.kind === 'heading')?.level ?? 1;
  const heading: Piece = { kind: 'heading', level, text: 'Abstract' };
  const led = pieces
    .slice(0, headMax)
    .findIndex((piece) => piece.kind === 'paragraph' && abstractLead.test(piece.text));
  const paragraph = pieces[led];
  if (paragraph?.kind === 'paragraph') {
    // "Abstract—We asked …": the word is the heading of that paragraph, and of no other.
    const words = withoutLead(paragraph, abstractLead.exec(paragraph.text)?.[0] ?? '');
    return [...pieces.slice(0, led), heading, words, ...closed(pieces.slice(led + 1), level)];
  }
  const at = pieces.findIndex((piece) => piece.kind === 'heading' || isKeywords(piece));
  const next = pieces[at];
  if (at < 1 || next === undefined) return pieces;
  const follows = next.kind !== 'heading' || bodyHeading.test(next.text) || roleOfHeading(next.text) !== null;
  if (!follows) return pieces;
  return [heading, ...pieces.slice(0, at + 1), ...closed(pieces.slice(at + 1), level)];
}

function withoutLead(paragraph: Paragraph, lead: string): Paragraph {
  const { text, markers = [] } = paragraph;
  return { ...paragraph, text: text.slice(lead.length), markers: movedMarkers(markers, -lead.length) };
}

/** A heading without words ends the section before it, where no other does. */
function closed(pieces: readonly Piece[], level: number): readonly Piece[] {
  const isClosed = pieces.length === 0 || pieces[0]?.kind === 'heading';
  return isClosed ? pieces : [{ kind: 'heading', level, text: '' }, ...pieces];
}

function isKeywords(piece: Piece): boolean {
  return piece.kind === 'paragraph' && keywordsLead.test(piece.text);
}

function referencesOf(pieces: readonly Piece[]): Reference[] {
  const references: Reference[] = [];
  walk(pieces, (piece, section) => {
    if (piece.kind === 'reference') references.push(piece.reference);
    if (piece.kind !== 'paragraph' || !section.some((title) => referencesHeading.test(title))) return;
    const [, printed, text = piece.text] = /^\[?(\d{1,3})[\].)]?\s+(\S.*)$/s.exec(piece.text) ?? [];
    references.push({ id: String(piece.number ?? printed ?? references.length + 1), text });
  });
  return [...new Map(references.map((reference) => [reference.id, reference])).values()];
}

function blockOf(piece: Piece, section: readonly string[], ids: ReadonlySet<string>): Block | null {
  switch (piece.kind) {
    case 'heading':
    case 'reference':
      return null;
    case 'table':
      return { kind: 'table', section, text: piece.text, markers: [], sentences: piece.rows };
    case 'figure':
      return { kind: 'figure', section, text: piece.text, markers: markersIn(piece.text, ids) };
    case 'paragraph':
      return paragraphOf(piece.text, section, [...(piece.markers ?? []), ...markersIn(piece.text, ids)]);
  }
}

function paragraphOf(text: string, section: readonly string[], markers: Block['markers']): Block | null {
  if (section.some((title) => referencesHeading.test(title))) return null;
  if (/^(?:key ?words?|index terms?)$/i.test(section.at(-1) ?? ''))
    return { kind: 'keywords', section, text, markers: [] };
  const keywords = keywordsLead.exec(text)?.[0];
  if (keywords !== undefined)
    return { kind: 'keywords', section: [], text: text.slice(keywords.length), markers: [] };
  const ofSection = section.map(roleOfHeading).find((role) => role !== null);
  if (ofSection !== undefined) return { kind: 'statement', role: ofSection, section, text, markers };
  if (/^(?:©|copyright\b)/i.test(text) && text.length < 300)
    return { kind: 'statement', role: 'licence', section: [], text, markers };
  const [lead = '', label = ''] = statementLead.exec(text) ?? [];
  const role = roleOfHeading(label);
  if (role === null) return { kind: 'paragraph', section, text, markers };
  const moved = movedMarkers(markers, -lead.length).filter(({ start }) => start >= 0);
  return { kind: 'statement', role, section: [label], text: text.slice(lead.length), markers: moved };
}

/** What looks like a label: a few words with a colon, at the head of a sentence. */
const labelled = /(?<=^|[.!?)]\s)(\p{Lu}[\p{L} ]{2,40}?)\s?:\s+(?=\S)/gu;

/** The labels of a structured abstract ("METHODS:") become headings; any other block stays as it is. */
function splitStructuredAbstract(block: Block): Block[] {
  const { section, text } = block;
  if (block.kind !== 'paragraph' || !/^(?:abstract|summary)$/i.test(section.at(-1) ?? '')) return [block];
  const labels = [...text.matchAll(labelled)]
    .map(({ index, 0: lead, 1: name = '' }) => ({ at: index, name, from: index + lead.length }))
    .filter(({ at, from, name }) => {
      return isAll(name, 'label of an abstract') && (at === 0 || /^\p{Lu}/u.test(text.slice(from)));
    });
  if (labels[0]?.at !== 0) return [block];
  return labels.map(({ name, from }, index) => {
    const to = labels[index + 1]?.at ?? text.length;
    const markers = block.markers.filter(({ start, end }) => start >= from && end <= to);
    return {
      ...block,
      section: [...section, name],
      text: text.slice(from, to).trimEnd(),
      markers: movedMarkers(markers, -from),
    };
  });
}

// Titles of retracted articles are marked by their publishers.
function noticesOf(title: string, blocks: readonly Block[]): Notice[] {
  const about = noticeInTitle(title);
  if (about !== null) return [ownNotice(about, '', title, null)];
  const notice = blocks.find(({ section }) => /^retraction(?: note| notice)?$/i.test(section.at(-1) ?? ''));
  const text = notice?.text ?? (isRetractedTitle(title) ? title : null);
  return text === null ? [] : [{ kind: 'retraction', text, url: null }];
}
