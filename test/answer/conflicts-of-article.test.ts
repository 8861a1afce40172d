// A question about the conflicts of interest of an article is answered by all that its authors declare, whatever words they use.
import { describe, expect, it } from 'vitest';
import { words } from '../../adapters/packs/shipped.js';
import { answerObject, createBot } from '../../src/index.js';
import { articlePack, libraryOf, moonMoss } from '../support/ingested.js';

const declared = 'Cora Vane owns shares in Teapot plc.';
const none = 'Ada Finch declares no competing interests.';
const note = (text: string, type = 'conflict'): string => `<fn fn-type="${type}"><p>${text}</p></fn>`;

/** An invented trial, its notes as given. */
const barkTea = (notes: string): string => `<article><front>
<journal-meta><journal-title-group><journal-title>Annals of Invented Biology</journal-title></journal-title-group></journal-meta>
<article-meta><title-group><article-title>Bark tea against hiccups of hedgehogs</article-title></title-group>
<contrib-group><contrib contrib-type="author"><name><surname>Vane</surname><given-names>Cora</given-names></name></contrib>
<contrib contrib-type="author"><name><surname>Finch</surname><given-names>Ada</given-names></name></contrib></contrib-group>
<pub-date><year>2020</year></pub-date>
<abstract><p>Bark tea was given to forty hedgehogs in winter. It shortened their hiccups by two hours.</p></abstract>
</article-meta></front>
<body><sec><title>Results</title><p>Hiccups of hedgehogs ended after bark tea.</p></sec></body>
<back><fn-group>${notes}</fn-group></back></article>`;

function quotesOf(notes: string, question: string): readonly string[] {
  const bot = createBot(libraryOf(articlePack(moonMoss), articlePack(barkTea(notes))), { words });
  return answerObject(bot.respond(question), bot.library).quotes.map(({ text }) => text);
}

const free = 'Do the authors of the bark tea trial have conflicts of interest?';

describe('conflicts of interest', () => {
  it.each([
    ['in one note', note(`${declared} ${none}`), [declared, none]],
    ['in a note of the new type', note(`${declared} ${none}`, 'COI-statement'), [declared, none]],
    ['in two notes', note(declared) + note(none), [declared, none]],
    ['of one author', note(declared), [declared]],
    [
      'in a note that begins with who paid',
      note(`This work was funded by Teapot plc. ${declared}`),
      ['This work was funded by Teapot plc.', declared],
    ],
    [
      'in more sentences than other answers have',
      note(`${declared} She mends kettles for a shop. Bo Fox sells cups. Cy Roe sells mugs. ${none}`),
      [declared, 'She mends kettles for a shop.', 'Bo Fox sells cups.', 'Cy Roe sells mugs.', none],
    ],
  ])('%s are quoted whole and in order', (_, notes, expected) => {
    expect(quotesOf(notes, free)).toEqual(expected);
    expect(quotesOf(notes, 'disclosures in:"Vane 2020"')).toEqual(expected);
  });

  it.each([
    'Does Vane have conflicts of interest in the bark tea trial?',
    'who declared interests in the bark tea trial?',
    'which interests were declared in the bark tea study?',
    'any vested interests behind the bark tea study?',
  ])('are what "%s" asks for', (question) => {
    expect(quotesOf(note(`${declared} ${none}`), question)).toEqual([declared, none]);
  });

  it('are not what a question about other interests asks for', () => {
    expect(quotesOf(note(`${declared} ${none}`), 'why is bark tea of interest for hedgehogs?')).not.toContain(
      declared,
    );
  });

  it('of several sources are none of them cut', () => {
    const bot = createBot(
      libraryOf(
        articlePack(`${moonMoss}\n# Competing interests\n\nAda Quill sells moss.\n`),
        articlePack(barkTea(note('A sells tea. B sells tea. C sells tea. D sells tea. E sells tea.'))),
      ),
      { words },
    );
    const { quotes } = answerObject(bot.respond('disclosures'), bot.library);
    expect(quotes.map(({ text }) => text)).toEqual([
      'Ada Quill sells moss.',
      ...['A', 'B', 'C', 'D', 'E'].map((name) => `${name} sells tea.`),
    ]);
  });
});

describe('a note that says who paid or where the data are', () => {
  it('is found by its type, whatever words it has', () => {
    const notes = note('Teapot plc gave the kettles.', 'supported-by');
    expect(quotesOf(notes, 'who funded the bark tea trial?')).toEqual(['Teapot plc gave the kettles.']);
  });
});
