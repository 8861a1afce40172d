// What may be read as a misspelling, and what never: another substance is not a slip of the finger.
import { describe, expect, it } from 'vitest';
import { substanceNames } from '../../src/language/language.js';
import { misspelling } from '../../src/text/spelling.js';

const options = { others: substanceNames() };

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
    expect(misspelling(typed, word, options)).toBe(edits);
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
    expect(misspelling(typed, word, options)).toBeNull();
  });

  it('leaves short words and numbers alone', () => {
    expect(misspelling('csb', 'csd', options)).toBeNull();
    expect(misspelling('gen', 'gene', options)).toBeNull();
    expect(misspelling('2018', '2019', options)).toBeNull();
    expect(misspelling('k3tamine', 'ketamine', options)).toBeNull();
  });

  it('asks for the same first letter where two letters differ', () => {
    expect(misspelling('xetaminn', 'ketamine', options)).toBeNull();
    expect(misspelling('ketaminn', 'ketamine', options)).toBe(1);
  });
});
