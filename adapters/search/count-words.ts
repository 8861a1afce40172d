// The words of a pack with how many passages and documents hold them and how strongly, counted document by document.
import { type AnalysedDocument, LEVELS, levelOf } from '../../src/retrieval/index.js';

export interface WordCount {
  passages: number;
  /** Documents, by level ({@link levelOf}). */
  readonly levels: number[];
}

export interface PackSizes {
  readonly documents: number;
  readonly passages: number;
  /** Terms of all titles, and of all passages. */
  readonly title: number;
  readonly body: number;
}

export function countWords(documents: Iterable<AnalysedDocument>): {
  readonly words: ReadonlyMap<string, WordCount>;
  readonly sizes: PackSizes;
} {
  const words = new Map<string, WordCount>();
  const countOf = (word: string): WordCount => {
    const known = words.get(word);
    if (known !== undefined) return known;
    const made = { passages: 0, levels: new Array<number>(LEVELS).fill(0) };
    words.set(word, made);
    return made;
  };
  const sizes = { documents: 0, passages: 0, title: 0, body: 0 };
  for (const document of documents) {
    sizes.documents++;
    sizes.passages += document.passages.length;
    sizes.title += document.title.length;
    for (const passage of document.passages) {
      sizes.body += passage.length;
      for (const word of new Set(passage)) countOf(word).passages++;
    }
    for (const [word, level] of impactLevels(document)) {
      const { levels } = countOf(word);
      levels[level] = (levels[level] ?? 0) + 1;
    }
  }
  return { words, sizes };
}

/** By word: how strongly it stands in the document. */
export function impactLevels({ title, passages }: AnalysedDocument): ReadonlyMap<string, number> {
  const all = [...title, ...passages.flat()];
  const times = new Map<string, number>();
  for (const word of all) times.set(word, (times.get(word) ?? 0) + 1);
  return new Map([...times].map(([word, count]) => [word, levelOf(count, all.length)]));
}
