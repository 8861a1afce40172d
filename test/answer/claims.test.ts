// Every claim of the pack as a card: never a finding without its caveat, and every word the source's.
import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/vocabulary.js';
import { faultsOf } from '../support/answer-shape.js';
import { ask, bot, library, passage } from '../support/shipped.js';

const [pack] = library.packs;
const show = (claim: string): Command => ({
  kind: 'show',
  pack: pack.id,
  edition: pack.edition,
  claims: [claim],
});

describe('the card of claim', () => {
  it.each(pack.claims.map((claim) => [claim.claim, claim] as const))(
    '%s keeps its caveats, all verbatim',
    (id, claim) => {
      const object = ask(show(id));
      expect(faultsOf(object)).toEqual([]);
      expect(object.quotes.map(({ text }) => text)).toEqual([claim.quote.text]);
      const own = claim.type === 'finding' && claim.caveats !== 'none-found' ? claim.caveats : [];
      expect(object.caveats.map(({ text, kind }) => [text, kind])).toEqual(
        own.map(({ text, kind }) => [text, kind]),
      );
      expect(own.length > 0).toBe(claim.type === 'finding');
      const blocks = bot
        .respond(show(id))
        .card.blocks.filter(({ kind }) => kind === 'finding' || kind === 'statement');
      expect(blocks.map(({ kind }) => kind)).toEqual([claim.type]);
      for (const block of blocks) {
        if (block.kind !== 'finding') continue;
        expect(block.caveats.map(({ text }) => text)).toEqual(own.map(({ text }) => text));
        for (const { text, passage: of } of block.caveats) expect(passage(of)).toContain(text);
      }
    },
  );
});

describe('more from the review', () => {
  it('walks through every finding and comes back, whatever card it starts from', () => {
    const findings = new Set(
      pack.claims.filter(({ type }) => type === 'finding').map(({ quote }) => quote.passage),
    );
    for (const { claim } of pack.claims) {
      const seen = new Set<string>();
      let command: Command = { kind: 'more', pack: pack.id, claim };
      for (let step = 0; step < pack.claims.length && seen.size < findings.size; step++) {
        const reply = bot.respond(command);
        expect(faultsOf(ask(command))).toEqual([]);
        for (const { passage: id } of ask(command).quotes) seen.add(id);
        const next = reply.card.menu?.choices.find(({ id }) => id === 'more');
        if (next !== undefined) command = next.press.command;
      }
      expect(seen).toEqual(findings);
    }
  });

  it('does not begin with the words that were just shown', () => {
    for (const { claim, quote } of pack.claims) {
      expect(ask({ kind: 'more', pack: pack.id, claim }).quotes[0]?.passage).not.toBe(quote.passage);
    }
  });
});
