// The conversation on Discord, over the real client: replies that follow a card, closest passages, the reader's language, one source
// alone, and a bot of another name.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedKnowledge } from '../../adapters/packs/packs.js';
import { type RunningBot, startBot } from '../support/discord-bot.js';
import {
  APPLICATION,
  BOT_USER,
  direct,
  type Fields,
  mention,
  press,
  slash,
  typing,
} from '../support/discord-events.js';
import { type DiscordPeer, startDiscordPeer } from '../support/discord-peer.js';
import { discordVisible } from '../support/discord-visible.js';
import { madeUpTexts } from '../support/pack-texts.js';

const named = { BOT_NAME: 'Paper club', BOT_COMMAND: 'papers' };

describe('the conversation on Discord', () => {
  let peer: DiscordPeer;
  let bot: RunningBot;
  beforeAll(async () => {
    peer = await startDiscordPeer();
    bot = await startBot(peer, { settings: named });
  });
  afterAll(async () => {
    await bot.stop();
    expect([...peer.rest.complaints, ...peer.gateway.complaints]).toEqual([]);
    await peer.stop();
  });

  const ask = async (payload: Fields) => {
    const asked = peer.interact(payload);
    const { data } = await peer.answered(asked);
    return { asked, data, seen: discordVisible(data), private: (Number(data['flags']) & 64) !== 0 };
  };
  const seenReply = async (payload: Fields): Promise<string> =>
    discordVisible((await peer.replyTo(peer.say(payload))).data);
  const replying = (text: string, card: Fields): Fields =>
    mention(text, { type: 19, referenced_message: { author: { id: BOT_USER, bot: true }, ...card } });

  it('reads a reply with the topics of the card that it replies to, whichever came last', async () => {
    const ketamine = peer.say(mention(`<@${BOT_USER}> therapy ketamine`));
    await peer.replyTo(ketamine);
    await peer.replyTo(peer.say(mention(`<@${BOT_USER}> mechanism csd`)));
    const card = { message_reference: { message_id: ketamine } };
    expect(await seenReply(replying('how strong is that?', card))).toContain('About Ketamine, from above.');
    const { asked } = await ask(slash('therapy', { name: 'topiramate' }));
    const command = { interaction_metadata: { id: asked?.id } };
    expect(await seenReply(replying('and how strong is that?', command))).toContain(
      'About Topiramate, from above.',
    );
    expect(await seenReply(mention(`<@${BOT_USER}> how strong is that?`))).not.toContain('from above');
  });

  it('follows the last card in a direct message', async () => {
    await peer.replyTo(peer.say(direct('therapy memantine')));
    expect(await seenReply(direct('how strong is that?'))).toContain('About Memantine, from above.');
  });

  it('shows closest passages to the one who pressed, with their caveats and source', async () => {
    const { data, seen } = await ask(slash('ask', { question: 'Does propranolol lower glutamate?' }));
    expect(seen).toContain('The review does not say');
    const button =
      /"custom_id":"([^"]*)","?[^{}]*"label":"Closest passages"|"label":"Closest passages"[^{}]*"custom_id":"([^"]*)"/.exec(
        JSON.stringify(data),
      );
    const closest = await ask(press(button?.[1] ?? button?.[2] ?? '', { ephemeral: false }));
    expect(closest.private).toBe(true);
    expect(closest.seen).toContain('Closest passages, not an answer');
    expect(closest.seen).toMatch(/Caveat/);
    expect(closest.seen).toContain('Hoffmann & Charles');
  });

  it('speaks the person’s language on a private card, the server’s on one for all, the question’s in a reply', async () => {
    const over = (shown: Fields, locale: string, guild: string): Fields => ({
      ...shown,
      locale,
      guild_locale: guild,
    });
    const cup = { question: 'who won the world cup?' };
    expect((await ask(over(slash('ask', cup), 'ja', 'de'))).seen).toContain('レビュー論文に記述なし');
    const open = await ask(over(slash('ask', { ...cup, visibility: 'shared' }), 'ja', 'de'));
    expect(open.seen).toContain('Die Übersichtsarbeit sagt es nicht');
    expect((await ask(over(slash('therapy', { name: 'ketamine' }), 'es-419', 'en-US'))).seen).toContain(
      'Salvedad, en negrita arriba',
    );
    expect(await seenReply(mention(`<@${BOT_USER}> Qui a gagné la coupe du monde ?`))).toContain(
      'L’article de synthèse ne le dit pas',
    );
  });

  it('is called by its command, and the description says what it asks about', () => {
    const commands = peer.rest.commands.get(APPLICATION) ?? [...peer.rest.commands.values()][0] ?? [];
    expect(commands.map(({ name }) => name)).toContain('papers');
    expect(JSON.stringify(commands[0]?.['description'])).toContain('Glutamate and migraine');
    const verbs = commands[0]?.['options'] as { name: string }[];
    expect(verbs[0]?.name).toBe('ask');
  });
});

describe('one source of several on Discord', () => {
  let peer: DiscordPeer;
  let bot: RunningBot;
  const folder = mkdtempSync(join(tmpdir(), 'packs-'));
  beforeAll(async () => {
    cpSync(join(shippedKnowledge(), 'glutamate-migraine'), join(folder, 'glutamate-migraine'), {
      recursive: true,
    });
    mkdirSync(join(folder, 'tea'));
    for (const [name, text] of Object.entries(madeUpTexts())) writeFileSync(join(folder, 'tea', name), text);
    peer = await startDiscordPeer();
    bot = await startBot(peer, { settings: { KNOWLEDGE_DIR: folder } });
  });
  afterAll(async () => {
    await bot.stop();
    await peer.stop();
    rmSync(folder, { recursive: true });
  });

  const seen = async (payload: Fields): Promise<string> =>
    discordVisible((await peer.answered(peer.interact(payload))).data);

  it('is completed from its author or title, and asked alone', async () => {
    const { data } = await peer.answered(peer.interact(typing('ask', 'source', 'tea')));
    const [choice] = data['choices'] as { name: string; value: string }[];
    expect(choice?.name).toContain('Tea and Sleep');
    const ketamine = { question: 'does ketamine help against migraine?' };
    expect(await seen(slash('ask', ketamine))).toContain('Ketamine');
    const alone = await seen(slash('ask', { ...ketamine, source: choice?.value ?? '' }));
    expect(alone).toContain('does not say');
    expect(alone).not.toContain('Hoffmann');
    expect(await seen(slash('ask', { ...ketamine, source: 'Hoffmann 2018' }))).toContain('Ketamine');
    expect(await seen(slash('ask', { ...ketamine, source: 'no such thing' }))).toContain('No such source');
  });
});
