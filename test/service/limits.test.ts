// How much one may ask: the person first, then the workspace; a polite word for the asker alone; never in the way of help.
import { describe, expect, it } from 'vitest';
import type { Serve } from '../../adapters/adapter.js';
import { anonymousKey } from '../../adapters/anonymous-key.js';
import { createLog } from '../../adapters/log/log.js';
import { createLimits, type LimitsParts } from '../../adapters/serve/limits.js';
import { createServe } from '../../adapters/serve/serve.js';
import { createMemoryStore } from '../../adapters/store/memory.js';
import { waitCard } from '../../src/card/index.js';
import type { Bot } from '../../src/index.js';
import { bot } from '../support/shipped.js';

const waiting = { card: waitCard(), page: 1 };

interface Given {
  readonly asker?: string;
  readonly workspace?: string;
}

function asking(parts: LimitsParts, answering: Bot = bot) {
  const store = createMemoryStore();
  const limits = createLimits(parts);
  const serve: Serve = createServe({ bot: answering, store, log: createLog('silent'), limits });
  const turn = { platform: 'slack', way: 'command' } as const;
  return {
    store,
    ask: (given: Given, text = 'help') => serve({ ...turn, ...given, input: { kind: 'text', text } }),
    press: (given: Given, token: string) => serve({ ...turn, ...given, input: { kind: 'press', token } }),
  };
}

describe('the limits', () => {
  it('ask a person to wait who asked too much, and nobody else', async () => {
    const { ask } = asking({ perPerson: 3, perWorkspace: 0 });
    for (let n = 0; n < 3; n++) expect(await ask({ asker: 'a' })).not.toEqual(waiting);
    expect(await ask({ asker: 'a' })).toEqual(waiting);
    expect(await ask({ asker: 'b' })).not.toEqual(waiting);
  });

  it('bound a workspace as a whole', async () => {
    const { ask } = asking({ perPerson: 0, perWorkspace: 3 });
    for (const asker of ['a', 'b', 'c']) expect(await ask({ asker, workspace: 'w' })).not.toEqual(waiting);
    expect(await ask({ asker: 'd', workspace: 'w' })).toEqual(waiting);
    expect(await ask({ asker: 'a', workspace: 'v' })).not.toEqual(waiting);
  });

  it('do not count for the workspace what one person was refused', async () => {
    const { ask } = asking({ perPerson: 2, perWorkspace: 4 });
    for (let n = 0; n < 10; n++) await ask({ asker: 'a', workspace: 'w' });
    for (let n = 0; n < 2; n++) expect(await ask({ asker: 'b', workspace: 'w' })).not.toEqual(waiting);
  });

  it('let pass a turn of which nobody says whose it is, and every turn where they are off', async () => {
    const strict = asking({ perPerson: 1, perWorkspace: 1 });
    const off = asking({ perPerson: 0, perWorkspace: 0 });
    for (let n = 0; n < 50; n++) {
      expect(await strict.ask({})).not.toEqual(waiting);
      expect(await off.ask({ asker: 'a', workspace: 'w' })).not.toEqual(waiting);
    }
  });

  it('never withhold help in an emergency', async () => {
    const { ask } = asking({ perPerson: 1, perWorkspace: 1 });
    for (let n = 0; n < 3; n++) await ask({ asker: 'a', workspace: 'w' });
    const { card } = await ask({ asker: 'a', workspace: 'w' }, 'I want to kill myself');
    expect(card.tone).toBe('safety');
  });

  it('compute nothing but the gate for a turn that is one too many', async () => {
    const answers = { respond: 0, press: 0 };
    const counting: Bot = {
      ...bot,
      respond: (input, setting) => {
        answers.respond++;
        return bot.respond(input, setting);
      },
      press: (token) => {
        answers.press++;
        return bot.press(token);
      },
    };
    const { ask, press } = asking({ perPerson: 1, perWorkspace: 0 }, counting);
    await ask({ asker: 'a' }, 'therapy ketamine');
    for (let n = 0; n < 5; n++) expect(await ask({ asker: 'a' }, 'does ketamine help?')).toEqual(waiting);
    expect(await press({ asker: 'a' }, '1;topic:therapy:ketamine')).toEqual(waiting);
    const { card } = await ask({ asker: 'a' }, 'I want to kill myself');
    expect(card.tone).toBe('safety');
    expect(answers).toEqual({ respond: 1, press: 0 });
  });

  it('count no feedback of a turn that is one too many', async () => {
    const { press, store } = asking({ perPerson: 1, perWorkspace: 0 });
    await press({ asker: 'a' }, '1;fb:y:not-found');
    expect(await press({ asker: 'a' }, '1;fb:y:not-found')).toEqual(waiting);
    expect([...store.feedback]).toEqual([['not-found helpful', 1]]);
  });
});

describe('the key of a person', () => {
  it('is the same for the same person, another for another, and holds nothing of the id', () => {
    expect(anonymousKey('slack', 'U123')).toBe(anonymousKey('slack', 'U123'));
    expect(anonymousKey('slack', 'U123')).not.toBe(anonymousKey('slack', 'U124'));
    expect(anonymousKey('a', 'bc')).not.toBe(anonymousKey('ab', 'c'));
    expect(anonymousKey('slack', 'U123')).not.toContain('U123');
  });
});
