// A structured abstract printed as running text: its labels ("METHODS:") become headings, so that a quote knows where it stands.
import type { Block } from '../article.js';
import { isAll } from '../article-words.js';

/** What looks like a label: a few words with a colon, at the head of a sentence. */
const labelled = /(?<=^|[.!?)]\s)(\p{Lu}[\p{L} ]{2,40}?)\s?:\s+(?=\S)/gu;
const inside = /^\p{Lu}/u;

/** The parts of a paragraph of an abstract; any other block as it is. */
export function partOut(block: Block): Block[] {
  const { section, text } = block;
  const top = section.at(-1) ?? '';
  if (block.kind !== 'paragraph' || !/^(?:abstract|summary)$/i.test(top)) return [block];
  const starts = [...text.matchAll(labelled)]
    .map(({ index, 0: all, 1: name = '' }) => ({ at: index, name, from: index + all.length }))
    .filter(({ at, name, from }) => {
      return isAll(name, 'label of an abstract') && (at === 0 || inside.test(text.slice(from)));
    });
  if (starts[0]?.at !== 0) return [block];
  return starts.map(({ name, from }, index) => {
    const to = starts[index + 1]?.at ?? text.length;
    const words = text.slice(from, to).trimEnd();
    const markers = block.markers
      .filter(({ start, end }) => start >= from && end <= to)
      .map((one) => ({ ...one, start: one.start - from, end: one.end - from }));
    return { ...block, section: [...section, name], text: words, markers };
  });
}
