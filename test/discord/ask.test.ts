// Every way to ask, end to end: the real client over loopback sockets against the peer.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIRST_RESPONSE_MS } from '../../adapters/discord/limits.js';
import { type RunningBot, startBot } from '../support/discord-bot.js';
import {
  aboutMessage,
  BOT_USER,
  CHANNEL,
  direct,
  type Fields,
  GUILD,
  mention,
  slash,
  typing,
} from '../support/discord-events.js';
import { type DiscordPeer, startDiscordPeer } from '../support/discord-peer.js';
import { discordVisible } from '../support/discord-visible.js';

const EPHEMERAL = 64;

describe('asking on Discord', () => {
  let peer: DiscordPeer;
  let bot: RunningBot;
  beforeAll(async () => {
    peer = await startDiscordPeer();
    bot = await startBot(peer);
  });
  afterAll(async () => {
    await bot.stop();
    expect([...peer.rest.complaints, ...peer.gateway.complaints]).toEqual([]);
    expect(bot.faults).toEqual([]);
    await peer.stop();
  });

  const ask = async (payload: Fields) => {
    const answer = await peer.answered(peer.interact(payload));
    return {
      ...answer,
      seen: discordVisible(answer.data),
      private: (Number(answer.data['flags']) & EPHEMERAL) !== 0,
    };
  };

  it('answers the slash command privately, inside three seconds, with quote, both caveats and source', async () => {
    const answer = await ask(slash('therapy', { name: 'ketamine' }));
    expect(answer.type).toBe(4);
    expect(answer.private).toBe(true);
    expect(answer.ms).toBeLessThan(FIRST_RESPONSE_MS);
    expect(answer.seen).toContain('Ketamine');
    expect(answer.seen.match(/Caveat[:,] /g)?.length).toBe(2);
    expect(answer.seen).toContain('although');
    expect(answer.seen).toContain('Also, because');
    expect(answer.seen).toContain('Hoffmann & Charles, Neurotherapeutics 2018');
    expect(answer.seen).toContain('Not medical advice');
  });

  it.each([
    ['therapy', { name: 'topiramate' }, 'Topiramate'],
    ['therapy', { name: 'Topamax' }, 'Topiramate'],
    ['mechanism', { name: 'csd' }, 'Cortical spreading depression'],
    ['marker', { name: 'kynurenines' }, 'Kynurenines'],
    ['gene', { name: 'fhm' }, 'Familial hemiplegic migraine'],
    ['therapy', {}, 'Therapies'],
    ['compare', { second: 'ketamine', first: 'topiramate' }, 'Topiramate and'],
    ['disclosures', {}, 'Hoffmann'],
    ['help', {}, 'What you can ask'],
    ['privacy', {}, 'Privacy'],
  ])('takes /glutamate %s %o', async (verb, options, words) => {
    expect((await ask(slash(verb, options))).seen.toLowerCase()).toContain(words.toLowerCase());
  });

  it('says when the review does not speak of a name, and shows no source', async () => {
    const { seen } = await ask(slash('therapy', { name: 'propranolol' }));
    expect(seen).toContain('Not mentioned does not mean safe');
    expect(seen).not.toContain('Neurotherapeutics');
  });

  it('shows the answer to everyone when asked to', async () => {
    const answer = await ask(slash('therapy', { name: 'ketamine', visibility: 'shared' }));
    expect(answer.private).toBe(false);
    expect(JSON.stringify(answer.data)).toContain('"label":"Delete"');
  });

  it('attaches the citation as a file', async () => {
    const { files, seen } = await ask(slash('cite', { format: 'ris' }));
    expect(files.map(({ name }) => name)).toEqual([expect.stringMatching(/\.ris$/)]);
    expect(files[0]?.text).toContain('TY  - JOUR');
    expect(seen).toContain('10.1007/s13311-018-0616-5');
  });

  it('completes a misspelt name, best match first', async () => {
    const { type, data } = await ask(typing('therapy', 'name', 'topirimate'));
    expect(type).toBe(8);
    expect(data['choices']).toEqual([{ name: 'Topiramate', value: 'Topiramate' }]);
  });

  it('completes names of the facet only, and of all facets to compare', async () => {
    const names = async (verb: string, option: string) =>
      ((await ask(typing(verb, option, ''))).data['choices'] as { name: string }[]).map(({ name }) => name);
    expect(await names('marker', 'name')).not.toContain('Ketamine');
    expect(await names('compare', 'first')).toEqual(expect.arrayContaining(['Ketamine', 'Kynurenines']));
  });

  it('answers the message menu privately, about the words of that message', async () => {
    const answer = await ask(aboutMessage('**ketamine** <@123456789012345678>'));
    expect(answer.private).toBe(true);
    expect(answer.seen).toContain('Ketamine');
  });

  it('replies to the very message that mentions it, without a ping', async () => {
    const id = peer.say(mention(`<@${BOT_USER}> ketamine?`));
    const { data, channel } = await peer.replyTo(id);
    expect(channel).toBe(CHANNEL);
    expect(data['allowed_mentions']).toEqual({ parse: [], replied_user: false });
    expect(discordVisible(data)).toContain('Ketamine');
  });

  it('answers in the thread in which it was mentioned', async () => {
    const thread = '1400000000000000077';
    const { channel } = await peer.replyTo(
      peer.say(mention(`and memantine, <@!${BOT_USER}>?`, { channel_id: thread })),
    );
    expect(channel).toBe(thread);
  });

  it('answers a direct message without a mention', async () => {
    expect(discordVisible((await peer.replyTo(peer.say(direct('therapy ketamine')))).data)).toContain(
      'Ketamine',
    );
  });

  it('shows the help card for an empty mention', async () => {
    expect(discordVisible((await peer.replyTo(peer.say(mention(`<@${BOT_USER}>`)))).data)).toContain(
      'What you can ask',
    );
  });

  it('answers a reply to its card that pings it, and leaves alone one that is only talk', async () => {
    const before = peer.rest.sent.length;
    for (const talk of ['thank you all', 'hello', 'ok great, that helps'])
      peer.say(mention(talk, { type: 19 }));
    const asked = await peer.replyTo(peer.say(mention('and is memantine any good?', { type: 19 })));
    const unknown = await peer.replyTo(peer.say(mention('what about propranolol?', { type: 19 })));
    const named = await peer.replyTo(peer.say(mention('therapy magnesium', { type: 19 })));
    expect([asked, unknown, named].map(({ data }) => discordVisible(data).split('\n')[0])).toEqual([
      'Memantine',
      expect.stringContaining('not say'),
      'Magnesium',
    ]);
    expect(peer.rest.sent.length).toBe(before + 3);
  });

  it.each([
    [
      'a forwarded message',
      direct('', { message_snapshots: [{ message: { content: 'therapy ketamine' } }] }),
    ],
    ['an embed', direct('', { embeds: [{ type: 'rich', description: 'therapy ketamine' }] })],
  ])('answers %s in a direct message', async (_name, payload) => {
    expect(discordVisible((await peer.replyTo(peer.say(payload))).data)).toContain('Ketamine');
  });

  it('says in one line that files are not read, and beside an answer to the words with one', async () => {
    const file = { attachments: [{ id: '1', filename: 'paper.pdf' }] };
    const alone = discordVisible((await peer.replyTo(peer.say(direct('', file)))).data);
    expect(alone).toContain('Files and pictures are not read');
    expect(alone).not.toContain('does not say');
    const beside = discordVisible((await peer.replyTo(peer.say(direct('therapy ketamine', file)))).data);
    expect(beside).toContain('Files and pictures are not read');
    expect(beside).toContain('Hoffmann');
  });

  it('leaves alone what is not addressed to it', async () => {
    const before = peer.rest.sent.length;
    peer.say(mention('ketamine is discussed here', { mentions: [] }));
    peer.say(mention('', { type: 19 }));
    peer.say(mention(`<@${BOT_USER}> hello`, { author: { id: '1200000000000000007', bot: true } }));
    peer.say(mention(`<@${BOT_USER}> hello`, { webhook_id: '1200000000000000008' }));
    peer.say(mention(`<@${BOT_USER}> joined`, { type: 7 }));
    peer.say(mention('@everyone look', { mention_everyone: true, mentions: [], guild_id: GUILD }));
    await peer.replyTo(peer.say(mention(`<@${BOT_USER}> ketamine`)));
    expect(peer.rest.sent.length).toBe(before + 1);
  });

  it('asks for the least intents and none that is privileged', () => {
    expect(peer.gateway.counts.intents).toEqual([(1 << 9) | (1 << 12)]);
  });

  it('writes no word of a question and no token into its log', async () => {
    await ask(slash('ask', { question: 'xylophonequestion about glutamate' }));
    const log = bot.log.join('');
    expect(log).not.toContain('xylophonequestion');
    expect(log).not.toContain(peer.token);
    expect([...peer.rest.asked.values()].filter(({ token }) => log.includes(token))).toEqual([]);
  });
});
