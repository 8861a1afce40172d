// A card of Slack outlives the process that made it: its buttons carry what they ask for.
import { describe, expect, it } from 'vitest';
import { startSlack } from '../support/slack-app.js';
import { mention, press } from '../support/slack-payloads.js';
import { visibleText } from '../support/slack-visible.js';

/** What release 0.1 put on its buttons: the same words went to Discord, behind a letter. */
const ofFirstRelease = [
  ['press-more', '1;more:glutamate-migraine:efficacy'],
  ['press-cite', '1;cite:vancouver:glutamate-migraine'],
  ['press-disclosures', '1;disclosures'],
  ['press-topic-0', '1;topic:therapy:memantine'],
  ['press-cite-bibtex', '1;cite:bibtex'],
  ['page-next', '1;show:glutamate-migraine:d5808f766610:efficacy;1'],
  ['feedback', '1;fb:y:glutamate-migraine/efficacy'],
] as const;

describe('a card of release 0.1', () => {
  it('has buttons that are still answered', async () => {
    const slack = await startSlack('http');
    try {
      for (const [n, [action_id, value]] of ofFirstRelease.entries()) {
        const user = `U0FIRST${n}`;
        const response_url = slack.peer.responseUrl('C0PUBLIC', user);
        await slack.interaction(press({ action_id, value }, 'thread', { user: { id: user }, response_url }));
        const { message } = await slack.post(({ onlyFor }) => onlyFor === user);
        expect(visibleText(message), value).not.toContain('Please ask again');
      }
    } finally {
      await slack.stop();
    }
  });
});

describe('a card of another process', () => {
  it('has buttons that this one answers, a month later', async () => {
    const first = await startSlack('http');
    await first.event(mention('therapy ketamine', { thread_ts: '1700000600.000001' }));
    const { message } = await first.post(({ thread }) => thread === '1700000600.000001');
    await first.stop();
    const blocks = message['blocks'] as {
      type: string;
      elements: { action_id: string; value?: string; options?: { value: string }[] }[];
    }[];
    const buttons = blocks
      .flatMap(({ type, elements }) => (type === 'actions' ? elements : []))
      .flatMap(({ action_id, value, options }) =>
        options === undefined
          ? [{ action_id, value }]
          : options.map((one) => ({ action_id, value: one.value })),
      )
      .filter(({ value }) => value !== undefined);
    expect(buttons.length).toBeGreaterThan(2);
    const second = await startSlack('http');
    try {
      for (const [n, { action_id, value }] of buttons.entries()) {
        const user = `U0LATER${n}`;
        const action = press({ action_id, value }, 'thread', {
          user: { id: user },
          response_url: second.peer.responseUrl('C0PUBLIC', user),
        });
        await second.interaction(action);
        const post = await second.post(({ onlyFor }) => onlyFor === user);
        expect(visibleText(post.message)).not.toContain('Please ask again');
      }
    } finally {
      await second.stop();
    }
  });
});
