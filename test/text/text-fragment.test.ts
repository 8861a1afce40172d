// Addresses of sentences: escaped as the specification asks, unambiguous, short, and true to the sentence.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textFragment } from '../../src/text/text-fragment.js';

const page = 'https://example.org/article';

/** What a browser is told to look for: the decoded parts of the directive. */
function partsOf(address: string | null): string[] {
  const [, directive = ''] = (address ?? '').split('#:~:text=');
  return directive.split(',').map(decodeURIComponent);
}

describe('textFragment', () => {
  it('spells a short sentence out, with the signs that part a directive escaped', () => {
    const text = 'Well-known, tried & tested (in "mice")';
    const address = textFragment(page, text, `${text}. And more.`);
    expect(address).toBe(`${page}#:~:text=Well%2Dknown%2C%20tried%20%26%20tested%20%28in%20%22mice%22%29`);
    expect(partsOf(address)).toEqual([text]);
  });

  it('names a long sentence by its first and last words', () => {
    const text =
      'Levels of glutamate are higher in the brain and possibly also in the periphery during attacks of any kind.';
    expect(partsOf(textFragment(page, text, `Before. ${text} After.`))).toEqual([
      'Levels of glutamate are',
      'attacks of any kind.',
    ]);
  });

  it('takes more words where fewer stand twice', () => {
    const long =
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen.';
    const record = `one two three four elsewhere. ${long}`;
    expect(partsOf(textFragment(page, long, record))[0]).toBe('one two three four five');
  });

  it('takes more words where the last ones stand earlier in the sentence, too', () => {
    const long = 'There were those in whom it was seen very early on, and those others in whom it was seen';
    expect(partsOf(textFragment(page, long, `Before. ${long}. After.`))).toEqual([
      'There were those in whom',
      'in whom it was seen',
    ]);
  });

  it('takes no words that stand earlier in other capitals or accents, or raised', () => {
    const text = 'Otter sleep was not recorded.';
    expect(textFragment(page, text, `OTTER SLEEP WAS NOT RECORDED.\n\n${text}`)).toBeNull();
    expect(textFragment(page, text, `Ótter sleep was not recorded.\n\n${text}`)).toBeNull();
    expect(textFragment(page, '10⁹ otters', 'Of 109 otters 10⁹ otters')).toBeNull();
    const long =
      'One otter in two was seen by night in the holt, and one in three by day in the reeds of the fen.';
    expect(partsOf(textFragment(page, long, `ONE OTTER IN TWO slept. ${long}`))[0]).toBe(
      'One otter in two was',
    );
  });

  it('takes no words with a reference mark that was set apart, since the page joins it to its number', () => {
    const text = 'The dose was 5 ² mg.';
    expect(textFragment(page, text, `${text} And more.`)).toBeNull();
    const long = `${text.slice(0, -1)} in all of the otters that were seen by day in the reeds of the old fen.`;
    expect(partsOf(textFragment(page, long, `${long} And more.`))).toEqual([
      'The dose was 5',
      'of the old fen.',
    ]);
  });

  it('is null where the words are not on the page, stand twice, or make too long an address', () => {
    const twice =
      'This very sentence stands twice in the record and so no address of it can be without doubt at all. ';
    expect(textFragment(page, 'not there', 'something else')).toBeNull();
    expect(textFragment(page, twice.trim(), twice + twice)).not.toContain('undefined');
    expect(textFragment(`${page}${'x'.repeat(500)}`, 'short words', 'the short words')).toBeNull();
    expect(textFragment(page, 'ö'.repeat(200), `${'ö'.repeat(200)} end`)).toBeNull();
  });

  it('never passes the limit, and its parts are the beginning and the end of the passage', () => {
    const unit = fc.constantFrom(
      'glutamate',
      'β-blocker',
      'a,b',
      'x&y',
      '50%',
      'in',
      'the',
      '#1',
      'brain—also',
      '片頭痛',
      '"so"',
    );
    const sentence = fc.array(unit, { minLength: 1, maxLength: 60 }).map((list) => `${list.join(' ')}.`);
    fc.assert(
      fc.property(sentence, sentence, sentence, (before, passage, after) => {
        const record = `${before} ${passage} ${after}`;
        const address = textFragment(page, passage, record);
        if (address === null) return;
        expect(address.length).toBeLessThanOrEqual(512);
        expect(address).toMatch(
          /^https:\/\/example\.org\/article#:~:text=(?:[A-Za-z0-9.]|%[0-9A-F]{2})+(?:,(?:[A-Za-z0-9.]|%[0-9A-F]{2})+)?$/,
        );
        const [first = '', last = first] = partsOf(address);
        const start = record.indexOf(passage);
        expect(passage.startsWith(first)).toBe(true);
        expect(passage.endsWith(last)).toBe(true);
        expect(record.indexOf(first)).toBe(start);
        expect(record.indexOf(last, start + (first === last ? 0 : first.length)) + last.length).toBe(
          start + passage.length,
        );
      }),
      { numRuns: 500 },
    );
  });
});
