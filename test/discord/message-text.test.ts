// Where Discord keeps the words of a message: each place is read, the first that has any, and none of any shape makes it throw.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MESSAGE_TEXT_MAX } from '../../adapters/discord/limits.js';
import { hasFiles, messageText } from '../../adapters/discord/read/message-text.js';
import { readInteraction } from '../../adapters/discord/read/read-interaction.js';
import { aboutMessage, type Fields } from '../support/discord-events.js';
import { shippedBot } from '../support/pack-cards.js';

const asks = 'does memantine help?';
const forward = (message: Fields): Fields => ({
  message_reference: { type: 1, channel_id: '1', message_id: '2' },
  message_snapshots: [{ message: { type: 0, ...message } }],
});
const display = { type: 10, content: asks };

const places: readonly (readonly [string, Fields, string])[] = [
  ['a forwarded message', forward({ content: asks }), asks],
  ['a forwarded embed', forward({ content: '', embeds: [{ title: asks }] }), asks],
  ['the title of an embed', { embeds: [{ type: 'rich', title: asks }] }, asks],
  [
    'an embed with fields',
    { embeds: [{ description: 'A card', fields: [{ name: 'Q', value: asks }] }] },
    `A card\nQ\n${asks}`,
  ],
  ['a text display', { flags: 32768, components: [display] }, asks],
  [
    'a text display in a container',
    { components: [{ type: 17, components: [{ type: 9, components: [display] }] }] },
    asks,
  ],
  [
    'a poll',
    {
      poll: {
        question: { text: asks },
        answers: [{ poll_media: { text: 'Yes' } }, { poll_media: { text: 'No' } }],
      },
    },
    `${asks}\nYes\nNo`,
  ],
];

describe('the words of a message', () => {
  it.each(places)('are found in %s', (_name, over, words) => {
    const payload = { ...aboutMessage('', over), id: '1', token: 't' };
    const wanted = readInteraction(payload, shippedBot().grammar);
    expect(wanted.kind === 'ask' && wanted.turn.input).toEqual({ kind: 'text', text: words });
  });

  it('are its content alone where it has one: a preview beside it is of a page that it links to', () => {
    expect(messageText({ content: '**memantine** <@1>', embeds: [{ title: 'A page' }] })).toBe('memantine');
  });

  it('are none in a message without any, which is told apart from one with files', () => {
    const read = (over: Fields) => {
      const wanted = readInteraction({ ...aboutMessage('', over), id: '1', token: 't' }, []);
      return wanted.kind === 'ask' && wanted.turn.input;
    };
    expect(read({})).toEqual({ kind: 'unreadable', what: 'nothing' });
    expect(read({ attachments: [{ id: '1', filename: 'paper.pdf' }] })).toEqual({
      kind: 'unreadable',
      what: 'files',
    });
    expect(read(forward({ content: '', attachments: [{ id: '1' }] }))).toEqual({
      kind: 'unreadable',
      what: 'files',
    });
  });

  it('are read up to a bound, and in any shape', () => {
    const embeds = Array.from({ length: 10 }, () => ({ description: 'word '.repeat(1000) }));
    expect(messageText({ embeds }).length).toBeLessThanOrEqual(MESSAGE_TEXT_MAX);
    const names = fc.constantFrom(
      'content',
      'embeds',
      'components',
      'poll',
      'question',
      'message',
      'message_snapshots',
      'type',
      'fields',
    );
    let any: fc.Arbitrary<unknown> = fc.oneof(fc.constant(10), fc.string(), fc.constant(null));
    for (let depth = 0; depth < 4; depth++)
      any = fc.oneof(any, fc.dictionary(names, any, { maxKeys: 5 }), fc.array(any, { maxLength: 3 }));
    fc.assert(
      fc.property(
        fc.dictionary(names, any),
        (message) => typeof messageText(message) === 'string' && !hasFiles(message),
      ),
      { seed: 4, numRuns: 1000 },
    );
  });
});
