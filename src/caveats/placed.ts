// Reads passages of a pack as paragraphs of sentences, each of which knows its passage: the text in which caveats are linked.
import type { Passage } from '../vocabulary.js';
import { type Paragraph, readArticle, type Sentence, sameSection } from './article.js';

/** `start` and `end` count through all sentences that were read together; `from` is its place in its own passage. */
export interface PlacedSentence extends Sentence {
  readonly passage: Passage;
  readonly from: number;
}

export interface PlacedParagraph extends Paragraph {
  readonly sentences: readonly PlacedSentence[];
}

function readText(passage: Passage, base: number): PlacedParagraph[] {
  return readArticle(passage.text).map(({ section, sentences }) => ({
    section: [...(passage.section ?? []), ...section],
    sentences: sentences.map(({ text, start, end }) => {
      return { text, start: base + start, end: base + end, passage, from: start };
    }),
  }));
}

function readWhole(passage: Passage, base: number): PlacedParagraph {
  const { text, section = [] } = passage;
  return { section, sentences: [{ text, start: base, end: base + text.length, passage, from: 0 }] };
}

function read(passage: Passage, base: number): PlacedParagraph[] {
  switch (passage.kind) {
    case 'text':
    case 'statement':
    case 'figure':
      return readText(passage, base);
    case 'sentence':
    case 'title':
    case 'keywords':
    case 'table':
      return /\p{L}/u.test(passage.text) ? [readWhole(passage, base)] : [];
  }
}

/** Sentences of one paragraph of an article, or pieces of one text of a collection. */
function continues(passage: Passage, previous: Passage): boolean {
  if (passage.kind !== previous.kind) return false;
  if (passage.kind === 'text') return true;
  return passage.kind === 'sentence' && passage.paragraph === previous.paragraph;
}

/** The paragraphs of consecutive passages of one document. */
export function readPassages(passages: readonly Passage[]): PlacedParagraph[] {
  const paragraphs: PlacedParagraph[] = [];
  let base = 0;
  for (const passage of passages) {
    const [first, ...rest] = read(passage, base);
    base += passage.text.length + 1;
    if (first === undefined) continue;
    const last = paragraphs.at(-1);
    const before = last?.sentences.at(-1)?.passage;
    if (last !== undefined && before !== undefined && sameSection(last, first) && continues(passage, before))
      paragraphs[paragraphs.length - 1] = { ...last, sentences: [...last.sentences, ...first.sentences] };
    else paragraphs.push(first);
    paragraphs.push(...rest);
  }
  return paragraphs;
}
