// Random little collections of made-up words, for properties: few words, so that they meet; none that is stemmed or left out.
import fc from 'fast-check';
import type { PassageText } from '../../src/retrieval/documents.js';

const words = ['qa1', 'qb2', 'qc3', 'qd4', 'qe5', 'qf6', 'qg7', 'qh8', 'qi9', 'qj0', 'qk1', 'ql2'];
/** Of which no text is made. */
const strangers = ['zy8', 'zz9'];

const text = (minLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...words), { minLength, maxLength: 14 }).map((some) => some.join(' '));

/** Passages of documents with and without a title, one or some passages each. */
export const collections: fc.Arbitrary<PassageText[]> = fc
  .array(fc.record({ title: text(0), texts: fc.array(text(1), { minLength: 1, maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 25,
  })
  .map((documents) =>
    documents.flatMap(({ title, texts }, document) =>
      texts.map((one, at) => ({ id: `${document}-${at}`, title, text: one, document: `${document}` })),
    ),
  );

export const queries: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...words, ...strangers), { minLength: 1, maxLength: 6 })
  .map((some) => some.join(' '));
