// Buttons end to end: what each carries, what it does, and how a forged or outdated one is met.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { renderDiscord } from '../../adapters/discord/render/render.js';
import { encode } from '../../src/index.js';
import { type RunningBot, startBot } from '../support/discord-bot.js';
import { ASKER, BOT_USER, choose, type Fields, mention, press, slash } from '../support/discord-events.js';
import { type DiscordPeer, startDiscordPeer } from '../support/discord-peer.js';
import { discordVisible } from '../support/discord-visible.js';
import { shippedBot } from '../support/pack-cards.js';

interface Button {
  readonly label: string;
  readonly custom_id?: string;
  readonly url?: string;
}

function buttons(data: unknown): Button[] {
  const piece = data as {
    components?: unknown[];
    label?: string;
    options?: { label: string; value: string }[];
  } & Partial<Button>;
  const own = typeof piece.label === 'string' ? [piece as Button] : [];
  // A choice of a menu is pressed as a button with its value.
  const chosen = (piece.options ?? []).map(({ label, value }) => ({ label, custom_id: value }) as Button);
  return [...own, ...chosen, ...(piece.components ?? []).flatMap(buttons)];
}

function idOf(data: unknown, label: string): string {
  const id = buttons(data).find((button) => button.label === label)?.custom_id;
  if (id === undefined)
    throw new Error(`no button "${label}" among ${buttons(data).map((button) => button.label)}`);
  return id;
}

describe('a button', () => {
  let peer: DiscordPeer;
  let bot: RunningBot;
  beforeAll(async () => {
    peer = await startDiscordPeer();
  });
  beforeEach(async () => {
    bot = await startBot(peer);
  });
  afterEach(async () => {
    await bot.stop();
    expect([...peer.rest.complaints, ...peer.gateway.complaints]).toEqual([]);
  });
  afterAll(() => peer.stop());

  const ask = async (payload: Fields) => {
    const asked = peer.interact(payload);
    const answer = await peer.answered(asked);
    return {
      ...answer,
      asked,
      seen: discordVisible(answer.data),
      private: (Number(answer.data['flags']) & 64) !== 0,
    };
  };

  it('opens the sentence in its place on the page of the article', async () => {
    const { data } = await ask(slash('therapy', { name: 'ketamine' }));
    expect(buttons(data).find(({ url }) => url !== undefined)?.url).toContain('#:~:text=');
  });

  it('leads to more, to the citation and to the disclosures, each privately', async () => {
    const { data } = await ask(slash('therapy', { name: 'ketamine' }));
    for (const [label, words] of [
      ['What else it says', 'Caveat'],
      ['Copy the citation', 'Neurotherapeutics'],
      ['Conflicts of interest', 'Hoffmann'],
    ] as const) {
      const answer = await ask(press(idOf(data, label)));
      expect(answer.seen).toContain(words);
      expect(answer.private).toBe(true);
    }
  });

  it('attaches the citation in the format that was pressed', async () => {
    const cite = await ask(slash('cite'));
    const bibtex = await ask(press(idOf(cite.data, 'BibTeX')));
    expect(bibtex.files[0]).toMatchObject({
      name: expect.stringMatching(/\.bib$/),
      text: expect.stringContaining('@article'),
    });
  });

  it('shares the card with everyone, and lets its asker alone delete it', async () => {
    const own = await ask(slash('therapy', { name: 'ketamine' }));
    const shared = await ask(press(idOf(own.data, 'Share here')));
    expect(shared.private).toBe(false);
    expect(shared.seen).toBe(own.seen);
    const remove = idOf(shared.data, 'Delete');
    const stranger = await ask(press(remove, { ephemeral: false, by: '1200000000000000099' }));
    expect(stranger.seen).toContain('Only the person who asked');
    expect(stranger.asked?.deleted).toBe(false);
    const asker = await ask(press(remove, { ephemeral: false, by: ASKER }));
    await peer.until('the deletion', () => asker.asked?.deleted === true);
    expect(asker.type).toBe(6);
  });

  it('under a reply to a mention lets its asker delete it', async () => {
    const { data } = await peer.replyTo(peer.say(mention(`<@${BOT_USER}> ketamine`)));
    const { asked } = await ask(press(idOf(data, 'Delete'), { ephemeral: false }));
    await peer.until('the deletion', () => asked?.deleted === true);
  });

  it('shares a comparison whose names were chosen as they are written', async () => {
    const own = await ask(slash('compare', { first: 'Topiramate', second: 'Familial hemiplegic migraine' }));
    expect((await ask(press(idOf(own.data, 'Share here')))).seen).toBe(own.seen);
  });

  it('counts feedback and says thanks, privately', async () => {
    const { data } = await ask(slash('therapy', { name: 'ketamine' }));
    const thanks = await ask(press(idOf(data, 'Not helpful'), { ephemeral: false }));
    expect(thanks.seen).toContain('Counted as not helpful');
    expect(thanks.private).toBe(true);
  });

  it('survives a restart', async () => {
    const { data } = await ask(slash('therapy', { name: 'ketamine' }));
    await bot.stop();
    bot = await startBot(peer);
    expect((await ask(press(idOf(data, 'Share here')))).seen).toContain('Ketamine');
  });

  it('of an older edition still works while its claim stands, and is refused politely when it is gone', async () => {
    const pack = shippedBot().library.packs[0];
    const claim = pack.claims[0]?.claim ?? '';
    const old = encode({
      command: { kind: 'show', pack: pack.id, edition: '0123456789ab', claims: [claim] },
      page: 1,
    });
    expect((await ask(press(`o:${old}`))).seen).toContain('Neurotherapeutics 2018');
    const gone = encode({
      command: { kind: 'show', pack: pack.id, edition: '0123456789ab', claims: ['no-such-claim'] },
      page: 1,
    });
    for (const does of ['o', 'p', 's']) {
      const refused = await ask(press(`${does}:${gone}`));
      expect(refused.seen).toContain('no longer in the review');
      expect([refused.type, refused.private]).toEqual([4, true]);
    }
  });

  it.each([
    'x',
    'o:',
    's:1;nonsense',
    'p:1;help;0',
    'd:',
    'd:not a number',
    'o:1;show:../../etc:000000000000:a',
    '\u0000',
    'o:1;help;99999',
  ])('that is forged or foreign (%j) is refused politely', async (id) => {
    const refused = await ask(press(id));
    expect(refused.seen).toContain('Please ask again');
    expect(refused.private).toBe(true);
  });

  it('of a menu carries the same values', async () => {
    const token = encode({ command: { kind: 'topic', facet: 'therapy', name: 'ketamine' }, page: 1 });
    expect((await ask(choose(`o:${token}`))).seen).toContain('Ketamine');
  });

  it('for every choice of a card with many becomes a menu of at most 25', () => {
    const card = shippedBot().respond('therapy ketamine').card;
    const names = Array.from({ length: 40 }, (_, index) => `topic-${index}`);
    const actions = names.map((name) => ({
      kind: 'press' as const,
      id: name,
      label: name,
      press: { command: { kind: 'topic' as const, facet: 'therapy', name }, page: 1 },
    }));
    const text = JSON.stringify(renderDiscord({ ...card, menu: { label: 'Topics', choices: actions } }));
    expect(text).toContain('"options":[{"label":"topic-0","value":"o:1;topic:therapy:topic-0"}');
    expect(text).toContain('topic-24');
    expect(text).not.toContain('topic-25');
  });
});
