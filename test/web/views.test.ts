// The drawn messages: all that a payload says is there, in order and to the character, and nothing else.
import { describe, expect, it } from 'vitest';
import { platformPreviews } from '../../adapters/platform-previews.js';
import { discordView } from '../../adapters/web/discord-view.js';
import { type Child, h, html } from '../../adapters/web/markup.js';
import { slackView } from '../../adapters/web/slack-view.js';
import { discordVisible } from '../support/discord-visible.js';
import { hostileCards } from '../support/hostile-cards.js';
import { packCards } from '../support/pack-cards.js';
import { visibleBlocks } from '../support/slack-visible.js';
import { ofClass, treeText, withoutBlanks } from '../support/tree-text.js';

const cards = [...packCards(), ...hostileCards()];
const { slack, discord } = platformPreviews;

function texts(tree: Child, except: string): string {
  const all = withoutBlanks(treeText(tree));
  const cut = ofClass(tree, except).map(treeText).map(withoutBlanks);
  return cut.reduce((text, piece) => text.replace(piece, ''), all);
}

describe('a message as Slack shows it', () => {
  it.each(cards)('says what the payload of %s says', (_, card) => {
    for (const shared of [false, true]) {
      const payload = slack.payload(card, 1, shared);
      const tree = slackView(payload, slack.pressed);
      expect(ofClass(tree, 'unknown')).toEqual([]);
      expect(texts(tree, 'buttons')).toBe(withoutBlanks(visibleBlocks(payload)));
    }
  });
});

describe('a message as Discord shows it', () => {
  it.each(cards)('says what the payload of %s says', (_, card) => {
    for (const shared of [false, true]) {
      const payload = discord.payload(card, 1, shared);
      const tree = discordView(payload, discord.pressed);
      expect(ofClass(tree, 'unknown')).toEqual([]);
      const drawn = ofClass(tree, 'rich').map(treeText).join('\n');
      expect(withoutBlanks(drawn)).toBe(withoutBlanks(discordVisible(payload)));
    }
  });
});

describe('what cannot be drawn', () => {
  it('is shown as it was sent, never left out', () => {
    const slackTree = slackView({ blocks: [{ type: 'video', title: 'New' }] }, slack.pressed);
    const discordTree = discordView({ components: [{ type: 99, label: 'New' }] }, discord.pressed);
    for (const tree of [slackTree, discordTree])
      expect(treeText(ofClass(tree, 'unknown')[0])).toContain('New');
  });

  it('shows markup that an escape forgot, as the client would', () => {
    const payload = {
      components: [{ type: 10, content: '**b** @everyone ||s|| `c` [a](https://x.example) <@1>' }],
    };
    const drawn = html(h('div', {}, discordView(payload, discord.pressed)));
    for (const piece of [
      '<strong>b</strong>',
      'class="mention">@everyone',
      'class="spoiler">s',
      '<code>c</code>',
    ])
      expect(drawn).toContain(piece);
  });
});

describe('buttons', () => {
  it('carry the very Commands of the payload, and a link leaves the page without a referrer', () => {
    const [, card] = packCards()[0] ?? [];
    if (card === undefined) throw new Error('no card');
    for (const tree of [
      slackView(slack.payload(card, 1, false), slack.pressed),
      discordView(discord.payload(card, 1, false), discord.pressed),
    ]) {
      const drawn = html(h('div', {}, tree));
      expect(drawn).toMatch(
        /<select name="choice" aria-label="[^"]+">.*<option value="1;more:[^"]+">What else it says</,
      );
      expect(drawn).toMatch(/name="share" value="1;topic:[^"]+"[^>]*>Share/);
      expect(drawn).toMatch(/<a href="https:[^"]+" rel="noreferrer noopener">/);
    }
  });

  it('that have nothing to do here cannot be pressed', () => {
    const [, card] = packCards()[0] ?? [];
    if (card === undefined) throw new Error('no card');
    const drawn = html(h('div', {}, discordView(discord.payload(card, 1, true), discord.pressed)));
    expect(drawn).toMatch(/<button class="button danger" type="button" disabled>Delete/);
  });

  it('never lead to an address that is not of the web', () => {
    const block = {
      type: 'actions',
      elements: [{ type: 'button', text: { text: 'x' }, url: 'javascript:alert(1)' }],
    };
    expect(html(h('div', {}, slackView({ blocks: [block] }, slack.pressed)))).not.toContain('href');
  });
});
