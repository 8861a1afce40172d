// Payloads → what is wanted: the examples that matter, and total on anything.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutMarks } from '../../adapters/discord/read/message-text.js';
import { readInteraction } from '../../adapters/discord/read/read-interaction.js';
import { readMessage } from '../../adapters/discord/read/read-message.js';
import {
  ASKER,
  aboutMessage,
  BOT_USER,
  direct,
  type Fields,
  mention,
  press,
  slash,
  typing,
} from '../support/discord-events.js';
import { shippedBot } from '../support/pack-cards.js';

const { grammar } = shippedBot();
const read = (payload: unknown) => readInteraction(payload, grammar);
const sent = (payload: Fields): Fields => ({ ...payload, id: '1800000000000000001', token: 'a.b-c_d' });
const textOf = (payload: Fields): string | null => {
  const wanted = read(sent(payload));
  return wanted.kind === 'ask' && wanted.turn.input.kind === 'text' ? wanted.turn.input.text : null;
};

describe('an interaction', () => {
  it.each([
    [slash('therapy', { name: 'ketamine' }), 'therapy ketamine'],
    [slash('therapy'), 'therapy'],
    [slash('compare', { second: 'b', first: 'a' }), 'compare a, b'],
    [slash('cite', { format: 'ris', visibility: 'shared' }), 'cite ris'],
    [slash('ask', { question: '  Is it safe? ' }), 'ask Is it safe?'],
    [slash('unknown', { x: 'y' }), 'unknown'],
    [aboutMessage('> **What** about <@123> ||FHM||?'), 'What about FHM ?'],
  ])('becomes the text that a person would have typed (%#)', (payload, text) =>
    expect(textOf(payload)).toBe(text),
  );

  it('knows its asker in a server, in a direct message, and from an account installation', () => {
    const { member: _, guild_id: __, ...elsewhere } = slash('help');
    for (const payload of [
      slash('help'),
      { ...elsewhere, user: { id: ASKER }, context: 1 },
      { ...elsewhere, user: { id: ASKER }, context: 2 },
    ]) {
      expect(read(sent(payload))).toMatchObject({ kind: 'ask', origin: { asker: ASKER } });
    }
  });

  it('is read by what it needs alone: id, token, who asked, and what', () => {
    const bare = {
      type: 2,
      id: '1',
      token: 'A_UNIQUE_TOKEN',
      member: { user: { id: '2' } },
      data: slash('help')['data'],
    };
    expect(read(bare)).toMatchObject({ kind: 'ask', turn: { input: { text: 'help' } } });
  });

  it('tells the facet whose names are wanted while typing', () => {
    expect(read(sent(typing('gene', 'name', 'fh')))).toMatchObject({
      kind: 'complete',
      facet: 'gene',
      typed: 'fh',
    });
    expect(read(sent(typing('compare', 'first', 'x')))).toMatchObject({
      kind: 'complete',
      facet: null,
      typed: 'x',
    });
  });

  it('tells a button under a private card from one under a shared card', () => {
    expect(read(sent(press('p:1;help;2')))).toMatchObject({ kind: 'press', does: 'turn', private: true });
    expect(read(sent(press('s:1;help', { ephemeral: false })))).toMatchObject({
      kind: 'press',
      does: 'share',
      private: false,
    });
  });

  it('of any shape is read without an error', () => {
    const names = fc.constantFrom(
      'type',
      'id',
      'token',
      'data',
      'options',
      'name',
      'value',
      'member',
      'user',
      'custom_id',
      'values',
      'focused',
      'application_id',
      'message',
      'flags',
    );
    let any: fc.Arbitrary<unknown> = fc.oneof(
      fc.integer({ min: 0, max: 9 }),
      fc.string(),
      fc.constantFrom('1', ASKER, null, true),
    );
    for (let depth = 0; depth < 4; depth++)
      any = fc.oneof(any, fc.dictionary(names, any, { maxKeys: 6 }), fc.array(any, { maxLength: 3 }));
    fc.assert(
      fc.property(any, (payload) => typeof read(payload).kind === 'string'),
      { seed: 1, numRuns: 1000 },
    );
    fc.assert(
      fc.property(any, (payload) => readMessage(payload, BOT_USER) === null),
      { seed: 2, numRuns: 1000 },
    );
  });

  it('with any one field spoilt is read without an error', () => {
    const spoilt = fc.constantFrom<unknown>(null, 0, '', 'x', [], {}, [null], -1, true);
    const payloads = fc
      .constantFrom(
        slash('therapy', { name: 'a' }),
        typing('gene', 'name', 'f'),
        aboutMessage('x'),
        press('o:1;help'),
      )
      .map(sent);
    fc.assert(
      fc.property(payloads, fc.nat(), fc.nat(), spoilt, (payload, at, below, value) => {
        const keys = Object.keys(payload);
        const key = keys[at % keys.length] ?? 'id';
        const inner = payload[key];
        const names = typeof inner === 'object' && inner !== null ? Object.keys(inner) : [];
        const name = names[below % Math.max(names.length, 1)];
        const changed = name === undefined ? value : { ...(inner as Fields), [name]: value };
        return (
          typeof read({ ...payload, [key]: changed }).kind === 'string' &&
          readMessage({ ...payload, [key]: value }, BOT_USER) !== undefined
        );
      }),
      { seed: 3, numRuns: 1000 },
    );
  });
});

