// Lays an article out as the text of a record: title, headings and blocks in reading order, and where each block stands in it.
import type { Article, Block } from '../article.js';

export interface PlacedBlock {
  readonly block: Block;
  /** The block's text without blanks around it, and its place in the record. */
  readonly text: string;
  readonly start: number;
  /** Code units that were trimmed before the text: places in the block count from here. */
  readonly trimmed: number;
}

export interface LaidOut {
  readonly record: string;
  readonly blocks: readonly PlacedBlock[];
}

const gap = '\n\n';
const keywordsHeading = /^(?:key ?words?|index terms?|subject headings)\b/i;

export function layOut(article: Article): LaidOut {
  const placed: PlacedBlock[] = [];
  let record = '';
  let open: readonly string[] = [];
  const write = (text: string, lead = ''): number => {
    const start = record === '' ? 0 : record.length + gap.length;
    record = `${record}${record === '' ? '' : gap}${lead}${text}`;
    return start + lead.length;
  };
  for (const block of blocksOf(article)) {
    const text = block.text.trim();
    if (text === '') continue;
    const section = block.section.map((title) => title.trim()).filter((title) => title !== '');
    const inline = block.kind === 'keywords';
    if (!inline) {
      for (const title of newHeadings(open, section)) write(title);
      open = section;
    }
    const start = write(text, inline ? keywordsLead(section, text) : '');
    placed.push({ block, text, start, trimmed: block.text.length - block.text.trimStart().length });
  }
  return { record: `${record}\n`, blocks: placed };
}

function blocksOf({ record, blocks }: Article): readonly Block[] {
  if (record.title === '' || blocks.some(({ kind }) => kind === 'title')) return blocks;
  return [{ kind: 'title', section: [], text: record.title, markers: [] }, ...blocks];
}

function newHeadings(open: readonly string[], section: readonly string[]): readonly string[] {
  const differs = section.findIndex((title, level) => title !== open[level]);
  return differs < 0 ? [] : section.slice(differs);
}

// Keywords stand behind their name on one line, as articles print them.
function keywordsLead(section: readonly string[], text: string): string {
  const heading = section.at(-1) ?? '';
  const name = keywordsHeading.test(heading) ? heading.replace(/[:.\s]+$/, '') : 'Keywords';
  return keywordsHeading.test(text) ? '' : `${name}: `;
}
