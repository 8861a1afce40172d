// What publishers say of an article, before its words: a retraction or a concern is never left out; a correction is a remark.
import type { Library } from '../knowledge/library.js';
import type { Notice, Source } from '../vocabulary.js';
import { textBlock } from './blocks.js';
import type { Block, Run } from './card.js';
import { sourceLabel } from './source-label.js';
import { type CardWords, fill } from './words.js';

/** Of a notice's own text as much as a card takes; the rest is behind its link. */
const textMax = 280;

/**
 * Blocks for the sources of these packs, one source once: those that must be read first (they stay whatever the room), then
 * remarks. `under`: the source with whose quotes a source goes, where it is another one.
 */
export function noticeBlocks(
  library: Library,
  packs: readonly string[],
  words: CardWords,
  under: ReadonlyMap<string, string> = new Map(),
): readonly Block[] {
  const firsts = [...new Set(packs.map((id) => library.sourceOf(id)))];
  return firsts.flatMap((id) => {
    const source = library.pack(id)?.source;
    if (source === undefined) return [];
    return library
      .noticesOf(id)
      .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
      .map((notice) => ({
        ...textBlock(notice.kind === 'correction' ? 'note' : 'notice', noticeRuns(notice, source, words)),
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

/** `Retracted`, `Expression of concern`: what stands beside the name of a source in a list. */
export function noticeLabels(library: Library, pack: string, words: CardWords): readonly string[] {
  const kinds = new Set(library.noticesOf(pack).map(({ kind }) => kind));
  return order.filter((kind) => kinds.has(kind)).map((kind) => words[`notice.${kind}`]);
}

function noticeRuns({ kind, text, url }: Notice, source: Source, words: CardWords): Run[] {
  const flat = text.replace(/\s+/g, ' ').trim();
  const shown = flat.length <= textMax ? flat : `${flat.slice(0, textMax).replace(/\s+\S*$/, '')}…`;
  const link = (label: string): Run[] => (url === null ? [] : [{ text: ' ' }, { text: label, href: url }]);
  const head: Run = { text: `${words[`notice.${kind}`]}: `, style: 'strong' };
  if (kind === 'notice')
    return [
      head,
      { text: `${shown.replace(/\.$/, '')} (${sourceLabel(source)}).` },
      ...link(words.openThatArticle),
    ];
  return [
    head,
    { text: `${words[`noticed.${kind}`]} (${sourceLabel(source)})` },
    ...(shown === '' ? [] : [{ text: ` ${fill(words.theNotice, { text: shown })}` }]),
    ...link(words.readNotice),
  ];
}
