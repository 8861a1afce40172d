// Reading: what each delivery means to us; and that nothing, however malformed, makes it throw.
import { describe, expect, it } from 'vitest';
import { readSlack } from '../../adapters/slack/read/read.js';
import { mutations } from '../support/mutations.js';
import { unwanted, wanted } from '../support/slack-events.js';
import { directMessage, mention, press } from '../support/slack-payloads.js';

const read = (payload: unknown) => readSlack(payload, 'U0BOT');
const asked = (payload: unknown): string => {
  const incoming = read(payload);
  return incoming.kind === 'asked' && incoming.turn.input.kind === 'text'
    ? incoming.turn.input.text
    : `(${incoming.kind})`;
};

describe('reading deliveries', () => {
  it.each(wanted().map(({ name, payload }) => [name, payload]))(
    'finds something to do in %s',
    (_name, payload) => {
      expect(read(payload).kind).not.toBe('nothing');
    },
  );

  it.each(unwanted().map(({ name, payload }) => [name, payload]))(
    'finds nothing to answer in %s',
    (name, payload) => {
      const { kind } = read(payload);
      // A menu is none of ours: whoever sends one is told politely that it does not belong to a card.
      expect(kind).toBe(name === 'select menu' ? 'asked' : 'nothing');
    },
  );

  it.each([...wanted(), ...unwanted()].map(({ name, payload }) => [name, payload]))(
    'throws on no alteration of %s',
    (_name, payload) => {
      // A throw fails the test by itself; thousands of expectations take longer than the reading.
      const kinds = new Set(mutations(payload).map((mutant) => read(mutant).kind));
      expect(kinds.size).toBeGreaterThan(0);
    },
  );

  it('throws on nothing at all', () => {
    for (const payload of [
      undefined,
      null,
      0,
      '',
      'x',
      [],
      {},
      { event: null },
      { event: [] },
      { type: 'block_actions' },
      { command: {} },
    ]) {
      expect(read(payload).kind).toBe('nothing');
    }
  });

  it('gives every copy of one message the same key, and no two messages one', () => {
    const body = mention('help');
    const key = (payload: unknown) => {
      const incoming = read(payload);
      return incoming.kind === 'asked' ? incoming.key : null;
    };
    expect(key({ ...body, event_id: 'EvOTHER', event_time: 5 })).toBe(key(body));
    expect(key({ ...body, team_id: 'T0OTHER' })).not.toBe(key(body));
    expect(key(mention('help'))).not.toBe(key(body));
    expect(key(mention('help', { event_ts: null, ts: null }))).toBeNull();
  });
});

describe('the words of a question', () => {
  it('are those that were typed, without the mention, with links and mentions as words', () => {
    expect(asked(mention('what about <https://example.org/a|this page> &amp; &lt;b&gt;?'))).toBe(
      'what about this page & <b>?',
    );
    expect(asked(mention('therapy ketamine', { text: 'hey <@U0BOT|glutamate> therapy ketamine' }))).toBe(
      'hey   therapy ketamine',
    );
    expect(asked(directMessage('<@U0BOT> help'))).toBe('help');
    expect(asked(directMessage('ask <@U0OTHER|ann> in <#C0PUBLIC|general> <!here>'))).toBe(
      'ask @ann in #general',
    );
    expect(asked(directMessage('mail <mailto:a@b.example|a@b.example> &amp;lt;'))).toBe(
      'mail a@b.example &lt;',
    );
  });

  it('are none for a bare mention, which gets the help card', () => {
    expect(asked(mention('', { text: '<@U0BOT>' }))).toBe('');
  });
});

describe('the place of an answer', () => {
  const placeOf = (payload: unknown) => {
    const incoming = read(payload);
    return incoming.kind === 'asked' ? incoming.target : null;
  };

  it('is the private card itself for a page of it, and a new message for all else', () => {
    const page = { action_id: 'page-next', value: '1;help;2' };
    expect(placeOf(press(page, 'ephemeral'))).toMatchObject({ kind: 'private', replaces: true });
    expect(placeOf(press(page, 'thread'))).toMatchObject({ kind: 'private', replaces: false });
    expect(placeOf(press(page, 'direct'))).toMatchObject({ kind: 'direct', replaces: true });
    expect(placeOf(press({ action_id: 'press-more', value: '1;help' }, 'ephemeral'))).toMatchObject({
      kind: 'private',
      replaces: false,
    });
  });

  it('takes no id that is none of Slack', () => {
    const forged = press({ action_id: 'press-more', value: '1;help' }, 'thread', {
      channel: { id: '../C1' },
      response_url: 'file:///etc/passwd',
    });
    expect(placeOf(forged)).toMatchObject({ channel: 'C0PUBLIC', responseUrl: null });
    expect(read(press({ action_id: 'press-more' }, 'thread', { user: { id: '<!channel>' } })).kind).toBe(
      'nothing',
    );
  });
});
