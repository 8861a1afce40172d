// The peer refuses what Discord refuses: without that, the other tests would prove little.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { APPLICATION, CHANNEL, slash, typing } from '../support/discord-events.js';
import { type DiscordPeer, startDiscordPeer } from '../support/discord-peer.js';

let peer: DiscordPeer;
beforeAll(async () => {
  peer = await startDiscordPeer({ heartbeatMs: 100 });
});
afterAll(() => peer.stop());

async function call(method: string, path: string, body: unknown, auth = true): Promise<[number, unknown]> {
  const headers = {
    'content-type': 'application/json',
    ...(auth ? { authorization: `Bot ${peer.token}` } : {}),
  };
  const response = await fetch(`${peer.url}/v10${path}`, {
    method,
    headers,
    ...(body === null ? {} : { body: JSON.stringify(body) }),
  });
  const said = (await response.text()) || '{}';
  return [response.status, (JSON.parse(said) as { code?: number }).code];
}

const button = (custom_id: string) => ({ type: 2, style: 2, label: 'a', custom_id });
const message = (components: unknown, more = {}) => ({
  flags: 32768,
  components,
  allowed_mentions: { parse: [] },
  ...more,
});
const text = { type: 10, content: 'a' };

describe('the Discord peer refuses', () => {
  it.each([
    ['content beside Components V2', message([text], { content: 'b' })],
    ['embeds beside Components V2', message([text], { embeds: [{ title: 'b' }] })],
    ['Components V2 without the flag', { components: [text], allowed_mentions: { parse: [] } }],
    ['a custom_id that stands twice', message([{ type: 1, components: [button('x'), button('x')] }])],
    ['a custom_id of 101 characters', message([{ type: 1, components: [button('x'.repeat(101))] }])],
    [
      'six buttons in a row',
      message([{ type: 1, components: [1, 2, 3, 4, 5, 6].map((n) => button(`${n}`)) }]),
    ],
    ['4001 characters', message([{ type: 10, content: 'x'.repeat(4001) }])],
    ['41 components', message(Array.from({ length: 41 }, () => text))],
    ['an empty text', message([{ type: 10, content: '' }])],
    ['a file that is not attached', message([{ type: 13, file: { url: 'attachment://a.ris' } }])],
    [
      'a link of 513 characters',
      message([
        { type: 1, components: [{ type: 2, style: 5, label: 'a', url: `https://e.org/${'x'.repeat(513)}` }] },
      ]),
    ],
    ['mentions that are not switched off', { flags: 32768, components: [text] }],
  ])('%s', async (_, body) => {
    expect(await call('POST', `/channels/${CHANNEL}/messages`, body)).toEqual([400, 50035]);
  });

  const command = (options: unknown[], more = {}) => [
    { type: 1, name: 'a', description: 'a', options, ...more },
  ];
  const option = { type: 3, name: 'a', description: 'a' };
  it.each([
    ['a required option after one that is not', command([option, { ...option, name: 'b', required: true }])],
    ['26 options', command(Array.from({ length: 26 }, (_, n) => ({ ...option, name: `n${n}` })))],
    ['a description of 101 characters', command([{ ...option, description: 'x'.repeat(101) }])],
    ['a name in capitals', command([{ ...option, name: 'A' }])],
    [
      'two options of one name in one language',
      command([option, { ...option, name: 'b', name_localizations: { de: 'a' } }]),
    ],
    ['a language that Discord does not know', command([{ ...option, name_localizations: { xx: 'a' } }])],
    [
      'more than 8000 characters',
      command(
        Array.from({ length: 25 }, (_, n) => ({
          ...option,
          name: `n${n}`,
          options: Array.from({ length: 4 }, (__, m) => ({
            ...option,
            name: `m${m}`,
            description: 'x'.repeat(99),
          })),
        })),
      ),
    ],
  ])('commands with %s', async (_, body) => {
    expect(await call('PUT', `/applications/${APPLICATION}/commands`, body)).toEqual([400, 50035]);
  });

  it('a second response, a late one, one of the wrong kind, and a wrong token', async () => {
    const respond = (id: string, token: string, type: number, data: unknown) =>
      call('POST', `/interactions/${id}/${token}/callback`, { type, data }, false);
    const first = peer.prepare(slash('help')).asked;
    expect((await respond(first.id, first.token, 4, message([text])))[0]).toBe(204);
    expect(await respond(first.id, first.token, 4, message([text]))).toEqual([400, 40060]);
    const late = peer.prepare(slash('help')).asked;
    Object.assign(late, { sentAt: performance.now() - 3001 });
    expect(await respond(late.id, late.token, 4, message([text]))).toEqual([404, 10062]);
    const choices = peer.prepare(typing('gene', 'name', '')).asked;
    expect(await respond(choices.id, choices.token, 4, message([text]))).toEqual([400, 50035]);
    const other = peer.prepare(slash('help')).asked;
    expect(await respond(other.id, 'wrong', 4, message([text]))).toEqual([404, 10062]);
  });

  it('a call without the bot token', async () => {
    expect((await call('GET', '/gateway/bot', null, false))[0]).toBe(401);
  });

  it.each([
    ['a command before IDENTIFY', { op: 4, d: {} }, 4003],
    ['a wrong token', { op: 2, d: { token: 'x', intents: 0 } }, 4004],
    ['an unknown intent', { op: 2, d: { token: 'right', intents: 1 << 30 } }, 4013],
    ['a privileged intent', { op: 2, d: { token: 'right', intents: 1 << 15 } }, 4014],
  ])('%s', async (_, payload, code) => {
    const socket = new WebSocket(`${peer.url.replace('http', 'ws').replace('/api', '')}/?v=10&encoding=json`);
    const closed = new Promise<number>((resolve) => socket.on('close', resolve));
    const right = JSON.stringify(payload).replace('"right"', JSON.stringify(peer.token));
    socket.on('open', () => socket.send(right));
    expect(await closed).toBe(code);
  });

  it('a client without a heartbeat', async () => {
    const socket = new WebSocket(`${peer.url.replace('http', 'ws').replace('/api', '')}/?v=10&encoding=json`);
    await new Promise((resolve) => socket.on('close', resolve));
    expect(peer.gateway.complaints).toContain('a client stopped its heartbeat');
  });
});
