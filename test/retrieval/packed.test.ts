// A document as the database keeps it: what is packed comes out again.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packDocument, unpackDocument } from '../../adapters/search/packed.js';

const terms = fc.array(fc.oneof(fc.integer({ min: 0, max: 100 }), fc.nat(2 ** 31 - 1)), { maxLength: 8 });

it('gives back the terms of title and passages, in letters that need no escape', () => {
  fc.assert(
    fc.property(
      fc.nat(1_000_000),
      terms,
      fc.array(terms, { minLength: 1, maxLength: 5 }),
      (first, title, texts) => {
        const packed = packDocument(first, title, texts);
        expect(packed).toMatch(/^[A-Za-z0-9+/]*$/);
        const document = unpackDocument(packed, 7);
        expect(document.first).toBe(first + 7);
        expect([...document.title]).toEqual(title);
        expect([...document.starts].length).toBe(texts.length + 1);
        const passages = texts.map((_, at) => [
          ...document.body.subarray(document.starts[at], document.starts[at + 1]),
        ]);
        expect(passages).toEqual(texts);
      },
    ),
  );
});
