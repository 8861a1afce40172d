// Every way to ask in Slack, over signed HTTP and over Socket Mode, against a peer on loopback.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encode } from '../../src/index.js';
import { shippedBot } from '../support/pack-cards.js';
import { type Mode, type SlackApp, startSlack } from '../support/slack-app.js';
import {
  commandForm,
  directMessage,
  homeOpened,
  mention,
  press,
  shortcut,
} from '../support/slack-payloads.js';
import { visibleBlocks, visibleText } from '../support/slack-visible.js';

const topic = (name: string): string =>
  encode({ command: { kind: 'topic', facet: 'therapy', name }, page: 1 }) ?? '';
const quoteOf = (text: string): string => {
  const block = shippedBot()
    .respond(text)
    .card.blocks.find(({ kind }) => kind === 'finding');
  return block?.kind === 'finding' ? block.quote.text : 'no finding';
};

for (const mode of ['http', 'socket'] as const satisfies readonly Mode[]) {
  describe(`asking over ${mode}`, () => {
    let app: SlackApp;
    beforeAll(async () => {
      app = await startSlack(mode);
    });
    afterAll(async () => await app.stop());

    const responseUrl = (): string => app.peer.responseUrl('C0PUBLIC', 'U0ASKER');

    it('answers the slash command to its asker alone, acknowledged inside 3 s', async () => {
      const sent = await app.command(commandForm('therapy ketamine', { response_url: responseUrl() }));
      expect(sent.status).toBe(200);
      expect(sent.ms).toBeLessThan(3000);
      const post = await app.post(({ message }) => visibleText(message).startsWith('Ketamine'));
      expect(post).toMatchObject({
        via: mode === 'http' ? 'acknowledgement' : 'response_url',
        channel: 'C0PUBLIC',
        onlyFor: 'U0ASKER',
        replaces: false,
      });
      expect(visibleBlocks(post.message)).toContain(quoteOf('therapy ketamine'));
      expect(visibleText(post.message)).toContain(quoteOf('therapy ketamine'));
    });

    it('answers a mention in its thread, for all in the channel', async () => {
      const body = mention('therapy topiramate');
      const { ts } = body['event'] as { ts: string };
      expect((await app.event(body)).status).toBe(200);
      const post = await app.post(({ thread }) => thread === ts);
      expect(post).toMatchObject({ via: 'chat.postMessage', channel: 'C0PUBLIC', onlyFor: null });
      expect(visibleBlocks(post.message)).toContain(quoteOf('therapy topiramate'));
    });

    it('answers a mention inside a thread in that thread', async () => {
      await app.event(mention('therapy memantine', { thread_ts: '1700000001.000001' }));
      const post = await app.post(({ thread }) => thread === '1700000001.000001');
      expect(visibleBlocks(post.message)).toContain('emantine');
    });

    it('answers a direct message where it was asked', async () => {
      await app.event(directMessage('disclosures'));
      const post = await app.post(
        ({ channel, message }) =>
          channel === 'D0ASKER' && visibleText(message).startsWith('Conflicts of interest'),
      );
      expect(post.thread).toBeNull();
    });

    it('answers the message shortcut to the person who used it', async () => {
      await app.interaction(
        shortcut('mechanism csd', {
          response_url: app.peer.responseUrl('C0PUBLIC', 'U0READER'),
          user: { id: 'U0READER', team_id: 'T0TEAM' },
        }),
      );
      const post = await app.post(({ onlyFor }) => onlyFor === 'U0READER');
      expect(visibleBlocks(post.message).toLowerCase()).toContain('cortical spreading depression');
    });

    it.each([
      ['a reply in a thread, in that thread', '1700000000.000401', '1700000000.000401'],
      ['a message that a thread hangs on, in the channel', '1700000000.000400', null],
    ])('answers the message shortcut on %s', async (_name, thread_ts, thread) => {
      const from = app.world.posts.length;
      const message = {
        type: 'message',
        user: 'U0AUTHOR',
        ts: '1700000000.000400',
        thread_ts,
        text: 'therapy ketamine',
      };
      await app.interaction(shortcut('', { message, response_url: responseUrl() }));
      const post = await app.post((some) => app.world.posts.indexOf(some) >= from);
      expect([post.onlyFor, post.thread]).toEqual(['U0ASKER', thread]);
    });

    it('shows the home view: what it is, topics as buttons, privacy, the packs and their dates', async () => {
      await app.event(homeOpened());
      const { args } = await app.world.until('the home view', () =>
        app.world.views.find(({ method }) => method === 'views.publish'),
      );
      const view = args['view'] as { blocks: { type: string; elements?: { value?: string }[] }[] };
      const shown = visibleBlocks(view);
      for (const words of ['About this bot', 'no dose calculator', 'Privacy', 'As of 2018'])
        expect(shown).toContain(words);
      const values = view.blocks
        .flatMap(({ type, elements }) => (type === 'actions' ? (elements ?? []) : []))
        .map(({ value }) => value);
      expect(values).toContain(topic('ketamine'));
      expect(values.length).toBe(shippedBot().library.topics.length);
    });

    it('answers a question typed into the home view over it', async () => {
      await app.interaction(press({ action_id: 'ask', value: 'does magnesium help?' }, 'home'));
      const opened = await app.world.until('a modal', () =>
        app.world.views.find(
          ({ method, args }) =>
            method === 'views.open' && visibleBlocks(args['view']).includes(quoteOf('therapy magnesium')),
        ),
      );
      expect(visibleBlocks(opened.args['view'])).toContain('Caveat, in bold above: strength of the evidence');
    });

    it('opens a topic of the home view over it, and goes on in the same modal', async () => {
      await app.interaction(press({ action_id: 'press-therapy-ketamine', value: topic('ketamine') }, 'home'));
      const opened = await app.world.until('a modal', () =>
        app.world.views.find(({ method }) => method === 'views.open'),
      );
      expect(visibleBlocks(opened.args['view'])).toContain(quoteOf('therapy ketamine'));
      await app.interaction(
        press(
          {
            action_id: 'press-cite',
            value: encode({ command: { kind: 'cite', format: 'ris' }, page: 1 }) ?? '',
          },
          'modal',
        ),
      );
      const updated = await app.world.until('its update', () =>
        app.world.views.find(({ method }) => method === 'views.update'),
      );
      expect(updated.args['view_id']).toBe('V0MODAL');
      expect(visibleBlocks(updated.args['view'])).toContain('TY  - JOUR');
    });

    it('answers a press on a private card privately, and in a direct message there', async () => {
      const value = topic('memantine');
      await app.interaction(
        press({ action_id: 'press-topic-0', value }, 'ephemeral', {
          response_url: app.peer.responseUrl('C0PUBLIC', 'U0PRESSER'),
        }),
      );
      expect((await app.post(({ onlyFor }) => onlyFor === 'U0PRESSER')).replaces).toBe(false);
      const before = app.world.posts.length;
      await app.interaction(
        press({ action_id: 'press-topic-0', value }, 'direct', {
          response_url: app.peer.responseUrl('D0ASKER', 'U0ASKER'),
        }),
      );
      const post = await app.post((some) => app.world.posts.indexOf(some) >= before);
      expect(post).toMatchObject({ via: 'chat.postMessage', channel: 'D0ASKER', onlyFor: null });
    });

    it('answers a press on a card in a thread to the presser alone', async () => {
      await app.interaction(
        press({ action_id: 'press-cite', value: topic('topiramate') }, 'thread', {
          response_url: app.peer.responseUrl('C0PUBLIC', 'U0THREAD'),
        }),
      );
      const post = await app.post(({ onlyFor }) => onlyFor === 'U0THREAD');
      expect(post.thread).toBe('1700000000.000050');
    });

    it('shares a private card with the channel, naming who shared it, once however often it is pressed', async () => {
      const shares = () =>
        app.world.posts.filter(({ message }) => visibleText(message).startsWith('Shared by <@U0ASKER>'));
      const container = {
        type: 'message',
        message_ts: `17000001${mode === 'http' ? '01' : '02'}.000100`,
        channel_id: 'C0PUBLIC',
        is_ephemeral: true,
      };
      const share = (at: string) =>
        press({ action_id: 'share', value: topic('ketamine'), action_ts: at }, 'ephemeral', {
          container,
          response_url: responseUrl(),
        });
      await app.interaction(share('1700000100.000100'));
      const shared = await app.world.until('the shared card', () => shares()[0]);
      expect(shared).toMatchObject({ channel: 'C0PUBLIC', onlyFor: null });
      expect(visibleBlocks(shared.message)).toContain(quoteOf('therapy ketamine'));
      await app.interaction(share('1700000200.000100'));
      const told = await app.post(({ message }) => visibleText(message).startsWith('Already shared'));
      expect(told.onlyFor).toBe('U0ASKER');
      expect(shares().length).toBe(1);
    });

    it('answers two quick presses of one button once', async () => {
      const container = {
        type: 'message',
        message_ts: '1700000300.000100',
        channel_id: 'C0PUBLIC',
        is_ephemeral: true,
      };
      const twice = (at: string, value: string) =>
        press({ action_id: 'press-more', value, action_ts: at }, 'ephemeral', {
          container,
          response_url: app.peer.responseUrl('C0PUBLIC', 'U0TWICE'),
        });
      await app.interaction(twice('1700000301.900000', topic('magnesium')));
      await app.interaction(twice('1700000302.100000', topic('magnesium')));
      // A press that is answered after them shows that the second one was not.
      await app.interaction(twice('1700000302.200000', topic('memantine')));
      await app.post(
        ({ onlyFor, message }) => onlyFor === 'U0TWICE' && visibleText(message).startsWith('Memantine'),
      );
      expect(
        app.world.posts.filter(
          ({ onlyFor, message }) => onlyFor === 'U0TWICE' && visibleText(message).startsWith('Magnesium'),
        ).length,
      ).toBe(1);
    });

    it('counts feedback and thanks privately', async () => {
      const value =
        encode({ command: { kind: 'feedback', subject: 'not-found', verdict: 'helpful' }, page: 1 }) ?? '';
      await app.interaction(
        press({ type: 'feedback_buttons', action_id: 'feedback', value }, 'thread', {
          response_url: responseUrl(),
        }),
      );
      expect((await app.post(({ message }) => visibleText(message).startsWith('Thank you'))).onlyFor).toBe(
        'U0ASKER',
      );
    });

    it('refuses a forged value politely', async () => {
      await app.interaction(
        press({ action_id: 'press-more', value: '1;show:other:000000000000:x<!channel>' }, 'ephemeral', {
          response_url: responseUrl(),
        }),
      );
      const post = await app.post(({ message }) => visibleText(message).startsWith('Please ask again'));
      expect(JSON.stringify(post.message)).not.toContain('!channel');
    });

    it('says nothing to edits, bots, itself and other channels, and lets a link button be', async () => {
      const from = app.world.posts.length;
      const quiet = [
        mention('therapy ketamine', { edited: { user: 'U0ASKER', ts: '1.1' } }),
        mention('therapy ketamine', { bot_id: 'B0OTHER' }),
        mention('therapy ketamine', { user: 'U0BOT' }),
        directMessage('therapy ketamine', { subtype: 'message_changed' }),
        directMessage('therapy ketamine', { subtype: 'bot_message', bot_id: 'B0BOT' }),
        directMessage('therapy ketamine', { channel_type: 'channel', channel: 'C0PUBLIC' }),
        homeOpened('about'),
      ];
      for (const body of quiet) expect((await app.event(body)).status).toBe(200);
      expect(
        (await app.interaction(press({ action_id: 'link-read', url: 'https://example.org' }, 'thread')))
          .status,
      ).toBe(200);
      // Deliveries are worked on in order of arrival: an answer to a later one shows that the earlier ones got none.
      await app.event(directMessage('privacy'));
      await app.post(({ message }) => visibleText(message).startsWith('Privacy'));
      expect(app.world.posts.length).toBe(from + 1);
    });

    it('echoes nothing that Slack would act upon', async () => {
      await app.event(
        mention('what about &lt;!channel&gt; <!here> <@U0OTHER> <https://evil.example|click> *bold*?', {
          channel: 'C0PUBLIC',
          thread_ts: '1700000400.000001',
        }),
      );
      const post = await app.post(({ thread }) => thread === '1700000400.000001');
      expect(String(post.message['text'])).not.toMatch(/<[!@#]|<https?:\/\/evil/);
    });

    it('logs no word of a question', async () => {
      await app.command(commandForm('xyzzyword ketamine', { response_url: responseUrl() }));
      await app.logged('"way":"command"');
      await app.event(mention('xyzzyword', { thread_ts: '1700000500.000001' }));
      await app.post(({ thread }) => thread === '1700000500.000001');
      expect(app.lines.join('')).not.toContain('xyzzyword');
      for (const secret of ['xoxb-good', 'xapp-good', '8f742231b10e'])
        expect(app.lines.join('')).not.toContain(secret);
    });
  });
}
