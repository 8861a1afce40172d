// A preprint and its publication are one work: the same words stand once, under both sources.
import { describe, expect, it } from 'vitest';
import { words as wordTable } from '../../adapters/packs/shipped.js';
import { answerObject, createBot, plain } from '../../src/index.js';
import { articlePack, libraryOf } from '../support/ingested.js';

const article = (doi: string, journal: string, year: number, author = 'Bo Brook'): string =>
  `---\ntitle: Voles and their naps in early spring\nauthor: [${author}]\njournal: ${journal}\nyear: ${year}\ndoi: ${doi}\n---\n\n# Abstract\n\nVoles napped for three hours in early spring. However, only nine voles were watched.\n`;
const preprint = articlePack(article('10.5555/vole.pre', 'Early Papers', 2020));
const published = articlePack(article('10.5555/vole.pub', 'Annals of Voles', 2021));
const stranger = articlePack(article('10.5555/vole.other', 'Other Annals', 2021, 'Cy Reed'));
const question = 'did voles nap for three hours in early spring?';
const words = 'Voles napped for three hours in early spring.';

describe('one work under two identifiers', () => {
  const bot = createBot(libraryOf(preprint, published), { words: wordTable });
  const reply = bot.respond(question);

  it('is quoted once, and both sources are named', () => {
    const object = answerObject(reply, bot.library);
    expect(object.quotes.map(({ text }) => text)).toEqual([words]);
    const text = plain(reply.card);
    expect(text.split(words)).toHaveLength(2);
    expect(text).toContain('https://doi.org/10.5555/vole.pre');
    expect(text).toContain('https://doi.org/10.5555/vole.pub');
    expect(text).toContain('Brook 2020, Early Papers; also Brook 2021, Annals of Voles');
  });

  it('carries the notice of either', () => {
    const retracted = {
      ...published,
      notices: [{ kind: 'retraction' as const, text: 'Taken back.', url: null }],
    };
    const both = createBot(libraryOf(preprint, retracted), { words: wordTable });
    expect(plain(both.respond(question).card)).toContain(
      'Retracted: this article has been retracted. (Brook 2021, Annals of Voles)',
    );
  });

  it('is two works where the authors are others', () => {
    const two = createBot(libraryOf(preprint, stranger), { words: wordTable });
    const object = answerObject(two.respond(question), two.library);
    expect(object.quotes.map(({ text }) => text)).toEqual([words, words]);
  });
});
