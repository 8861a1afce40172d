// From pieces in reading order to an Article: sections from headings, and what each part is for from its words.
import type { Notice } from '../../vocabulary.js';
import type { Article, Block, Reference } from '../article.js';
import { roleOfHeading } from '../jats/roles.js';
import { isRetractedTitle, noticeInTitle, ownNotice } from '../notices.js';
import { type Fields, splitList } from './fields.js';
import { markersIn } from './markers.js';
import type { Piece } from './piece.js';
import { partOut } from './structured-abstract.js';

type Heading = Extract<Piece, { kind: 'heading' }>;

const keywordsLead = /^(?:key ?words?|index terms?)\s*[:—–-]\s*/i;
const referencesHeading = /^(?:references|bibliography|literature cited|works cited|cited literature)\W*$/i;
const bodyHeading = /^(?:\d+\.?\s+)?(?:introduction|background)\W*$/i;
const abstractLead = /^(?:abstract|summary)\s*[—–:.-]\s*(?=\p{Lu})/iu;
/** Pieces in which an abstract begins. */
const headMax = 30;
/** "Funding: …" at the head of a paragraph. */
const lead = /^(\p{Lu}[\p{L}’' /-]{2,60}?)\s*[:.]\s+(?=\S)/u;

export function assemble(pieces: readonly Piece[], fields: Fields): Article {
  const named = nameAbstract(pieces);
  const references = referencesOf(named);
  const known = new Set(references.map(({ id }) => id));
  const keywords: string[] = [...(fields.keywords ?? [])];
  const blocks: Block[] = [];
  const paths = new Set<string>();
  walk(named, (piece, section, opens) => {
    const path = section.join('\n');
    const anew = opens && paths.has(path);
    paths.add(path);
    const read = blockOf(piece, section, known);
    if (read === null) return;
    const block = 'page' in piece && piece.page !== undefined ? { ...read, page: piece.page } : read;
    if (block.kind === 'keywords') keywords.push(...splitList(block.text));
    const [first, ...others] = partOut(block);
    if (first !== undefined) blocks.push(anew ? { ...first, anew } : first, ...others);
  });
  const title = fields.title ?? '';
  const first: Block[] = title === '' ? [] : [{ kind: 'title', section: [], text: title, markers: [] }];
  return {
    record: recordOf(fields),
    blocks: [...first, ...blocks],
    references,
    keywords: [...new Set(keywords)],
    mesh: fields.mesh ?? [],
    notices: noticesOf(title, blocks),
    ...(fields.guessed === undefined || fields.guessed.length === 0 ? {} : { guessed: fields.guessed }),
  };
}

/** Calls `visit` for all but headings, with the headings above; `opens`: right under the last of them. */
function walk(
  pieces: readonly Piece[],
  visit: (piece: Piece, section: readonly string[], opens: boolean) => void,
): void {
  let open: Heading[] = [];
  let opens = false;
  for (const piece of pieces) {
    if (piece.kind === 'heading') open = [...open.filter(({ level }) => level < piece.level), piece];
    else
      visit(
        piece,
        open.map(({ text }) => text).filter((text) => text !== ''),
        opens,
      );
    opens = piece.kind === 'heading';
  }
}

// Prose before any heading is the abstract where what follows is what follows abstracts: keywords, an introduction, statements.
function nameAbstract(pieces: readonly Piece[]): readonly Piece[] {
  const level = pieces.find((piece) => piece.kind === 'heading')?.level ?? 1;
  const lain = pieces.findIndex((piece) => piece.kind === 'paragraph' && abstractLead.test(piece.text));
  if (lain >= 0 && lain < headMax) return withLedAbstract(pieces, lain, level);
  const at = pieces.findIndex((piece) => piece.kind === 'heading' || isKeywords(piece));
  const next = pieces[at];
  if (at < 1 || next === undefined) return pieces;
  const follows = next.kind !== 'heading' || bodyHeading.test(next.text) || roleOfHeading(next.text) !== null;
  if (!follows) return pieces;
  const named: Piece[] = [{ kind: 'heading', level, text: 'Abstract' }, ...pieces.slice(0, at + 1)];
  return [...named, ...closed(pieces.slice(at + 1), level)];
}

/** "Abstract—We asked …": the word is the heading of that paragraph, and of no other. */
function withLedAbstract(pieces: readonly Piece[], at: number, level: number): readonly Piece[] {
  const own = pieces[at];
  if (own?.kind !== 'paragraph') return pieces;
  const cut = abstractLead.exec(own.text)?.[0].length ?? 0;
  const markers = own.markers?.map((one) => ({ ...one, start: one.start - cut, end: one.end - cut }));
  const text = own.text.slice(cut);
  return [
    ...pieces.slice(0, at),
    { kind: 'heading', level, text: 'Abstract' },
    { ...own, text, ...(markers === undefined ? {} : { markers }) },
    ...closed(pieces.slice(at + 1), level),
  ];
}

/** A heading without words ends the section before it, where no other does. */
function closed(pieces: readonly Piece[], level: number): readonly Piece[] {
  const [next] = pieces;
  return next === undefined || next.kind === 'heading'
    ? pieces
    : [{ kind: 'heading', level, text: '' }, ...pieces];
}

function isKeywords(piece: Piece): boolean {
  return piece.kind === 'paragraph' && keywordsLead.test(piece.text);
}

function referencesOf(pieces: readonly Piece[]): Reference[] {
  const found: Reference[] = [];
  walk(pieces, (piece, section) => {
    if (piece.kind === 'reference') found.push(piece.reference);
    if (piece.kind !== 'paragraph' || !section.some((title) => referencesHeading.test(title))) return;
    const [, number, text] = /^\[?(\d{1,3})[\].)]?\s+(\S.*)$/s.exec(piece.text) ?? [];
    const own = piece.number === undefined ? number : String(piece.number);
    found.push({ id: own ?? String(found.length + 1), text: text ?? piece.text });
  });
  return [...new Map(found.map((reference) => [reference.id, reference])).values()];
}

function blockOf(piece: Piece, section: readonly string[], known: ReadonlySet<string>): Block | null {
  switch (piece.kind) {
    case 'heading':
    case 'reference':
      return null;
    case 'table':
      return { kind: 'table', section, text: piece.text, markers: [], sentences: piece.rows };
    case 'figure':
      return { kind: 'figure', section, text: piece.text, markers: markersIn(piece.text, known) };
    case 'paragraph':
      return paragraphOf(piece.text, section, [...(piece.markers ?? []), ...markersIn(piece.text, known)]);
  }
}

function paragraphOf(text: string, section: readonly string[], markers: Block['markers']): Block | null {
  if (section.some((title) => referencesHeading.test(title))) return null;
  const last = section.at(-1) ?? '';
  if (/^(?:key ?words?|index terms?)$/i.test(last)) return { kind: 'keywords', section, text, markers: [] };
  const lain = keywordsLead.exec(text)?.[0];
  if (lain !== undefined)
    return { kind: 'keywords', section: [], text: text.slice(lain.length), markers: [] };
  const role = section.map(roleOfHeading).find((one) => one !== null) ?? null;
  if (role !== null) return { kind: 'statement', role, section, text, markers };
  if (/^(?:©|copyright\b)/i.test(text) && text.length < 300)
    return { kind: 'statement', role: 'licence', section: [], text, markers };
  const [said, label] = lead.exec(text) ?? [];
  const own = label === undefined ? null : roleOfHeading(label);
  if (said === undefined || label === undefined || own === null)
    return { kind: 'paragraph', section, text, markers };
  const cut = said.length;
  const moved = markers.map((one) => ({ ...one, start: one.start - cut, end: one.end - cut }));
  return {
    kind: 'statement',
    role: own,
    section: [label],
    text: text.slice(cut),
    markers: moved.filter(({ start }) => start >= 0),
  };
}

// Titles of retracted articles are marked by their publishers.
function noticesOf(title: string, blocks: readonly Block[]): Notice[] {
  const about = noticeInTitle(title);
  if (about !== null) return [ownNotice(about, '', title, null)];
  const marked = isRetractedTitle(title) ? title : null;
  const said = blocks.find(({ section }) => /^retraction(?: note| notice)?$/i.test(section.at(-1) ?? ''));
  const text = said?.text ?? marked;
  return text === null ? [] : [{ kind: 'retraction', text, url: null }];
}

function recordOf(fields: Fields): Article['record'] {
  return {
    title: fields.title ?? '',
    authors: fields.authors ?? [],
    journal: fields.journal ?? null,
    journalShort: fields.journalShort ?? null,
    year: fields.year ?? null,
    volume: fields.volume ?? null,
    issue: fields.issue ?? null,
    pages: fields.pages ?? null,
    doi: fields.doi ?? null,
    pmid: fields.pmid ?? null,
    pmcid: fields.pmcid ?? null,
    url: fields.url ?? null,
    licence: fields.licence ?? null,
  };
}
