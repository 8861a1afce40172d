// Free questions to packs that no curator has read: the source's sentences, the caveats found by rule, or an honest no.
import { describe, expect, it } from 'vitest';
import { words } from '../../adapters/packs/shipped.js';
import { answerObject, type Bot, createBot, plain } from '../../src/index.js';
import { articlePack, collection, libraryOf, moonMoss } from '../support/ingested.js';
import { library as shipped } from '../support/shipped.js';

const moss = articlePack(moonMoss);
const lines = [
  {
    id: 'p-1',
    title: 'Rain and snails',
    text: 'Snails come out after rain. Their number doubled in wet weeks.',
  },
  { id: 'p-2', title: 'Rain and snails', text: 'It is unclear whether rain makes snails breed.' },
  { id: 'k-1', title: 'Kites', text: 'Red kites nest in oak trees. Kites eat snails when voles are few.' },
  { id: 'w-1', title: 'Wells', text: 'A well of forty feet was dug at Elmbrook in a dry summer.' },
];
const snails = collection('notes', lines);

function ask(bot: Bot, text: string): ReturnType<typeof answerObject> {
  return answerObject(bot.respond(text), bot.library);
}

describe('a question to an ingested article', () => {
  const bot = createBot(libraryOf(moss), { words });

  it('is answered with a sentence of the article, and what limits it', () => {
    const answer = ask(bot, 'Does moon moss lengthen the sleep of dormice?');
    expect(answer.kind).toBe('answer');
    expect(answer.quotes[0]?.text).toContain('moon moss lengthened the winter sleep of dormice by nine days');
    expect(answer.caveats.map(({ text }) => text).join(' ')).toContain('only twelve dormice were observed');
    expect(answer.source?.title).toBe('Moon moss and the sleep of dormice');
  });

  it('quotes nothing that is not in the article, character for character', () => {
    const texts = new Map(moss.passages.map(({ id, text }) => [id, text]));
    const answer = ask(bot, 'How does moon moss act on the pineal gland of dormice?');
    for (const { text, passage } of [...answer.quotes, ...answer.caveats]) {
      expect(texts.get(passage)).toContain(text);
    }
    expect(answer.quotes.length).toBeGreaterThan(0);
  });

  it('is not answered where the article lacks what was asked for', () => {
    for (const text of [
      'Does moon moss cure baldness in hedgehogs?',
      'Is moon moss safe for dormice?',
      'How much does moon moss cost?',
    ]) {
      const answer = ask(bot, text);
      expect([text, answer.kind, answer.quotes, answer.source]).toEqual([text, 'no-answer', [], null]);
      expect(answer.confidence).toBeLessThan(0.6);
    }
  });

  it('answers who paid with the statement of funding, and no other question with it', () => {
    expect(ask(bot, 'Who funded the study of moon moss and dormice?').quotes[0]?.text).toContain(
      'Hedgerow Trust',
    );
    const slept = ask(bot, 'How long did dormice sleep that ate moon moss?');
    expect(slept.quotes.map(({ text }) => text).join()).not.toContain('Hedgerow Trust');
  });

  it('reads a misspelt word as the article writes it, and says so', () => {
    const answer = ask(bot, 'Does moon moss lengthen the sleep of dormise?');
    expect(answer.kind).toBe('answer');
    expect(answer.corrections).toEqual([{ typed: 'dormise', read: 'dormice' }]);
    const { card } = bot.respond('Does moon moss lengthen the sleep of dormise?');
    expect(plain(card)).toContain('Read “dormise” as dormice');
  });

  it('has a card that a button brings back, the same words and caveats', () => {
    const reply = bot.respond('Does moon moss lengthen the sleep of dormice?');
    const { self } = reply.card;
    if (self === null) throw new Error('no button for this card');
    const again = bot.respond(self);
    expect(answerObject(again, bot.library).quotes).toEqual(answerObject(reply, bot.library).quotes);
    expect(answerObject(again, bot.library).caveats).toEqual(answerObject(reply, bot.library).caveats);
  });
});

describe('a question to a collection', () => {
  const bot = createBot(libraryOf(snails), { words });

  it('quotes the sentence that answers, under the id of its line', () => {
    const answer = ask(bot, 'What do red kites eat when voles are few?');
    expect(answer.quotes[0]).toMatchObject({ passage: 'k-1', text: 'Kites eat snails when voles are few.' });
    expect(answer.quotes[0]?.locator).toContain('Kites');
  });

  it('says on the card that no caveat was found, where none was', () => {
    const card = plain(bot.respond('Where do red kites nest?').card);
    const text = plain(bot.respond('Do red kites nest in oak trees?').card);
    expect(`${card}${text}`).toContain('No caveat was found near this passage');
  });

  it('brings the caveat of the next passage of the same document', () => {
    const answer = ask(bot, 'Do snails come out after rain?');
    expect(answer.quotes[0]?.passage).toBe('p-1');
  });

  it('never throws and stays honest on any text', () => {
    for (const text of ['', ' ', '???', 'the of and', '\u0000', 'q-0', 'x'.repeat(3000), '日本語']) {
      expect(['no-answer', 'help']).toContain(ask(bot, text).kind);
    }
  });
});

describe('a question to curated and ingested packs together', () => {
  const bot = createBot(libraryOf(shipped.packs[0], moss, snails), { words });

  it('is answered by whichever source speaks to it', () => {
    expect(ask(bot, 'Does moon moss lengthen the sleep of dormice?').source?.title).toContain('Moon moss');
    expect(ask(bot, 'Is there evidence for ketamine?').source?.title).toContain('Glutamate');
  });

  it('can be asked of one pack alone', () => {
    expect(ask(bot, `Does moon moss lengthen the sleep of dormice? in:${snails.id}`).kind).toBe('no-answer');
    expect(ask(bot, `Does moon moss lengthen the sleep of dormice? in:${moss.id}`).kind).toBe('answer');
  });

  it('gives the same bytes to the same question', () => {
    const again = createBot(libraryOf(shipped.packs[0], moss, snails), { words });
    const text = 'Does moon moss act on the pineal gland?';
    expect(JSON.stringify(again.respond(text))).toBe(JSON.stringify(bot.respond(text)));
  });
});

describe('a statement that leans on the one before', () => {
  const owls = articlePack(
    `---\ntitle: Owls and the ink of squids\nauthor: [Tom Teal, Ada Quill]\nyear: 2020\n---\n\n# Abstract\n\nOwls drink no ink. Squids were calm.\n\n# Conflicts of interest\n\nTom Teal has received lecture fees from Polar Ink. He holds shares in a pond. The other authors declare no conflicts of interest.\n`,
  );
  const bot = createBot(libraryOf(owls), { words });

  it.each([
    [
      'do the other authors declare conflicts of interest?',
      'The other authors declare no conflicts of interest.',
    ],
    ['is there a conflict of interest, shares in a pond?', 'He holds shares in a pond.'],
  ])('comes after it: %s', (text, leaning) => {
    const texts = ask(bot, text).quotes.map((quote) => quote.text);
    expect(texts).toContain(leaning);
    expect(texts.indexOf('Tom Teal has received lecture fees from Polar Ink.')).toBe(0);
    expect(texts.indexOf(leaning)).toBeGreaterThan(0);
  });

  it('comes after it in the shipped review, too', () => {
    const answer = ask(createBot(shipped, { words }), 'Has Dr. Charles any ties to Takeda?');
    expect(answer.quotes[0]?.text).toContain('Charles');
    expect(answer.quotes[1]?.text).toMatch(/^He /);
  });
});
