// The card of a citation: one text to copy for each source, and what publishers say of it before.
import { cite } from '../citations/cite.js';
import type { Library } from '../knowledge/library.js';
import type { Answer } from '../vocabulary.js';
import { elsewhereBlocks } from './answer-blocks.js';
import type { Block } from './card.js';
import { noticeBlocks } from './notices.js';
import type { CardWords } from './words.js';

export function citationBlocks(
  library: Library,
  answer: Extract<Answer, { kind: 'citation' }>,
  words: CardWords,
): Block[] {
  const taken = new Set<string>();
  const copies = answer.packs.flatMap((id): Block[] => {
    const pack = library.pack(id);
    if (pack === undefined) return [];
    const { text, filename, mediaType } = cite(pack.source, answer.format);
    // Two articles of one author and year have one key; their files go side by side.
    const own = taken.has(filename) ? filename.replace(/(?=\.[^.]*$)/, `-${taken.size + 1}`) : filename;
    taken.add(own);
    return [...noticeBlocks(library, [id], words), { kind: 'copy', text, filename: own, mediaType }];
  });
  return [...copies, ...elsewhereBlocks(library, answer.elsewhere, words)];
}
