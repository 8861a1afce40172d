// From blocks laid out in a record to the rows of passages.json: pieces with ids, locators, sections and what they cite.
import { hashOf } from '../../knowledge/hash-of.js';
import type { PassagesFile } from '../../knowledge/schema.js';
import type { Span } from '../../text/sentence-spans.js';
import type { PassageKind } from '../../vocabulary.js';
import type { BlockKind, StatementRole } from '../article.js';
import type { LaidOut, PlacedBlock } from './lay-out.js';
import { createLocator } from './locators.js';
import { piecesOf } from './pieces.js';

export type PassageRow = PassagesFile['passages'][number];

/** A row with what the article says of its block, for those who choose claims. */
export interface CutPassage {
  readonly row: PassageRow;
  readonly role: StatementRole | null;
}

const kinds: Readonly<Record<BlockKind, PassageKind>> = {
  title: 'title',
  paragraph: 'sentence',
  keywords: 'keywords',
  table: 'table',
  figure: 'figure',
  statement: 'statement',
};
const hexDigits = 7;

/** `references`: ids that the article lists; others cannot be named. */
export function cutPassages({ blocks }: LaidOut, references: ReadonlySet<string>): CutPassage[] {
  const locate = createLocator(blocks.map(({ block }) => block));
  const name = createNamer();
  return blocks.flatMap((placed, paragraph) => {
    const { block, text, start } = placed;
    const pieces = piecesOf(placed);
    const locators = locate(block, pieces.length);
    return pieces.map((piece, index): CutPassage => {
      const words = text.slice(piece.start, piece.end);
      const kind = kinds[block.kind];
      const section = block.section.map((title) => title.trim()).filter((title) => title !== '');
      const cites = citedIn(placed, piece).filter((id) => references.has(id));
      const row: PassageRow = {
        id: name(kind, words),
        kind,
        locator: locators[index] ?? locators[0] ?? kind,
        start: start + piece.start,
        text: words,
        ...(section.length === 0 ? {} : { section }),
        paragraph,
        ...(cites.length === 0 ? {} : { cites }),
        ...(block.page === undefined ? {} : { page: block.page.number }),
      };
      return { row, role: block.role ?? null };
    });
  });
}

function citedIn({ block, trimmed }: PlacedBlock, piece: Span): string[] {
  const [from, to] = [piece.start + trimmed, piece.end + trimmed];
  // A marker without characters of its own (a footnote) belongs to the words before it.
  const here = block.markers.filter(({ start, end }) =>
    start === end ? start > from && start <= to : start >= from && start < to,
  );
  return [...new Set(here.flatMap(({ references }) => references))];
}

// Named by their words, not their number: a sentence put in before them changes no id, and an old button shows the same words or none.
function createNamer(): (kind: PassageKind, words: string) => string {
  const taken = new Map<string, number>();
  return (kind, words) => {
    const id =
      kind === 'title' || kind === 'keywords' ? kind : `${kind[0]}${hashOf(words).slice(0, hexDigits)}`;
    const times = (taken.get(id) ?? 0) + 1;
    taken.set(id, times);
    return times === 1 ? id : `${id}-${times}`;
  };
}
