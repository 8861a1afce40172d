// The pack that ships: it loads, and everything in it that may be shown is the source's own words.
import { describe, expect, it } from 'vitest';
import { packOf, shippedTexts } from '../support/pack-texts.js';

const pack = packOf(shippedTexts());
const passage = (id: string): string => pack.passages.find((one) => one.id === id)?.text ?? '';

describe('the shipped pack', () => {
  it('holds the record that it says it holds', () => {
    expect(pack.source).toMatchObject({
      title: 'Glutamate and Its Receptors as Therapeutic Targets for Migraine',
      journal: 'Neurotherapeutics',
      year: 2018,
      volume: '15',
      issue: '2',
      pages: '361-370',
      doi: '10.1007/s13311-018-0616-5',
      pmid: '29508147',
      pmcid: 'PMC5935645',
    });
    expect(pack.source.authors.map(({ given, family }) => `${given} ${family}`)).toEqual([
      'Jan Hoffmann',
      'Andrew Charles',
    ]);
    expect(pack.passages.filter(({ kind }) => kind === 'sentence')).toHaveLength(8);
  });

  it.each(pack.passages.map((one) => [one.id, one] as const))(
    'has passage %s verbatim in the record, where it says',
    (_id, { start, text }) => {
      expect(pack.record.slice(start, start + text.length)).toBe(text);
    },
  );

  it.each(pack.claims.map((claim) => [claim.claim, claim] as const))(
    'quotes verbatim in claim %s, and its caveats with it',
    (_id, claim) => {
      expect(passage(claim.quote.passage)).toContain(claim.quote.text);
      if (claim.type === 'statement') return;
      expect(claim.caveats).not.toBe('none-found');
      expect(claim.caveats.length).toBeGreaterThan(0);
      if (claim.caveats === 'none-found') return;
      for (const caveat of claim.caveats) expect(passage(caveat.passage)).toContain(caveat.text);
    },
  );

  it('excepts topiramate from the weak evidence, as the source does, and shows it the clause', () => {
    const topic = pack.topics.find(({ id }) => id === 'topiramate');
    const claims = pack.claims.filter(({ claim }) => topic?.claims.includes(claim));
    const caveats = claims.flatMap((claim) =>
      claim.type === 'finding' && claim.caveats !== 'none-found' ? [...claim.caveats] : [],
    );
    const kinds = caveats.map(({ kind }) => kind);
    expect(kinds.length).toBeGreaterThan(0);
    expect(kinds).not.toContain('weak-evidence');
    expect(caveats.map(({ text }) => text).join('\n')).toContain('although with the exception of topiramate');
  });

  it('points every passage that has an address into the article', () => {
    for (const { kind, url } of pack.passages) {
      if (kind === 'keywords') expect(url).toBeNull();
      else expect(url).toMatch(/^https:\/\/pmc\.ncbi\.nlm\.nih\.gov\/articles\/PMC5935645\/#:~:text=/);
    }
  });

  it('has an edition that any change of any file changes, and nothing else', () => {
    const texts = shippedTexts();
    const reordered = Object.fromEntries(Object.entries(texts).reverse());
    expect(packOf(reordered).edition).toBe(pack.edition);
    const editions = [
      'pack.json',
      'source.json',
      'claims.json',
      'topics.json',
      'passages.json',
      'lexicon.json',
    ].map((file) => packOf({ ...texts, [file]: `${texts[file]}\n` }).edition);
    expect(new Set([...editions, pack.edition]).size).toBe(editions.length + 1);
    expect(pack.edition).toMatch(/^[0-9a-f]{12}$/);
  });
});
