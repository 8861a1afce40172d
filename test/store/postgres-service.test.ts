// The whole service on a real database: installations that outlive a process, a turn that two processes get, an outage, and
// what is found in the database afterwards: no token, no word of a question, nobody's name.
import { afterEach, expect, it } from 'vitest';
import { openPostgresStore } from '../../adapters/store/postgres.js';
import { describeWithOwnPostgres } from '../support/postgres.js';
import { patient, quiet, readableLog, storeKey } from '../support/postgres-store.js';
import { type SlackApp, startSlack } from '../support/slack-app.js';
import { oauthApp } from '../support/slack-oauth.js';
import { commandForm, freshStamp, mention, press } from '../support/slack-payloads.js';
import { visibleText } from '../support/slack-visible.js';

const oauth = {
  SLACK_BOT_TOKEN: '',
  SLACK_CLIENT_ID: oauthApp.clientId,
  SLACK_CLIENT_SECRET: oauthApp.clientSecret,
  SLACK_STATE_SECRET: oauthApp.stateSecret,
  STORE_KEY: storeKey('one'),
};

/** Words that are nowhere but in what people ask. */
const nonce = ['zqxbrindle', 'zqxmorvane', 'zqxtalpid'] as const;

describeWithOwnPostgres('the service on PostgreSQL', (server) => {
  const apps: SlackApp[] = [];
  afterEach(async () => {
    for (const app of apps.splice(0).reverse()) await app.stop();
  });

  async function started(url: string, beside?: SlackApp): Promise<SlackApp> {
    const peer = beside === undefined ? {} : { peer: beside.peer };
    const app = await startSlack('http', { env: { ...oauth, DATABASE_URL: url }, ...peer });
    apps.push(app);
    return app;
  }

  async function install(app: SlackApp, code: string): Promise<number> {
    const base = `http://127.0.0.1:${app.running.port}/slack`;
    const begun = await fetch(`${base}/install`, { redirect: 'manual' });
    const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state') ?? '';
    const cookie = (begun.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const query = new URLSearchParams({ code, state });
    return (await fetch(`${base}/oauth_redirect?${query}`, { headers: { cookie } })).status;
  }

  const asked = (text: string, over: Readonly<Record<string, unknown>> = {}, thread = freshStamp()) => {
    const body = mention(text, { thread_ts: thread, team: 'T1ONE' });
    const authorizations = [
      { enterprise_id: null, team_id: 'T1ONE', user_id: 'U0BOT', is_bot: true, is_enterprise_install: false },
    ];
    return { thread, body: { ...body, team_id: 'T1ONE', authorizations, ...over } };
  };

  const command = async (app: SlackApp, text: string, user: string): Promise<string> => {
    const response_url = app.peer.responseUrl('C0PUBLIC', user);
    const sent = await app.command(commandForm(text, { team_id: 'T1ONE', user_id: user, response_url }));
    expect(sent.status).toBe(200);
    return visibleText((await app.post(({ onlyFor }) => onlyFor === user)).message);
  };

  it('follows a thread in whichever process the next question comes to, also after a restart', async () => {
    const url = await server().database();
    const first = await started(url);
    expect(await install(first, 'code-T1ONE')).toBe(200);
    const card = asked('therapy ketamine');
    await first.event(card.body);
    await first.post((post) => post.thread === card.thread);
    const second = await started(url, first);
    await second.event(asked('how strong is that?', {}, card.thread).body);
    const next = await second.post(({ message }) => visibleText(message).includes('from above'));
    expect(next.thread).toBe(card.thread);
    expect(visibleText(next.message)).toContain('About Ketamine, from above.');
  });

  it('keeps an installation for other processes, answers a turn once among them, and outlives an outage', async () => {
    const url = await server().database();
    const first = await started(url);
    expect(await install(first, 'code-T1ONE')).toBe(200);
    const second = await started(url, first);

    const turns = Array.from({ length: 12 }, () => asked(`therapy ketamine ${nonce[0]}`));
    await Promise.all(turns.flatMap(({ body }) => [first.event(body), second.event(body)]));
    const count = (thread: string): number =>
      first.world.posts.filter((post) => post.thread === thread).length;
    for (const { thread } of turns) await first.post((post) => post.thread === thread);
    // What a process did not ask the database yet, it would have to answer by itself once it is away.
    const left = (): number =>
      [...first.lines, ...second.lines].filter((line) => line.includes('a repeated delivery')).length;
    await first.world.until('both processes to be done', () => left() === turns.length || undefined);

    await server().stop();
    expect(await command(first, 'therapy memantine', 'U0OUT')).toContain('memantine');
    const during = asked(`therapy topiramate ${nonce[1]}`);
    await second.event(during.body);
    await second.post((post) => post.thread === during.thread);

    // A process that starts now knows no installation; what needs no token is answered all the same.
    const third = await started(url, first);
    expect(await command(third, 'therapy topiramate', 'U0NEW')).toContain('topiramate');
    expect(JSON.parse(await third.logged('an installation cannot be read'))).toHaveProperty('cure');

    await server().start();
    await third.logged('the database is back');
    const after = asked(`therapy ketamine ${nonce[2]}`);
    await third.event(after.body);
    await third.post((post) => post.thread === after.thread);
    expect([...turns, during, after].map(({ thread }) => count(thread))).toEqual(Array(14).fill(1));
  });

  it('leaves no token, no word of a question and nobody’s id in the database, its files or the log', async () => {
    const url = await server().database();
    const app = await started(url);
    expect(await install(app, 'code-T1ONE')).toBe(200);
    for (const word of nonce) {
      const turn = asked(`does ${word} help with ${word}s?`, {});
      await app.event(turn.body);
      await app.post((post) => post.thread === turn.thread);
    }
    const card = asked('therapy ketamine');
    await app.event(card.body);
    const { message } = await app.post((post) => post.thread === card.thread);
    const value = /"value":"([^"]*fb:y[^"]*)"/.exec(JSON.stringify(message))?.[1] ?? '';
    const response_url = app.peer.responseUrl('C0PUBLIC', 'U0ASKER');
    const where = { team: { id: 'T1ONE', domain: 'team' }, response_url };
    await app.interaction(press({ type: 'feedback_buttons', action_id: 'feedback', value }, 'thread', where));
    await app.post(({ onlyFor }) => onlyFor === 'U0ASKER');
    await app.running.stop();

    const [rows, disk] = [await server().rows(url), await server().disk()];
    expect(rows).toMatch(/glutamate_feedback\n\(.*,helpful,1\)/);
    expect(rows).toContain('slack:installation:team:T1ONE');
    const log = app.lines.join('');
    const tokens = [...app.world.grants.keys()].filter((token) => token.includes('T1ONE'));
    expect(tokens).not.toEqual([]);
    for (const word of [...nonce, ...tokens, 'xoxb-', 'U0ASKER', 'U0ADMIN', oauthApp.clientSecret]) {
      expect(rows.includes(word), `${word} in a row`).toBe(false);
      expect(disk.includes(word), `${word} on the disk`).toBe(false);
      expect(log.includes(word), `${word} in the log`).toBe(false);
    }
  });

  it('reads what the key before sealed, and seals it anew with the new one', async () => {
    const url = await server().database();
    const opened = async (key: string, previousKey?: string) => {
      const told = readableLog();
      return {
        told,
        store: await openPostgresStore({
          url,
          key: storeKey(key),
          previousKey,
          log: told.log,
          timing: patient,
        }),
      };
    };
    const { store: old } = await opened('one');
    for (const name of ['read', 'unread']) await old.write(name, 'xoxb-zqxtoken');
    await old.close();
    const rotating = await openPostgresStore({
      url,
      key: storeKey('two'),
      previousKey: storeKey('one'),
      log: quiet(),
    });
    expect(await rotating.read('read')).toBe('xoxb-zqxtoken');
    await rotating.close();
    const { store, told } = await opened('two');
    expect(await store.read('read')).toBe('xoxb-zqxtoken');
    await expect(store.read('unread')).rejects.toMatchObject({ code: 'bad-setting', culprit: 'STORE_KEY' });
    expect(told.text()).toContain('STORE_KEY_PREVIOUS');
    expect(told.text()).not.toContain('zqx');
    await store.write('unread', 'again');
    expect(await store.read('unread')).toBe('again');
    await store.close();
  });
});
