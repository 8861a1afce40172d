// Text set in lines of a small PDF as producers justify it: each word at its place, the blanks of a line stretched alike.
import type { PdfText } from './small-pdf.js';

/** Widths of Helvetica in thousandths of its size (Adobe's font metrics): small letters, capitals, and others. */
const small = [
  556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556,
  500, 722, 500, 500, 500,
];
const capital = [
  667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722,
  667, 944, 667, 667, 611,
];
const [digit, other] = [556, 278];

function letterWidth(letter: string): number {
  if (/\d/.test(letter)) return digit;
  return small[letter.charCodeAt(0) - 97] ?? capital[letter.charCodeAt(0) - 65] ?? other;
}

/** In points. */
export function helveticaWidth(text: string, size: number): number {
  return ([...text].reduce((all, letter) => all + letterWidth(letter), 0) * size) / 1000;
}

export interface Frame {
  /** Of the left edge and the first baseline, in points, as all lengths here. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly pitch: number;
  /** To both edges, but for the last line. */
  readonly justified: boolean;
}

export function justifiedLines(text: string, frame: Frame): PdfText[] {
  const lines: string[][] = [[]];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? [];
    const fits = helveticaWidth([...last, word].join(' '), frame.size) <= frame.width;
    if (fits || last.length === 0) last.push(word);
    else lines.push([word]);
  }
  return lines.flatMap((words, index) => {
    const y = frame.y + index * frame.pitch;
    const { x, size } = frame;
    const isLast = index === lines.length - 1;
    if (isLast || !frame.justified || words.length === 1) return [{ text: words.join(' '), x, y, size }];
    const blank = (frame.width - helveticaWidth(words.join(''), size)) / (words.length - 1);
    let at = x;
    return words.map((word) => {
      const placed = { text: word, x: at, y, size };
      at += helveticaWidth(word, size) + blank;
      return placed;
    });
  });
}
