// The conversation with the app, in the Messages tab and in the assistant pane of older apps: prompts, status, title, and files.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedBot } from '../support/pack-cards.js';
import { type Mode, type SlackApp, startSlack } from '../support/slack-app.js';
import { directMessage, homeOpened, paneStarted } from '../support/slack-payloads.js';
import { visibleText } from '../support/slack-visible.js';

for (const mode of ['http', 'socket'] as const satisfies readonly Mode[]) {
  describe(`the conversation over ${mode}`, () => {
    let app: SlackApp;
    beforeAll(async () => {
      app = await startSlack(mode);
    });
    afterAll(async () => await app.stop());

    it.each([
      ['the Messages tab opens, for the whole conversation', homeOpened('messages'), false],
      ['the assistant pane of an older app opens, in its thread', paneStarted(), true],
    ])('suggests prompts of the pack when %s', async (_name, opened, inThread) => {
      const from = app.world.calls.length;
      await app.event(opened);
      const call = await app.world.until('prompts', () =>
        app.world.calls.slice(from).find(({ method }) => method === 'assistant.threads.setSuggestedPrompts'),
      );
      const prompts = call.args['prompts'] as { message: string }[];
      expect(prompts.map(({ message }) => message)).toEqual(
        shippedBot()
          .examples.slice(0, 4)
          .map(({ text }) => text),
      );
      expect('thread_ts' in call.args).toBe(inThread);
      expect(call.answer).toBe('ok');
    });

    it('answers in the assistant pane without a status, and gives its thread one title', async () => {
      const from = app.world.calls.length;
      await app.event(directMessage('therapy magnesium', { thread_ts: '1700000002.000001' }));
      const titled = () =>
        app.world.calls.slice(from).find(({ method }) => method === 'assistant.threads.setTitle');
      expect((await app.world.until('a title', titled)).args['title']).toBe('Magnesium');
      const methods = app.world.calls.slice(from).map(({ method }) => method);
      expect(methods.filter((method) => method.startsWith('assistant'))).toEqual([
        'assistant.threads.setTitle',
      ]);
      await app.event(directMessage('how strong is that?', { thread_ts: '1700000002.000001' }));
      const next = await app.post(({ message }) => visibleText(message).includes('from above'));
      expect(visibleText(next.message)).toContain('About Magnesium, from above.');
      const titles = app.world.calls.slice(from).filter(({ method }) => method.endsWith('setTitle'));
      expect(titles).toHaveLength(1);
      expect((await app.post(({ thread }) => thread === '1700000002.000001')).channel).toBe('D0ASKER');
    });

    it('says in one line that files are not read', async () => {
      await app.event(
        directMessage('', { subtype: 'file_share', files: [{ id: 'F0FILE', name: 'paper.pdf' }] }),
      );
      const post = await app.post(({ message }) => visibleText(message).startsWith('Nothing to read'));
      expect(visibleText(post.message)).toContain('Files and pictures are not read here.');
      expect(visibleText(post.message)).not.toContain('does not say');
    });
  });
}
