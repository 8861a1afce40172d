// SIGHUP to the real process: the packs are read anew, broken ones are refused, and what is made of packs follows them.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Child } from '../support/child.js';
import { type DiscordPeer, startDiscordPeer } from '../support/discord-peer.js';
import { type Small, smallTexts } from '../support/several-packs.js';

const tea = (finding: string, facet = 'therapy'): Small => ({
  id: 'tea',
  sentences: [[finding, 'The students were few.']],
  topics: [{ name: 'Green tea', facet, says: [1] }],
});

/** On a machine that is busy with other tests. */
const startMs = 40_000;

describe('SIGHUP', { timeout: 60_000 }, () => {
  let folder: string;
  let peer: DiscordPeer;
  let child: Child;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'packs-'));
    peer = await startDiscordPeer();
  });
  afterEach(async () => {
    child.signal('SIGKILL');
    await child.exited;
    await peer.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const put = (
    small: Small,
    change: (texts: Record<string, string>) => Record<string, string> = (t) => t,
  ) => {
    mkdirSync(join(folder, small.id), { recursive: true });
    for (const [name, text] of Object.entries(change({ ...smallTexts(small) })))
      writeFileSync(join(folder, small.id, name), text);
  };
  const start = async (discord: Record<string, string> = {}): Promise<string> => {
    const env = { KNOWLEDGE_DIR: folder, PORT: '0', PREVIEW: '1' };
    child = new Child(['dist/adapters/main.js'], { ...env, ...discord });
    const [, port] = await child.prints(/"port":(\d+)/, startMs);
    return `http://127.0.0.1:${port}`;
  };
  const ask = async (url: string, text: string): Promise<string> =>
    await (await fetch(`${url}/?${new URLSearchParams({ q: text })}`)).text();
  const hangUp = async (says: RegExp): Promise<string> => {
    child.output = '';
    child.signal('SIGHUP');
    return (await child.prints(says))[0];
  };
  const registered = (): string => JSON.stringify([...peer.rest.commands.values()]);

  it('answers from the packs as they are now, and registers commands where they have changed', async () => {
    put(tea('Green tea shortened sleep in twelve students.'));
    const url = await start({ DISCORD_TOKEN: peer.token, DISCORD_API_URL: peer.url });
    expect(await ask(url, 'therapy green tea')).toContain('Green tea shortened sleep in twelve students.');
    expect(registered()).toContain('"therapy"');
    put(tea('Green tea lengthened sleep in thirty nurses.', 'drink'));
    put({
      id: 'coffee',
      sentences: [['Coffee kept them awake.', 'It was one night.']],
      topics: [{ name: 'Coffee', says: [1] }],
    });
    await hangUp(/packs read anew/);
    const now = await ask(url, 'green tea');
    expect(now).toContain('Green tea lengthened sleep in thirty nurses.');
    expect(now).not.toContain('Green tea shortened sleep');
    expect(await ask(url, 'coffee')).toContain('Coffee kept them awake.');
    expect(await (await fetch(`${url}/gallery`)).text()).toContain('Coffee');
    await peer.until('the commands of the new packs', () => registered().includes('"drink"'));
    const puts = (): number => peer.requests.filter(({ method }) => method === 'PUT').length;
    const before = puts();
    put(tea('Green tea changed nothing.', 'drink'));
    await hangUp(/packs read anew/);
    // Read once more: by then the first run has done all that it does.
    await hangUp(/packs read anew/);
    expect(puts()).toBe(before);
  });

  it('keeps the old packs where a new one is broken or gone, and says where and what to do', async () => {
    put(tea('Green tea shortened sleep in twelve students.'));
    const url = await start();
    const before = await ask(url, 'green tea');
    put(tea('Green tea lengthened sleep in thirty nurses.'), (texts) => ({ ...texts, 'topics.json': '[{' }));
    const line = await hangUp(/.*packs were not read anew.*\n/);
    for (const part of [join(folder, 'tea'), 'topics.json', 'not JSON', 'mend']) expect(line).toContain(part);
    expect(await ask(url, 'green tea')).toBe(before);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    put(tea('Green tea lengthened sleep in thirty nurses.'));
    await hangUp(/packs read anew/);
    const after = await ask(url, 'green tea');
    expect(after).toContain('Green tea lengthened sleep in thirty nurses.');
    rmSync(folder, { recursive: true });
    expect(await hangUp(/.*packs were not read anew.*\n/)).toContain(folder);
    expect(await ask(url, 'green tea')).toBe(after);
  });
});
