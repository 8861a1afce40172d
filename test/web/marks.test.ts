// Marked passages: the pieces are the passage, and each mark lies exactly on its words.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caveatMark, caveatsOf, quoteMark } from '../../adapters/web/claim-marks.js';
import { markedView } from '../../adapters/web/marked-view.js';
import { type Mark, pieces } from '../../adapters/web/marks.js';
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
        for (const [quote, kind] of [
          [claim.quote, 'quote'] as const,
          ...caveatsOf(claim).map((caveat) => [caveat, 'caveat'] as const),
        ]) {
          const passage = passages.find(({ id }) => id === quote.passage);
          if (passage === undefined) throw new Error(`no passage ${quote.passage}`);
          const made =
            'kind' in quote && kind === 'caveat' ? caveatMark(passage, quote) : quoteMark(passage, claim);
          expect(made.map(({ start, end }) => passage.text.slice(start, end))).toEqual([quote.text]);
        }
      }
    }
  });

  it('are told in words as well as by colour', () => {
    const drawn = html(
      h('p', {}, ...markedView('a but b', [{ kind: 'caveat', label: 'Caveat: hedge', start: 2, end: 7 }])),
    );
    expect(drawn).toBe(
      '<p>a <span class="label caveat">Caveat: hedge</span><mark class="caveat">but b</mark><span class="spoken"> (end of: Caveat: hedge) </span></p>',
    );
  });
});

function key({ kind, label, start, end }: Mark): string {
  return `${kind} ${label} ${start} ${end}`;
}
