// `about` and `context` of claims: what they may name, and what means nothing there.
import { describe, expect, it } from 'vitest';
import { knownWord } from '../../adapters/ingest/documents.js';
import { createLibrary, type Pack, unknownAbout } from '../../src/index.js';
import { library } from '../support/shipped.js';

const [shippedPack] = library.packs;

function about(...names: readonly string[]): readonly string[] {
  const claims = shippedPack.claims.map((one, at) => (at === 0 ? { ...one, about: names } : one));
  const pack: Pack = { ...shippedPack, claims };
  return unknownAbout(pack, createLibrary([pack]), knownWord()).map(({ what }) => what);
}

describe('what a claim is about', () => {
  it('may be a topic, a facet, a concept, a definition of a topic, or plain words', () => {
    expect(
      about('ketamine', 'therapy', 'efficacy', 'definition:kynurenines', 'company', 'long term care'),
    ).toEqual([]);
  });

  it.each(['nonsense-word', 'qqzx', 'definition:nothing', 'efficasy-of'])('is not %s', (name) => {
    expect(about(name)).toEqual([`"${name}" in about or context means nothing`]);
  });

  it('of the shipped pack means something throughout', () => {
    expect(unknownAbout(shippedPack, createLibrary([shippedPack]), knownWord())).toEqual([]);
  });
});
