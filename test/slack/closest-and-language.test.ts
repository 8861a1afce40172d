// On Slack, over sockets and over HTTP: closest passages for the one who pressed, the language of the question, and another name.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Mode, type SlackApp, startSlack } from '../support/slack-app.js';
import { freshStamp, homeOpened, mention, press } from '../support/slack-payloads.js';
import { visibleBlocks, visibleText } from '../support/slack-visible.js';

describe.each(['http', 'socket'] as const satisfies readonly Mode[])('asking over %s', (mode) => {
  let app: SlackApp;
  beforeAll(async () => {
    app = await startSlack(mode, { env: { BOT_NAME: 'Paper club', BOT_COMMAND: 'papers' } });
  });
  afterAll(async () => await app.stop());

  const answer = async (text: string) => {
    const thread = freshStamp();
    await app.event(mention(text, { thread_ts: thread }));
    return await app.post((post) => post.thread === thread);
  };

  it('shows closest passages to the presser alone, with their caveats and source', async () => {
    const { message } = await answer('Does propranolol lower glutamate?');
    const button = JSON.stringify(message['blocks']).match(
      /\{[^{}]*\{[^{}]*"Closest passages"[^{}]*\}[^{}]*\}/,
    )?.[0];
    const { action_id, value } = JSON.parse(button ?? '{}') as { action_id: string; value: string };
    const response_url = app.peer.responseUrl('C0PUBLIC', 'U0CLOSE');
    await app.interaction(press({ action_id, value }, 'thread', { response_url }));
    const post = await app.post(({ onlyFor }) => onlyFor === 'U0CLOSE');
    const seen = visibleText(post.message);
    expect(seen).toContain('Closest passages, not an answer');
    expect(seen).toMatch(/Caveat/);
    expect(seen).toContain('Hoffmann & Charles');
  });

  it.each([
    ['Wer hat den Weltcup gewonnen und warum?', 'Die Übersichtsarbeit sagt es nicht'],
    ['¿Es eficaz la ketamina contra la migraña?', 'Salvedad'],
    ['ワールドカップは誰が勝ちましたか', 'レビュー論文に記述なし'],
    ['who won the world cup?', 'The review does not say'],
  ])('answers %j in the language of the question', async (text, words) => {
    expect(visibleText((await answer(text)).message)).toContain(words);
  });

  it('names its own command in the home view', async () => {
    await app.event(homeOpened());
    const view = await app.world.until('the home view', () => app.world.views.at(-1)?.args['view']);
    expect(visibleBlocks(view)).toContain('/papers');
    expect(visibleBlocks(view)).not.toContain('/glutamate');
  });
});
