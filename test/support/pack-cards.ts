// Every card that the shipped pack can make: each topic, each list, each verb, each claim.

import { openLibrary, shippedKnowledge } from '../../adapters/packs/packs.js';
import { words } from '../../adapters/packs/shipped.js';
import { type Bot, type Card, createBot } from '../../src/index.js';
import type { Command } from '../../src/vocabulary.js';

let bot: Bot | undefined;

export function shippedBot(): Bot {
  bot ??= createBot(openLibrary([shippedKnowledge()]), { words });
  return bot;
}

export function packCards(): [string, Card][] {
  const { library, respond } = shippedBot();
  const [pack] = library.packs;
  const commands: Command[] = [
    ...library.topics.map(({ topic }): Command => ({ kind: 'topic', facet: topic.facet, name: topic.id })),
    ...library.facets.map(({ id }): Command => ({ kind: 'list', facet: id })),
    ...pack.claims.map(
      ({ claim }): Command => ({ kind: 'show', pack: pack.id, edition: pack.edition, claims: [claim] }),
    ),
    ...pack.claims.map(({ claim }): Command => ({ kind: 'more', pack: pack.id, claim })),
    ...(['vancouver', 'ris', 'bibtex', 'csl-json'] as const).map(
      (format): Command => ({ kind: 'cite', format }),
    ),
    ...(['help', 'about', 'privacy', 'caveats', 'disclosures'] as const).map((kind): Command => ({ kind })),
    { kind: 'compare', names: ['topiramate', 'ketamine'] },
    { kind: 'topic', facet: 'therapy', name: 'propranolol' },
    { kind: 'ask', text: 'What dose of memantine was used?' },
    { kind: 'show', pack: 'none', edition: pack.edition, claims: ['gone'] },
    { kind: 'feedback', subject: 'not-found', verdict: 'helpful' },
  ];
  return commands.map((command) => [`the card of ${JSON.stringify(command)}`, respond(command).card]);
}
