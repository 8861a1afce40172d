// What an ingested article accounts for: every place in which a text of the input may have gone.
import type { Article } from '../../src/ingest/article.js';
import type { PackTexts } from '../../src/knowledge/read-files.js';
import { type LooseText, looseLines, looseTexts, seam } from './loose-text.js';

export function textsOf(article: Article): readonly string[] {
  const { record } = article;
  const fields = Object.values(record).filter(
    (value) => typeof value === 'string' || typeof value === 'number',
  );
  return [
    ...article.blocks.flatMap(({ text, section }) => [text, ...section]),
    ...fields.map(String),
    ...record.authors.flatMap(({ given, family }) => [given, family]),
    ...article.references.map(({ text }) => text),
    ...article.keywords,
    ...article.mesh,
    ...article.notices.map(({ text }) => text),
    ...(article.details ?? []).map(({ text }) => text),
  ];
}

export interface Losses {
  readonly nodes: number;
  readonly lines: number;
  /** Text nodes that are nowhere in the articles. */
  readonly lost: readonly LooseText[];
  /** Longer text nodes that stand more often in the input than in the articles. */
  readonly thinned: readonly string[];
  /** Paragraphs that no block holds character for character. */
  readonly broken: readonly string[];
}

/** Every text in the files of a pack. */
export function leavesOf(texts: PackTexts): readonly string[] {
  return Object.entries(texts).flatMap(([name, text]) =>
    name.endsWith('.json') ? leaves(JSON.parse(text)) : [text],
  );
}

function leaves(value: unknown): readonly string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
}

// A text that is shorter is found somewhere by chance, and its number says nothing.
const TELLING = 15;

/** `all`: every text that the input was read into (`textsOf` of each article, or `leavesOf` of each pack). */
export function lossesOf(xml: string, all: readonly string[]): Losses {
  const nodes = looseTexts(xml);
  const hay = all.join('\u0000');
  const flatHay = flat(hay);
  const has = (text: string, high: boolean): boolean =>
    hay.includes(text) || (high && flatHay.includes(flat(text)));
  const lines = looseLines(xml, [
    'p',
    'AbstractText',
    'license-p',
    'copyright-statement',
    'td',
    'th',
    'title',
  ]);
  const counts = new Map<string, number>();
  for (const { text } of nodes) if (text.length >= TELLING) counts.set(text, (counts.get(text) ?? 0) + 1);
  return {
    nodes: nodes.length,
    lines: lines.length,
    lost: nodes.filter(({ text, path }) => !has(text, /\/(?:sup|xref|msup|msubsup)(?:\/|$)/.test(path))),
    thinned: [...counts].filter(([text, count]) => timesIn(hay, text) < count).map(([text]) => text),
    broken: lines
      .map((line) => line.replaceAll(seam, ''))
      .filter((line, index) => !has(line, lines[index]?.includes(seam) ?? false)),
  };
}

// Raised characters as plain ones, without what sets them apart: only for texts that the input raises.
function flat(text: string): string {
  return text
    .replace(/[⁰-⁹²³¹⁺⁻⁼⁽⁾ⁿⁱᴬ-ᵪᶜᶠᶻʰʲʳʷʸˡˢˣⱽ]/gu, (sign) => sign.normalize('NFKC'))
    .replace(/[-–−‐]/g, '−')
    .replace(/[ ^]/g, '');
}

function timesIn(hay: string, text: string): number {
  let count = 0;
  for (let at = hay.indexOf(text); at >= 0; at = hay.indexOf(text, at + text.length)) count += 1;
  return count;
}
