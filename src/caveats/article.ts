// Reads a text as an article: headings, paragraphs, sentences, each with its place in the text.
import { type Span, sentenceSpans } from '../text/sentence-spans.js';
import { type Block, blocksOf } from './blocks.js';
import { cuesIn, says } from './cues.js';

export interface Sentence extends Span {
  readonly text: string;
}

/** `section`: the headings above the paragraph, outermost first. */
export interface Paragraph {
  readonly section: readonly string[];
  readonly sentences: readonly Sentence[];
}

/** Whether two paragraphs, or passages, stand under the same headings. */
export function sameSection(
  one: { readonly section?: readonly string[] } | undefined,
  other: { readonly section?: readonly string[] } | undefined,
): boolean {
  return (one?.section ?? []).join('\n') === (other?.section ?? []).join('\n');
}

/** What a label of a structured abstract looks like, before its words are read. */
const looksLabelled = /^[\s*]{0,4}\p{L}[\p{L} ]{3,24}[*]{0,2}\s?[:.]/u;

/** The label of a structured abstract, which is not part of the sentence after it; null where there is none. */
function labelOf(sentence: string): string | null {
  if (!looksLabelled.test(sentence)) return null;
  // Bold marks as blanks, so that places stay.
  const head = sentence.slice(0, 60).replaceAll('**', '  ');
  const end = cuesIn(head).of('label')[0]?.end;
  const blank = end === undefined ? null : /^\s+(?=\S)/.exec(head.slice(end));
  return end === undefined || blank === null ? null : sentence.slice(0, end + blank[0].length);
}

/** Longer pieces without the end of a sentence are tables and lists: cut at blanks, so that work per piece is bounded. */
const sentenceMax = 2_000;

function cutLong({ start, end }: Span, text: string): Span[] {
  const pieces: Span[] = [];
  let from = start;
  while (end - from > sentenceMax) {
    const blank = text.slice(from, from + sentenceMax).lastIndexOf(' ');
    const to = from + (blank > 0 ? blank : sentenceMax);
    pieces.push({ start: from, end: to });
    from = to + (blank > 0 ? 1 : 0);
  }
  return [...pieces, { start: from, end }];
}

/** A sentence without its label, and the label that stood before it ("Limitations: "); null where it had none. */
interface Labelled {
  readonly label: string | null;
  readonly sentence: Sentence;
}

function sentencesOf(text: string, block: Block): Labelled[] {
  const body = text.slice(block.start, block.end);
  return sentenceSpans(body)
    .flatMap((span) => cutLong(span, body))
    .map((span) => {
      const [from, end] = [block.start + span.start, block.start + span.end];
      const label = labelOf(text.slice(from, end));
      const start = from + (label?.length ?? 0);
      return { label, sentence: { start, end, text: text.slice(start, end) } };
    });
}

/** One paragraph, or several where a label within it opens or closes what it says of its limits. */
function paragraphsOf(section: readonly string[], labelled: readonly Labelled[]): Paragraph[] {
  const paragraphs: { section: readonly string[]; sentences: Sentence[] }[] = [];
  let inLimits = false;
  for (const { label: found, sentence } of labelled) {
    const limits: boolean = found === null ? inLimits : says(found, 'heading of limits');
    const last = paragraphs.at(-1);
    if (last !== undefined && limits === inLimits) last.sentences.push(sentence);
    else paragraphs.push({ section: limits ? [...section, 'Limitations'] : section, sentences: [sentence] });
    inLimits = limits;
  }
  return paragraphs;
}

/** The paragraphs of a text in order. A sentence, or a paragraph, is an article of one paragraph. */
export function readArticle(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let section: { readonly level: number; readonly title: string }[] = [];
  for (const block of blocksOf(text)) {
    const { heading } = block;
    if (heading !== null) section = [...section.filter(({ level }) => level < heading.level), heading];
    else {
      const titles = section.map(({ title }) => title);
      paragraphs.push(...paragraphsOf(titles, sentencesOf(text, block)));
    }
  }
  return paragraphs;
}
