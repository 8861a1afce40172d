// The caveats that a curator wrote down for the shipped pack are found by rule in its record, so the same code serves both.
import { describe, expect, it } from 'vitest';
import { createCaveatFinder } from '../../src/caveats/attach.js';
import { detectCaveats } from '../../src/index.js';
import type { CaveatKind } from '../../src/vocabulary.js';
import { library } from '../support/shipped.js';

const pack = library.packs[0];
const found = detectCaveats(pack.record);

const curated = [
  ...new Map(
    pack.claims
      .flatMap((claim) => (claim.type === 'finding' && claim.caveats !== 'none-found' ? claim.caveats : []))
      .map((caveat) => [`${caveat.kind} ${caveat.text}`, caveat] as const),
  ).values(),
];

describe('the curated caveats of the shipped pack', () => {
  it('are several', () => {
    expect(curated.length).toBeGreaterThan(5);
  });

  it.each(curated.map((caveat) => [caveat.kind, caveat.text] as const))(
    'are found in the record with their kind: %s, %s',
    (kind: CaveatKind, text) => {
      const start = pack.record.indexOf(text);
      const end = start + text.length;
      const same = found.filter((one) => one.kind === kind && one.start < end && one.end > start);
      expect(same).not.toEqual([]);
      // One of the two holds the other, but for the full stop: the rule may quote the clause around a curated phrase.
      const nested = same.some(
        (one) => (one.start <= start && one.end >= end - 1) || (one.start >= start && one.end <= end),
      );
      expect(nested).toBe(true);
    },
  );

  it('bring the disclosures with them, as conflicts of interest', () => {
    const disclosures = found.filter(({ kind }) => kind === 'conflict-of-interest');
    expect(disclosures.map(({ text }) => text.slice(0, 12))).toContain('Jan Hoffmann');
  });
});

describe('the caveats linked by rule', () => {
  const finder = createCaveatFinder(pack);
  const findings = pack.claims.flatMap((claim) => (claim.type === 'finding' ? claim : []));

  it.each(findings.map((claim) => [claim.claim, claim] as const))(
    'hold each that the curator gave to a claim, or its sentence: %s',
    (_id, { quote, caveats }) => {
      const { near, document } = finder.of(quote.passage);
      const linked = [...near, ...document];
      for (const { passage, text } of caveats === 'none-found' ? [] : caveats) {
        const same = linked.filter((one) => one.passage === passage);
        // One of the two holds the other: the rule may quote the clause or the sentence around a curated phrase.
        const found = same.some((one) => one.text.includes(text) || text.includes(one.text));
        expect(found, text).toBe(true);
      }
    },
  );

  it('bring a call for research and a disclosure for the whole', () => {
    const [call, paid] = finder.of('s1').document;
    expect([call?.passage, paid?.kind]).toEqual(['s8', 'conflict-of-interest']);
  });
});
