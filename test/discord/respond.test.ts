// What is answered to a command or a button, as pure functions: who sees it, and what it changes.
import { describe, expect, it } from 'vitest';
import type { Interaction, Origin } from '../../adapters/discord/read/read-interaction.js';
import { respondAsked, respondDelete, respondPressed } from '../../adapters/discord/send/respond.js';
import { shippedBot } from '../support/pack-cards.js';

const origin: Origin = { id: '1', token: 't', asker: '3' };
const turn = { platform: 'discord', way: 'command', input: { kind: 'text', text: '' } } as const;
const ketamine = shippedBot().respond('therapy ketamine').card;
const refused = shippedBot().press('nonsense').reply.card;
const safety = shippedBot().respond('I want to kill myself').card;
const nothingFound = shippedBot().respond('therapy propranolol').card;

const asked = (shared: boolean): Extract<Interaction, { kind: 'ask' }> => ({
  kind: 'ask',
  origin,
  turn,
  shared,
});
const pressed = (
  does: 'open' | 'turn' | 'share',
  seenByOne: boolean,
): Extract<Interaction, { kind: 'press' }> => ({
  kind: 'press',
  origin,
  turn,
  does,
  private: seenByOne,
});

const shape = ({ body }: ReturnType<typeof respondAsked>) =>
  'data' in body && 'flags' in body.data
    ? `${body.type} ${(body.data.flags & 64) === 0 ? 'public' : 'private'}`
    : `${body.type}`;

describe('a response', () => {
  it('is private unless the asker chose otherwise', () => {
    expect(shape(respondAsked({ card: ketamine, page: 1 }, asked(false)))).toBe('4 private');
    expect(shape(respondAsked({ card: ketamine, page: 1 }, asked(true)))).toBe('4 public');
  });

  it('about an emergency is private whatever was chosen', () => {
    expect(shape(respondAsked({ card: safety, page: 1 }, asked(true)))).toBe('4 private');
  });

  it('to More or Cite is a new private card, also under a shared one', () => {
    expect(shape(respondPressed({ card: ketamine, page: 1 }, pressed('open', true)))).toBe('4 private');
    expect(shape(respondPressed({ card: ketamine, page: 1 }, pressed('open', false)))).toBe('4 private');
  });

  it('to Share is a public card', () => {
    expect(shape(respondPressed({ card: ketamine, page: 1 }, pressed('share', true)))).toBe('4 public');
  });

  it('to Share of what cannot be shared is for the one who pressed', () => {
    for (const card of [nothingFound, safety])
      expect(shape(respondPressed({ card, page: 1 }, pressed('share', true)))).toBe('4 private');
  });

  it('to a page turns a private card in place, and leaves a shared one as all others see it', () => {
    expect(shape(respondPressed({ card: ketamine, page: 1 }, pressed('turn', true)))).toBe('7 public');
    expect(shape(respondPressed({ card: ketamine, page: 1 }, pressed('turn', false)))).toBe('4 private');
  });

  it('that refuses is seen by the one who pressed, and overwrites no card', () => {
    expect(shape(respondPressed({ card: refused, page: 1 }, pressed('share', true)))).toBe('4 private');
    expect(shape(respondPressed({ card: refused, page: 1 }, pressed('turn', true)))).toBe('4 private');
  });

  it('to Delete removes the answer for its asker, and tells anyone else that they cannot', () => {
    expect(respondDelete({ kind: 'delete', origin, asker: '3' })).toMatchObject({
      body: { type: 6 },
      removes: true,
    });
    const other = respondDelete({ kind: 'delete', origin, asker: '4' });
    expect(shape(other)).toBe('4 private');
    expect(other.removes).toBe(false);
  });
});
