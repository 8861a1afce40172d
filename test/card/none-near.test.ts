// Where no caveat is near a quote but the work was not done in people, the card says so, in the same words on every platform.
import { describe, expect, it } from 'vitest';
import { renderDiscord } from '../../adapters/discord/render/render.js';
import { words } from '../../adapters/packs/shipped.js';
import { renderSlack } from '../../adapters/slack/render/render.js';
import { createBot, plain } from '../../src/index.js';
import { articlePack, libraryOf } from '../support/ingested.js';

const fennel = `---
title: Fennel tea and cramps in bakers
author: [Ada Quill]
year: 2021
---

# Results

Fennel tea eased the cramps of bakers. The bakers drank fennel tea at dawn.

Anise water soothed the cramps of millers.

# Discussion

A limitation of this study is the price of honey.
The mice were housed in pairs. The mice were weighed at noon.
`;
const none = 'No caveat was found near this passage.';
const animal = 'The mice were housed in pairs.';
const limit = 'A limitation of this study is the price of honey.';

describe('a card of two quotes without a caveat near them, of an article with a limit', () => {
  const { card } = createBot(libraryOf(articlePack(fennel)), { words }).respond(
    'Did fennel tea ease the cramps of bakers, and did anise water soothe the cramps of millers?',
  );
  const findings = card.blocks.flatMap((block) => (block.kind === 'finding' ? [block] : []));

  it.each([
    ['the terminal', plain(card)],
    ['Discord', JSON.stringify(renderDiscord(card))],
    ['Slack', JSON.stringify(renderSlack(card).blocks)],
  ])('says so once a quote, ahead of what limits the whole article: %s', (_where, text) => {
    expect(findings).toHaveLength(2);
    expect(text.split(none)).toHaveLength(3);
    expect(text.split(animal)).toHaveLength(2);
    expect(text.lastIndexOf(none)).toBeLessThan(text.indexOf(animal));
    expect(text).not.toContain(limit);
  });
});
