// What publishers say of an article, before its words: a retraction or a concern is never left out; a correction is a remark.
import type { Library } from '../knowledge/library.js';
import type { Notice, Source } from '../vocabulary.js';
import { textBlock } from './blocks.js';
import type { Block, Run } from './card.js';
import { sourceLabel } from './source-label.js';

/** Of a notice's own text as much as a card takes; the rest is behind its link. */
const textMax = 280;

const said: Readonly<Record<Notice['kind'], readonly [string, string]>> = {
  retraction: ['Retracted: ', 'this article has been retracted.'],
  'partial-retraction': ['Partly retracted: ', 'a part of this article has been retracted.'],
  concern: ['Expression of concern: ', 'its publisher has voiced concern about this article.'],
  correction: ['Correction: ', 'this article has been corrected.'],
  notice: ['Notice: ', ''],
};

/**
 * Blocks for the sources of these packs, one source once: those that must be read first (they stay whatever the room), then
 * remarks. `under`: the source with whose quotes a source goes, where it is another one.
 */
export function noticeBlocks(
  library: Library,
  packs: readonly string[],
  under: ReadonlyMap<string, string> = new Map(),
): readonly Block[] {
  const firsts = [...new Set(packs.map((id) => library.sameSource(id)[0]?.id ?? id))];
  return firsts.flatMap((id) => {
    const source = library.pack(id)?.source;
    if (source === undefined) return [];
    return library
      .noticesOf(id)
      .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
      .map((notice) => ({
        ...textBlock(notice.kind === 'correction' ? 'note' : 'notice', noticeRuns(notice, source)),
        of: under.get(id) ?? id,
      }));
  });
}

const order: readonly Notice['kind'][] = [
  'retraction',
  'partial-retraction',
  'concern',
  'notice',
  'correction',
];

export function isRetracted(library: Library, pack: string): boolean {
  return library.noticesOf(pack).some(({ kind }) => kind === 'retraction');
}

/** `Retracted`, `Expression of concern`: what stands beside the name of a source in a list. */
export function standing(library: Library, pack: string): readonly string[] {
  const kinds = new Set(library.noticesOf(pack).map(({ kind }) => kind));
  return order.filter((kind) => kinds.has(kind)).map((kind) => said[kind][0].replace(/: $/, ''));
}

function noticeRuns({ kind, text, url }: Notice, source: Source): Run[] {
  const [head, words] = said[kind];
  const own = text.replace(/\s+/g, ' ').trim();
  const shown = own.length <= textMax ? own : `${own.slice(0, textMax).replace(/\s+\S*$/, '')}…`;
  if (kind === 'notice') {
    return [
      { text: head, style: 'strong' },
      { text: `${shown.replace(/\.$/, '')} (${sourceLabel(source)}).` },
      ...(url === null ? [] : [{ text: ' ' }, { text: 'Open that article', href: url }]),
    ];
  }
  return [
    { text: head, style: 'strong' },
    { text: `${words} (${sourceLabel(source)})` },
    ...(shown === '' ? [] : [{ text: ` The notice: “${shown}”` }]),
    ...(url === null ? [] : [{ text: ' ' }, { text: 'Read the notice', href: url }]),
  ];
}
