// Marked passages: the pieces are the passage, and each mark lies exactly on its words.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caveatsOf, type Mark, markedView, marksIn, pieces } from '../../adapters/web/marks.js';
import { h, html } from '../../adapters/web/markup.js';
import { library } from '../support/shipped.js';

const marks = fc.array(
  fc.record({
    kind: fc.constantFrom('quote' as const, 'caveat' as const),
    label: fc.constantFrom('a', 'b'),
    start: fc.nat(40),
    end: fc.nat(40),
  }),
  { maxLength: 6 },
);

describe('pieces of a marked text', () => {
  it('are the text again, each under exactly the marks that hold it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 40, maxLength: 40 }), marks, (text, some) => {
        const made = pieces(text, some);
        expect(made.map((piece) => piece.text).join('')).toBe(text);
        let at = 0;
        for (const piece of made) {
          const holds = ({ start, end }: Mark): boolean =>
            start <= at && end >= at + piece.text.length && start < end;
          expect(new Set(piece.under.map(key))).toEqual(new Set(some.filter(holds).map(key)));
          at += piece.text.length;
        }
      }),
      { numRuns: 200 },
    );
  });

  it('open and close every mark once', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 40, maxLength: 40 }), marks, (text, some) => {
        const real = new Set(some.filter(({ start, end }) => start < end).map(key));
        const made = pieces(text, some);
        expect(
          made
            .flatMap(({ opens }) => opens)
            .map(key)
            .sort(),
        ).toEqual([...real].sort());
        expect(
          made
            .flatMap(({ closes }) => closes)
            .map(key)
            .sort(),
        ).toEqual([...real].sort());
      }),
      { numRuns: 200 },
    );
  });
});

describe('the marks of the shipped pack', () => {
  it('lie on every quote and every caveat of every claim', () => {
    for (const { passages, claims } of library.packs) {
      for (const claim of claims) {
        const marked = passages.flatMap((passage) =>
          marksIn(passage, [claim]).map(({ start, end }) => passage.text.slice(start, end)),
        );
        const words = [claim.quote, ...caveatsOf(claim)].map(({ text }) => text);
        expect(marked.sort()).toEqual(words.sort());
      }
    }
  });

  it('are told in words as well as by colour, each kind once where caveats begin together', () => {
    const caveat = { kind: 'caveat' as const, label: 'Caveat: hedge', start: 2 };
    const drawn = html(
      h(
        'p',
        ...markedView('a but b', [
          { ...caveat, end: 7 },
          { ...caveat, end: 5 },
        ]),
      ),
    );
    expect(drawn).toBe(
      '<p>a <span class="label">[Caveat: hedge] </span><mark class="caveat"><mark class="caveat">but</mark></mark><span class="spoken"> (end of: Caveat: hedge) </span><mark class="caveat"> b</mark><span class="spoken"> (end of: Caveat: hedge) </span></p>',
    );
  });
});

function key({ kind, label, start, end }: Mark): string {
  return `${kind} ${label} ${start} ${end}`;
}
