// What may be read as a misspelling, and what never: another substance is not a slip of the finger.
import { describe, expect, it } from 'vitest';
import { misspelling } from '../../src/text/spelling.js';

describe('misspelling', () => {
  it.each([
    ['ketamin', 'ketamine', 1],
    ['topirimate', 'topiramate', 1],
    ['memantien', 'memantine', 1],
    ['magnezium', 'magnesium', 1],
    ['kynurenins', 'kynurenines', 1],
    ['thrapy', 'therapy', 1],
    ['ketamine', 'ketamine', 0],
  ])('reads "%s" as "%s"', (typed, word, edits) => {
    expect(misspelling(typed, word)).toBe(edits);
  });

  it.each([
    ['glutamine', 'glutamate'],
    ['glutamic', 'glutamate'],
    ['amantadine', 'memantine'],
    ['ketanserin', 'ketamine'],
    ['manganese', 'magnesium'],
    ['kynurenate', 'kynurenine'],
    ['generation', 'gene'],
    ['temperature', 'therapy'],
  ])('never reads "%s" as "%s"', (typed, word) => {
    expect(misspelling(typed, word)).toBeNull();
  });

  it('leaves short words and numbers alone', () => {
    expect(misspelling('csb', 'csd')).toBeNull();
    expect(misspelling('gen', 'gene')).toBeNull();
    expect(misspelling('2018', '2019')).toBeNull();
    expect(misspelling('k3tamine', 'ketamine')).toBeNull();
  });

  it('asks for the same first letter where two letters differ', () => {
    expect(misspelling('xetaminn', 'ketamine')).toBeNull();
    expect(misspelling('ketaminn', 'ketamine')).toBe(1);
  });
});
