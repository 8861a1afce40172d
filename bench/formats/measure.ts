// How much of an article stands word for word in what was read of it in another format.
import type { Article } from '../../src/ingest/index.js';

export interface Measured {
  readonly sentences: number;
  readonly found: number;
  /** Sentences that stand after one that they should precede. */
  readonly misplaced: number;
  /** Words of the result that the article does not have: wrong joins and splits. */
  readonly strange: readonly string[];
  readonly words: number;
  readonly missing: readonly string[];
}

/** Without blanks, carets and marks of layout: how words are parted is counted by itself. */
function flat(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s^\u00ad\u200b]+/gu, '')
    .replace(/[‐‑‒–—−-]/gu, '-')
    .replace(/[“”„]/gu, '"')
    .replace(/[‘’‚′´`]/gu, "'")
    .toLowerCase();
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{L}{2,}/gu) ?? []
  );
}

const textOf = ({ blocks }: Article): string => blocks.map(({ text }) => text).join('\n');

/** `sentences`: of the JATS; `plain`: its text as the producers were given it. */
export function measure(sentences: readonly string[], plain: string, article: Article): Measured {
  const given = flat(plain);
  const asked = sentences.filter((sentence) => given.includes(flat(sentence)));
  const read = flat(textOf(article));
  const missing = asked.filter((sentence) => !read.includes(flat(sentence)));
  let misplaced = 0;
  let last = -1;
  for (const sentence of asked) {
    const at = read.indexOf(flat(sentence));
    if (at < 0 || flat(sentence).length < 60) continue;
    if (at < last) misplaced++;
    last = at;
  }
  const known = new Set(wordsOf(plain));
  const own = wordsOf(textOf(article));
  const strange = own.filter((word) => !known.has(word));
  return {
    sentences: asked.length,
    found: asked.length - missing.length,
    misplaced,
    strange,
    words: own.length,
    missing,
  };
}