describe('a message', () => {
  const id = { id: '1900000000000000001' };

  it('to the bot is a question without its mention', () => {
    expect(
      readMessage({ ...mention(`hey <@${BOT_USER}>, what about ketamine?`), ...id }, BOT_USER)?.turn,
    ).toEqual({
      platform: 'discord',
      way: 'mention',
      input: { kind: 'text', text: 'hey , what about ketamine?' },
      follows: [],
      thread: `discord t ${id.id}`,
    });
    expect(readMessage({ ...direct('ketamine'), ...id }, BOT_USER)?.turn.way).toBe('direct');
  });

  it('that pings the bot by replying to its card is one, surely where it asks or names the bot', () => {
    const reply = (content: string) => readMessage({ ...mention(content), type: 19, ...id }, BOT_USER);
    expect(reply('and memantine?')).toMatchObject({
      perhaps: false,
      turn: { input: { text: 'and memantine?' } },
    });
    expect(reply(`<@${BOT_USER}> memantine`)?.perhaps).toBe(false);
    expect(reply('thanks, that helps')?.perhaps).toBe(true);
    expect(reply('')).toBeNull();
  });

  it('without words is not taken for a call for help, unless the bot is named', () => {
    const inputOf = (payload: Fields) => readMessage({ ...payload, ...id }, BOT_USER)?.turn.input;
    const file = { attachments: [{ id: '1', filename: 'paper.pdf' }] };
    expect(inputOf({ ...direct(''), ...file })).toEqual({ kind: 'unreadable', what: 'files' });
    expect(inputOf(direct(''))).toEqual({ kind: 'unreadable', what: 'nothing' });
    expect(inputOf({ ...direct('ketamine'), ...file })).toEqual({
      kind: 'text',
      text: 'ketamine',
      files: true,
    });
    expect(inputOf(mention(`<@${BOT_USER}>`))).toEqual({ kind: 'text', text: '' });
    expect(inputOf(mention(`<@${BOT_USER}>`, file))).toEqual({ kind: 'unreadable', what: 'files' });
  });

  it('of the bot itself is never answered', () => {
    expect(readMessage({ ...direct('ketamine'), author: { id: BOT_USER }, ...id }, BOT_USER)).toBeNull();
  });
});

describe('what was said', () => {
  it.each([
    ['<@1> <@!2> <@&3> <#4> ketamine', 'ketamine'],
    ['is <:brain:12> <t:1700000000:R> it **safe**?', 'is brain it safe?'],
    ['> quoted\n# head\n`code` and ||hidden||', 'quoted head code and hidden'],
    ['   ', ''],
    ['a_b 2*3', 'a_b 2*3'],
  ])('in %j is %j', (content, text) => expect(withoutMarks(content)).toBe(text));
});
