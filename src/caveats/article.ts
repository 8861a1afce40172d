// Reads a text as an article: headings, paragraphs, sentences, each with its place in the text.
import { type Span, sentenceSpans } from '../text/sentence-spans.js';
import { cuesIn, isAll, says } from './cues.js';

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

const atx = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/;
const listItem = /^\s{0,8}(?:[-*+•]|\d{1,3}[.)])\s+(?=\S)/;
const bold = /^\s*(?:\*\*|__)([^*_]{1,80})(?:\*\*|__)[:.]?\s*$/;
const headingLetters = 80;
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

interface Block extends Span {
  readonly heading: { readonly level: number; readonly title: string } | null;
}

/** A longer line that begins with a mark is an article that lost its line breaks. */
const headingMax = 300;

function headingOf(line: string): Block['heading'] {
  if (line.length > headingMax) return null;
  const marked = atx.exec(line);
  if (marked !== null) return { level: marked[1]?.length ?? 1, title: marked[2] ?? '' };
  const title = bold.exec(line)?.[1] ?? (isBareHeading(line.trim()) ? line.trim() : null);
  return title === null ? null : { level: 6, title };
}

/** Headings as articles have them when they stand on a line of their own without a mark. */
function isBareHeading(line: string): boolean {
  return line.length < headingLetters && /[\p{L}:]$/u.test(line) && isAll(line, 'heading alone');
}

/** The data block at the head of a Markdown file, between two lines of dashes; a rule before prose opens none. */
const frontMatter =
  /^\uFEFF?---[ \t]*\r?\n(?=[\w#-])(?=[^\n:]{0,80}:|#)(?:(?!---[ \t]*\r?(?:\n|$)|\.\.\.[ \t]*\r?(?:\n|$))[^\n]*\n){1,2000}(?:---|\.\.\.)[ \t]*\r?(?:\n|$)/;

function blocks(whole: string): Block[] {
  // Blanked, not cut off: offsets stay those of the input.
  const text = whole.replace(frontMatter, (data) => data.replace(/[^\n]/g, ' '));
  const all: Block[] = [];
  // Holds at most the one block that is still growing.
  let open: Span[] = [];
  const close = (): void => {
    all.push(...open.map((span) => ({ ...span, heading: null })));
    open = [];
  };
  for (const line of text.matchAll(/[^\n]*(?:\n|$)/g)) {
    const words = line[0].replace(/\r?\n$/, '');
    const end = line.index + words.length;
    const heading = headingOf(words);
    if (words.trim() === '' || heading !== null) close();
    if (heading !== null) all.push({ start: line.index, end, heading });
    else if (words.trim() !== '') {
      const item = listItem.exec(words)?.[0].length ?? 0;
      if (item > 0) close();
      open = [{ start: open[0]?.start ?? line.index + item, end }];
    }
  }
  close();
  return all;
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
  for (const block of blocks(text)) {
    const { heading } = block;
    if (heading !== null) section = [...section.filter(({ level }) => level < heading.level), heading];
    else {
      const titles = section.map(({ title }) => title);
      paragraphs.push(...paragraphsOf(titles, sentencesOf(text, block)));
    }
  }
  return paragraphs;
}
