// Where Slack keeps the words of a message: each place is read, and what is shared is read with the words beside it.
import { describe, expect, it } from 'vitest';
import { messageText } from '../../adapters/slack/read/message-text.js';
import { readSlack } from '../../adapters/slack/read/read.js';
import { mutations } from '../support/mutations.js';
import { directMessage, mention, shortcut } from '../support/slack-payloads.js';

type Json = Readonly<Record<string, unknown>>;

const asks = 'does memantine help?';
const rich = (...elements: Json[]): Json[] => [
  { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] },
];
const richAsks = rich({ type: 'text', text: 'does ' }, { type: 'text', text: 'memantine help?' });
const shared = (over: Json): Json => ({
  is_share: true,
  is_msg_unfurl: true,
  channel_id: 'C0PUBLIC',
  ...over,
});

const places: readonly (readonly [string, Json, string])[] = [
  ['rich text alone', { blocks: richAsks }, asks],
  [
    'a section',
    { blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'A &lt;b&gt; <https://x.example|page>' } }] },
    'A <b> page',
  ],
  [
    'a header and fields',
    {
      blocks: [
        { type: 'header', text: { type: 'plain_text', text: 'Poll' } },
        { type: 'section', fields: [{ type: 'plain_text', text: asks }] },
      ],
    },
    `Poll\n${asks}`,
  ],
  [
    'a list',
    {
      blocks: [
        {
          type: 'rich_text',
          elements: [
            {
              type: 'rich_text_list',
              elements: [
                { type: 'rich_text_section', elements: [{ type: 'text', text: 'one' }] },
                { type: 'rich_text_section', elements: [{ type: 'text', text: 'two' }] },
              ],
            },
          ],
        },
      ],
    },
    'one\ntwo',
  ],
  [
    'a table',
    {
      blocks: [
        {
          type: 'table',
          rows: [
            [
              { type: 'raw_text', text: 'drug' },
              { type: 'raw_text', text: 'memantine' },
            ],
          ],
        },
      ],
    },
    'drug memantine',
  ],
  [
    'a shared message',
    { attachments: [shared({ text: asks, fallback: '[a day] someone: something' })] },
    asks,
  ],
  [
    'a shared message of blocks',
    { attachments: [shared({ text: '', message_blocks: [{ message: { blocks: richAsks } }] })] },
    asks,
  ],
  [
    'an attachment of an app',
    { attachments: [{ title: 'Question', fields: [{ title: 'Asked', value: asks }] }] },
    `Question\nAsked\n${asks}`,
  ],
  ['the fallback of an attachment', { attachments: [{ fallback: asks }] }, asks],
  [
    'words beside a shared message',
    { text: 'look at this', attachments: [shared({ text: asks })] },
    `look at this\n${asks}`,
  ],
  [
    'its own words beside the preview of a link',
    { text: asks, attachments: [{ title: 'A page', from_url: 'https://x.example' }] },
    asks,
  ],
];

const inputOf = (payload: unknown) => {
  const incoming = readSlack(payload, 'U0BOT');
  return incoming.kind === 'asked' ? incoming.turn.input : incoming.kind;
};
const onMessage = (over: Json) =>
  shortcut('', { message: { type: 'message', ts: '1700000000.000400', text: '', ...over } });

describe('the words of a message', () => {
  it.each(places)('are found in %s', (_name, message, words) => {
    expect(messageText({ text: '', ...message })).toBe(words);
    expect(inputOf(onMessage(message))).toEqual({ kind: 'text', text: words });
    expect(inputOf(directMessage('', message))).toEqual({ kind: 'text', text: words });
  });

  it('are none in a file or in an empty message, and then it is said which', () => {
    const files = [{ id: 'F0FILE', name: 'paper.pdf' }];
    const alone = { kind: 'unreadable', what: 'files' };
    expect(inputOf(directMessage('', { subtype: 'file_share', files }))).toEqual(alone);
    expect(inputOf(mention('', { text: '<@U0BOT>', files }))).toEqual(alone);
    expect(inputOf(onMessage({ files }))).toEqual(alone);
    expect(inputOf(onMessage({ attachments: [shared({ files })] }))).toEqual(alone);
    expect(inputOf(onMessage({}))).toEqual({ kind: 'unreadable', what: 'nothing' });
    expect(inputOf(directMessage('memantine', { files }))).toEqual({
      kind: 'text',
      text: 'memantine',
      files: true,
    });
    expect(
      inputOf(mention('', { text: '<@U0BOT>', blocks: rich({ type: 'user', user_id: 'U0BOT' }) })),
    ).toEqual({ kind: 'text', text: '' });
  });

  it('are read without an error however they are altered', () => {
    for (const [, message] of places)
      for (const mutant of mutations({ text: '', ...message }))
        expect(() => messageText(mutant as Json)).not.toThrow();
  });
});
