// Buttons: those of any card lead somewhere, and those that we did not write, or whose claim is gone, are refused politely.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readQuestions } from '../../bench/score-answers.js';
import { cardWords } from '../../src/card/index.js';
import { answerObject, encode, plain } from '../../src/index.js';
import { ask, bot, library } from '../support/shipped.js';

const questions = readQuestions(
  readFileSync(new URL('../../bench/questions/dev.jsonl', import.meta.url), 'utf8'),
).map(({ text }) => text);
const [{ id: pack, edition }] = library.packs;

describe('a button', () => {
  it.each([
    '',
    'x',
    '1;drop:table',
    '1;help;0',
    'therapy ketamine',
    '<!channel>',
    '\u0000',
    `1;${'a'.repeat(5000)}`,
  ])('that we did not write is refused: %j', (token) => {
    const { reply, page } = bot.press(token);
    expect(page).toBe(1);
    expect(reply.answer).toEqual({ kind: 'refused', reason: 'forged' });
    expect(plain(reply.card)).toContain(cardWords('en').forged);
    expect(reply.effects).toEqual([]);
  });

  it.each([
    `1;show:${pack}:${edition}:no-such-claim`,
    `1;show:${pack}:${edition}:role,no-such-claim`,
    `1;show:no-such-pack:${edition}:role`,
    `1;more:${pack}:no-such-claim`,
    `1;cite:ris:no-such-pack`,
  ])('whose aim is gone says so, with no quote and no source: %s', (token) => {
    const { reply } = bot.press(token);
    expect(reply.answer).toEqual({ kind: 'refused', reason: 'gone' });
    expect(answerObject(reply, library)).toMatchObject({
      kind: 'no-answer',
      confidence: 0,
      quotes: [],
      source: null,
    });
    expect(plain(reply.card)).toContain(cardWords('en').gone);
  });

  it('of an older edition still shows a claim that the pack still has', () => {
    const { reply } = bot.press(`1;show:${pack}:000000000000:role`);
    expect(answerObject(reply, library).quotes.map(({ passage }) => passage)).toEqual(['s1']);
  });

  it('carries the page that it wants', () => {
    expect(bot.press('1;topic:therapy:ketamine;3').page).toBe(3);
  });

  it('of feedback has one effect, and thanks', () => {
    const { reply } = bot.press(`1;fb:n:${pack}/role`);
    expect(reply.effects).toEqual([
      { kind: 'record-feedback', subject: `${pack}/role`, verdict: 'not-helpful' },
    ]);
    expect(reply.answer).toEqual({ kind: 'thanks', verdict: 'not-helpful' });
  });

  it.each(['not-found', 'no-pack'])(
    'of feedback on a card without a claim is counted, too: %s',
    (subject) => {
      expect(bot.press(`1;fb:y:${subject}`).reply.effects).toHaveLength(1);
    },
  );

  it.each(['found', 'no-such-card', `${pack}/no-such-claim`, 'no-such-pack/role', `${pack}`])(
    'of feedback on a card that there is not counts nothing: %s',
    (subject) => {
      const { reply } = bot.press(`1;fb:y:${subject}`);
      expect(reply.answer).toEqual({ kind: 'refused', reason: 'gone' });
      expect(reply.effects).toEqual([]);
    },
  );

  it('of any card that a command makes is written in full, leads to a card, and has a label of at most 40 characters', () => {
    const texts = [
      'therapy',
      'therapy ketamine',
      'compare topiramate ketamine',
      'disclosures',
      'caveats',
      'cite',
      'help',
      'about',
      'marker nothing',
    ];
    for (const text of texts) {
      for (const action of bot.respond(text).card.actions) {
        expect(action.label.length).toBeLessThanOrEqual(40);
        if (action.kind === 'link') continue;
        const { reply } = bot.press(encode(action.press) ?? 'not written');
        expect(reply.answer.kind).not.toBe('refused');
      }
    }
  });
});

describe('the card of a question', () => {
  it.each(questions)('made again by its own token is the same, word for word: %s', (question) => {
    const { card } = bot.respond(question);
    if (card.self === null) return;
    const token = encode({ command: card.self, page: 1 });
    expect(token).not.toBeNull();
    const again = answerObject(bot.press(token ?? '').reply, library);
    const first = ask(question);
    expect(again.quotes).toEqual(first.quotes);
    expect(again.caveats).toEqual(first.caveats);
  });
});
