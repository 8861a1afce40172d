// Sealed values: nothing of them can be read, changed or moved without the key, and keys can be changed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSeal } from '../../adapters/store/seal.js';
import { storeKey } from '../support/postgres-store.js';

const [one, two] = [storeKey('one'), storeKey('two')];

describe('a seal', () => {
  it('opens to any text that was sealed', () => {
    const seal = createSeal(one, undefined);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (label, text) => {
        expect(seal.open(label, seal.seal(label, text))).toEqual({ text, stale: false });
      }),
      { numRuns: 200 },
    );
  });

  it('shows no word of the text, and never the same bytes twice', () => {
    const seal = createSeal(one, undefined);
    const [first, second] = [seal.seal('k', 'xoxb-zqxtoken'), seal.seal('k', 'xoxb-zqxtoken')];
    for (const bytes of [first, second]) expect(bytes.includes('zqx')).toBe(false);
    expect(first.equals(second)).toBe(false);
  });

  it('does not open when a bit of it has changed, when it is cut, or in another place', () => {
    const seal = createSeal(one, undefined);
    const sealed = seal.seal('k', 'xoxb-zqxtoken');
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(seal.open('k', changed), `bit ${bit}`).toBeNull();
    }
    for (let length = 0; length < sealed.length; length++)
      expect(seal.open('k', sealed.subarray(0, length))).toBeNull();
    expect(seal.open('k2', sealed)).toBeNull();
  });

  it('opens what the previous key sealed, says so, and seals with the new one', () => {
    const old = createSeal(one, undefined).seal('k', 'text');
    const seal = createSeal(two, one);
    expect(seal.open('k', old)).toEqual({ text: 'text', stale: true });
    expect(seal.open('k', seal.seal('k', 'text'))).toEqual({ text: 'text', stale: false });
    expect(createSeal(two, undefined).open('k', old)).toBeNull();
    expect(createSeal(two, undefined).open('k', seal.seal('k', 'text'))).not.toBeNull();
  });

  it('takes the same key in base64 and in hexadecimal digits', () => {
    const digits = Buffer.from(one, 'base64').toString('hex');
    const sealed = createSeal(digits, undefined).seal('k', 'text');
    expect(createSeal(one, undefined).open('k', sealed)).toEqual({ text: 'text', stale: false });
  });
});
