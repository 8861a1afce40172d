// Paging: nothing of a quote, a caveat or the source is lost, every page fits, and every page has its caveat.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, fit as pagesOf } from '../../src/card/index.js';
import { type Card, plain } from '../../src/index.js';
import { bot } from '../support/shipped.js';

type Finding = Extract<Block, { kind: 'finding' }>;
type Body = Extract<Block, { kind: 'finding' | 'statement' }>;

/** A text of about that many characters, in sentences of several lengths; its number keeps it apart from others. */
function textOf(number: number, length: number): string {
  const sentence = (index: number): string =>
    `Part ${index} of text ${number} says ${'word '.repeat(index % 9)}so. `;
  return (
    Array.from({ length: Math.ceil(length / 20) }, (_, index) => sentence(index))
      .join('')
      .slice(0, length)
      .trimEnd() || 'x'
  );
}

function cardOf(bodies: readonly Body[]): Card {
  return {
    tone: 'answer',
    title: 'A card',
    blocks: [
      { kind: 'text', role: 'reading', runs: [{ text: 'Read as: something' }] },
      { kind: 'text', role: 'notice', runs: [{ text: 'A notice.' }] },
      ...bodies,
      { kind: 'list', title: 'Topics:', items: [[{ text: 'one' }]] },
      { kind: 'text', role: 'note', runs: [{ text: 'A note.' }] },
      { kind: 'source', label: 'The source', href: null, guessed: null, retracted: false },
      { kind: 'disclaimer', runs: [{ text: 'Not medical advice.' }] },
    ],
    actions: [],
    menu: null,
    language: 'en',
    self: null,
    subject: 'test',
    visibility: 'shareable',
    page: { n: 1, of: 1 },
  };
}

const length = fc.oneof(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 3000 }));
const body = fc.record({ quote: length, caveats: fc.array(length, { maxLength: 3 }) });
const bodies = fc.array(body, { minLength: 1, maxLength: 4 }).map((list) =>
  list.map(({ quote, caveats }, index): Body => {
    const at = { passage: `p${index}`, url: null };
    const words = { ...at, text: textOf(index * 10, quote), locator: `Q${index}` };
    if (caveats.length === 0) return { kind: 'statement', heading: null, quote: words };
    const shown = caveats.map((size, n) => ({
      ...at,
      text: textOf(index * 10 + n + 1, size),
      locator: `C${index}.${n}`,
      kind: 'limitation' as const,
      label: 'Limitation',
    }));
    return { kind: 'finding', heading: null, quote: words, caveats: shown, noCaveat: null };
  }),
);

const isBody = (block: Block): block is Body => block.kind === 'finding' || block.kind === 'statement';
const isFinding = (block: Block): block is Finding => block.kind === 'finding';

/** The text of a quote or caveat over all pages: its parts in order, a part that stands again counted once. */
function joined(pages: readonly Card[], locator: string): string {
  const parts = new Map<number, string>();
  for (const block of pages.flatMap((page) => page.blocks).filter(isBody)) {
    const shown = block.kind === 'finding' ? [block.quote, ...block.caveats] : [block.quote];
    for (const { locator: at, text, part } of shown) {
      if (at !== locator) continue;
      const known = parts.get(part?.n ?? 1);
      if (known !== undefined) expect(known).toBe(text);
      parts.set(part?.n ?? 1, text);
      if (part !== undefined) expect(part.n).toBeLessThanOrEqual(part.of);
    }
  }
  return [...parts]
    .sort(([a], [b]) => a - b)
    .map(([, text]) => text)
    .join('');
}

describe('fit', () => {
  it('leaves a card that fits as it is', () => {
    const { card } = bot.respond('therapy ketamine');
    expect(pagesOf(card, () => true)).toEqual([card]);
  });

  it('lets topics, notes and the reading give way in this order, and nothing else', () => {
    const card = cardOf([
      { kind: 'statement', heading: null, quote: { text: 'Words.', passage: 'p', locator: 'Q', url: null } },
    ]);
    const kept = (left: number): string[] => {
      const pages = pagesOf(card, ({ blocks }) => blocks.length <= left);
      expect(pages).toHaveLength(1);
      return (pages[0]?.blocks ?? []).map((block) => (block.kind === 'text' ? block.role : block.kind));
    };
    expect(kept(7)).toEqual(['reading', 'notice', 'statement', 'list', 'note', 'source', 'disclaimer']);
    expect(kept(6)).toEqual(['reading', 'notice', 'statement', 'note', 'source', 'disclaimer']);
    expect(kept(5)).toEqual(['reading', 'notice', 'statement', 'source', 'disclaimer']);
    expect(kept(4)).toEqual(['notice', 'statement', 'source', 'disclaimer']);
    expect(kept(3)).toEqual(['notice', 'statement', 'source', 'disclaimer']);
  });

  it('keeps the caveat with the quote where findings are parted over pages', () => {
    const { card } = bot.respond('caveats');
    const pages = pagesOf(card, (page) => page.blocks.filter(isBody).length <= 1);
    expect(pages.map(({ page }) => page)).toEqual([1, 2, 3, 4].map((n) => ({ n, of: 4 })));
    for (const { blocks } of pages) {
      for (const finding of blocks.filter(isFinding)) expect(finding.caveats.length).toBeGreaterThan(0);
      expect(blocks.map(({ kind }) => kind)).toContain('source');
    }
  });

  it('never loses a character, a caveat, a notice or the source, and every page fits, whatever the sizes', () => {
    fc.assert(
      fc.property(bodies, fc.integer({ min: 400, max: 4000 }), (list, room) => {
        const card = cardOf(list);
        const pages = pagesOf(card, (page) => plain(page).length <= room);
        for (const [index, page] of pages.entries()) {
          expect(plain(page).length).toBeLessThanOrEqual(room);
          expect(page.page).toEqual({ n: index + 1, of: pages.length });
          for (const role of ['source', 'disclaimer'])
            expect(page.blocks.filter(({ kind }) => kind === role)).toHaveLength(1);
          expect(page.blocks.some((block) => block.kind === 'text' && block.role === 'notice')).toBe(true);
          for (const finding of page.blocks.filter(isFinding))
            expect(finding.caveats.length).toBeGreaterThan(0);
        }
        for (const whole of list) {
          expect(joined(pages, whole.quote.locator)).toBe(whole.quote.text);
          if (whole.kind === 'finding')
            for (const { locator, text } of whole.caveats) expect(joined(pages, locator)).toBe(text);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('parts a quote between sentences where it can, and between words where it must', () => {
    const quote = 'The first sentence is here. The second sentence is here. The third sentence is here.';
    const card = cardOf([
      { kind: 'statement', heading: null, quote: { text: quote, passage: 'p', locator: 'Q', url: null } },
    ]);
    const pieces = (most: number): string[] =>
      pagesOf(card, (page) =>
        page.blocks.filter(isBody).every(({ quote: { text } }) => text.length <= most),
      ).flatMap((page) => page.blocks.filter(isBody).map(({ quote: { text } }) => text));
    expect(pieces(60)).toEqual([
      'The first sentence is here. The second sentence is here. ',
      'The third sentence is here.',
    ]);
    for (const piece of pieces(20).slice(0, -1)) expect(piece).toMatch(/\s$/);
    expect(pieces(20).join('')).toBe(quote);
    expect(pieces(3).join('')).toBe(quote);
  });

  it('ends even where nothing fits at all', () => {
    const { card } = bot.respond('therapy ketamine');
    const pages = pagesOf(card, () => false);
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.length).toBeLessThan(200);
  });
});
