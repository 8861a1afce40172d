// One suite that every renderer must pass: total, deterministic, inside the limits, and never a character of a quote lost.
import { describe, expect, it } from 'vitest';
import type { Card } from '../../src/index.js';
import { hostileCards } from '../support/hostile-cards.js';
import { packCards } from '../support/pack-cards.js';

export interface RenderSubject {
  readonly name: string;
  /** The payloads of all pages of a card, in order. */
  pages(card: Card): readonly unknown[];
  /** What a reader of the payload sees, un-escaped as the platform does it, in reading order. Own code, not the renderer's. */
  visible(payload: unknown): string;
  /** The same for the fallback that notifications and screen readers get; null where `visible` is all there is. */
  fallback(payload: unknown): string | null;
  /** The platform's limits that a payload breaks, in words; empty when it is sound. */
  violations(payload: unknown): readonly string[];
}

export function renderContract(subject: RenderSubject): void {
  describe(`${subject.name} render contract`, () => {
    for (const [name, card] of [...packCards(), ...hostileCards()]) {
      const first = once(() => subject.pages(card));
      it(`renders ${name} within the limits, the same each time`, () => {
        const pages = first();
        expect(pages.length).toBeGreaterThan(0);
        expect(pages.flatMap((page) => subject.violations(page))).toEqual([]);
        expect(JSON.stringify(subject.pages(card))).toBe(JSON.stringify(pages));
      });

      it(`shows every character of the quotes, caveats and source of ${name}`, () => {
        const pages = first();
        const seen = [pages.map((page) => subject.visible(page))];
        const fallbacks = pages.flatMap((page) => subject.fallback(page) ?? []);
        if (fallbacks.length > 0) seen.push(fallbacks);
        for (const texts of seen) {
          for (const words of verbatimTexts(card))
            expect(holds(texts, words), `"${words.slice(0, 60)}"`).toBe(true);
          for (const source of sourceTexts(card))
            expect(texts.every((text) => text.includes(source))).toBe(true);
        }
      });
    }
  });
}

/** Cards are rendered when a test needs them, and not again for the next test. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function verbatimTexts(card: Card): string[] {
  return card.blocks.flatMap((block) => {
    if (block.kind === 'finding') return [block.quote.text, ...block.caveats.map(({ text }) => text)];
    return block.kind === 'statement' ? [block.quote.text] : [];
  });
}

function sourceTexts(card: Card): string[] {
  return card.blocks.flatMap((block) => (block.kind === 'source' ? [block.label] : []));
}

// On one page whole, or over several pages in pieces that leave nothing out. A page may hold more pieces than one, but
// only sizeable ones: any page holds any text letter by letter.
function holds(pages: readonly string[], words: string): boolean {
  if (pages.some((page) => page.includes(words))) return true;
  let rest = words;
  for (const page of pages) {
    let piece = longestPrefix(rest, page);
    while (rest !== '' && (piece >= sizeable || piece === rest.length)) {
      rest = rest.slice(piece);
      piece = longestPrefix(rest, page);
    }
    if (rest === '') return true;
  }
  return false;
}

const sizeable = 40;

function longestPrefix(text: string, page: string): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (page.includes(text.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}
