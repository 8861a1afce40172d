// Any text of Unicode, for properties. fast-check's own unit for it lists every code point before its first text: a second each time.
import fc from 'fast-check';

const surrogates = { first: 0xd800, count: 0x800 };
const codePoint = fc
  .integer({ min: 0, max: 0x10ffff - surrogates.count })
  .map((at) => String.fromCodePoint(at < surrogates.first ? at : at + surrogates.count));

/** Code points of all planes, but no lone surrogates; `maxLength` counts code points. */
export const anyText = (maxLength: number): fc.Arbitrary<string> => fc.string({ unit: codePoint, maxLength });
