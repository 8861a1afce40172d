// Topics over packs: those of one name and facet are one topic, each quote with its own source, caveat and heading.
import { describe, expect, it } from 'vitest';
import { answerObject, createLibrary, plain } from '../../src/index.js';
import { botOf, type Small, smallPack } from '../support/several-packs.js';

const green: Small = {
  id: 'green',
  authors: [['Bo', 'Sample']],
  sentences: [['Green tea shortened sleep in twelve students.', 'The students were few.']],
  topics: [{ name: 'Green tea', aliases: ['sencha'], says: [1] }],
};
const nurses: Small = {
  id: 'nurses',
  authors: [['Cy', 'Other']],
  sentences: [['Nurses slept as before after green tea.', 'Nobody was blinded.']],
  topics: [{ name: 'green-tea', aliases: ['matcha'], says: [1] }],
};
const leaf: Small = {
  id: 'leaf',
  sentences: [['The leaf holds caffeine.', 'One leaf was weighed.']],
  topics: [{ name: 'Camellia', aliases: ['Green Tea'], says: [1] }],
};
const gene: Small = {
  id: 'gene',
  sentences: [['A gene of green tea was read.', 'It was read once.']],
  topics: [{ name: 'Green tea', facet: 'gene', says: [1] }],
};

const namesOf = (...smalls: readonly [Small, ...Small[]]): string[][] => {
  const [first, ...others] = smalls;
  const library = createLibrary([smallPack(first), ...others.map(smallPack)]);
  return library.topics.map(({ members }) => members.map(({ pack, topic }) => `${pack.id}/${topic.name}`));
};

describe('topics of several packs', () => {
  it('join by name, however it is written, and where the name of one is an alias of the other', () => {
    expect(namesOf(green, nurses)).toEqual([['green/Green tea', 'nurses/green-tea']]);
    expect(namesOf(green, leaf)).toEqual([['green/Green tea', 'leaf/Camellia']]);
    expect(namesOf(leaf, green)).toEqual([['leaf/Camellia', 'green/Green tea']]);
  });

  it('do not join across facets, by an alias alone, or within a pack', () => {
    expect(namesOf(green, gene)).toHaveLength(2);
    expect(
      namesOf(green, { ...leaf, topics: [{ name: 'Camellia', aliases: ['sencha'], says: [1] }] }),
    ).toHaveLength(2);
    const twice: Small = {
      ...green,
      topics: [
        { name: 'Green tea', says: [1] },
        { name: 'Tea', aliases: ['Green tea'], says: [1] },
      ],
    };
    expect(namesOf(twice)).toHaveLength(2);
  });

  it('have ids of their own where packs use one id for two things', () => {
    const other: Small = { ...leaf, topics: [{ name: 'Green: tea?', facet: 'drink', says: [1] }] };
    const library = createLibrary([smallPack(green), smallPack(other)]);
    const ids = library.topics.map(({ topic }) => topic.id);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(library.topic(id)?.topic.id).toBe(id);
  });

  it('are found by the aliases of any of their packs, and completed once', () => {
    const bot = botOf(green, nurses);
    for (const text of ['sencha', 'matcha', 'therapy green tea', 'GREEN-TEA'])
      expect(answerObject(bot.respond(text), bot.library).quotes).toHaveLength(2);
    expect(bot.suggest(null, 'green')).toHaveLength(1);
  });
});

describe('the card of a joined topic', () => {
  const bot = botOf(green, nurses);
  const reply = bot.respond('green tea');
  const object = answerObject(reply, bot.library);

  it('quotes every source, each quote under its source and above its own caveat', () => {
    expect(object.quotes.map(({ text, pack }) => [pack, text])).toEqual([
      ['green', 'Green tea shortened sleep in twelve students.'],
      ['nurses', 'Nurses slept as before after green tea.'],
    ]);
    expect(object.caveats.map(({ text, pack }) => [pack, text])).toEqual([
      ['green', 'The students were few.'],
      ['nurses', 'Nobody was blinded.'],
    ]);
    const text = plain(reply.card);
    const order = [
      'Sample 2001',
      'shortened sleep',
      'were few',
      'Other 2001',
      'as before',
      'blinded',
      'Sample, Journal of Leaves 2001, ',
      'Other, Journal of Leaves 2001, ',
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('tells two articles of one author and year apart', () => {
    const twin = { ...nurses, authors: [['Bo', 'Sample']] as const, title: 'Nurses and tea' };
    const both = botOf({ ...green, title: 'Students and tea' }, twin);
    const text = plain(both.respond('green tea').card);
    expect(text).toContain('Sample 2001, Journal of Leaves: Students and tea\n');
    expect(text).toContain('Sample 2001, Journal of Leaves: Nurses and tea\n');
  });

  it('is made again by its own button, and led to by that of a list', () => {
    const again = bot.respond(reply.card.self ?? 'nothing');
    expect(answerObject(again, bot.library)).toEqual(object);
    const button = bot.respond('therapy').card.menu?.choices.find(({ label }) => label === 'Green tea');
    expect(
      button !== undefined && answerObject(bot.respond(button.press.command), bot.library).quotes,
    ).toEqual(object.quotes);
  });

  it('compares topics with the words of both sources', () => {
    const more: Small = { ...green, topics: [...green.topics, { name: 'Black tea', says: [1] }] };
    const three = botOf(more, nurses);
    const compared = answerObject(three.respond('compare black tea and green tea'), three.library);
    expect(compared.quotes.map(({ pack }) => pack)).toEqual(['green', 'nurses']);
  });

  it('bounds how many sources one card quotes, and says how to ask the others', () => {
    const [first, ...many] = Array.from({ length: 40 }, (_, at) => ({
      ...green,
      id: `green-${at}`,
      title: `Tea ${at}`,
    }));
    const wide = botOf(first ?? green, ...many);
    const card = wide.respond('green tea');
    const quoted = answerObject(card, wide.library).quotes;
    expect(quoted.length).toBeGreaterThanOrEqual(2);
    expect(quoted.length).toBeLessThanOrEqual(12);
    expect(plain(card.card)).toMatch(/\d+ more sources speak to this/);
    expect(plain(card.card)).toContain('in:green-6');
  });
});

describe('a topic that a machine proposed', () => {
  const proposed: Small = {
    id: 'ingested',
    origin: 'ingested',
    sentences: ['Coffee keeps people awake at night.'],
    topics: [{ name: 'Coffee', says: [1], proposed: 'keyword' }],
  };
  const mark = 'Topic proposed by machine, not yet curated.';

  it('says so on its card until a curator accepts it', () => {
    expect(plain(botOf(proposed).respond('coffee').card)).toContain(mark);
    const accepted = { ...proposed, topics: [{ name: 'Coffee', says: [1] as [number] }] };
    expect(plain(botOf(accepted).respond('coffee').card)).not.toContain(mark);
  });

  it('is no proposal where a curated pack has it, too', () => {
    const curated: Small = { ...green, topics: [{ name: 'Coffee', says: [1] }] };
    expect(plain(botOf(proposed, curated).respond('coffee').card)).not.toContain(mark);
  });
});

describe('two packs of one article', () => {
  const words = 'Green tea shortened the sleep of twelve students.';
  const record: Small = {
    id: 'record',
    doi: '10.1000/TEA.1',
    sentences: [[words, 'They were few.']],
    topics: [{ name: 'Green tea', says: [1] }],
  };
  const full: Small = {
    id: 'full',
    origin: 'ingested',
    doi: 'https://doi.org/10.1000/tea.1',
    sentences: [words, 'Green tea was drunk at nine in the evening.'],
    topics: [{ name: 'Green tea', says: [1, 2], proposed: 'keyword' }],
  };

  it.each([
    ['in either order', [record, full]],
    ['in either order', [full, record]],
  ] as const)('are one source, the words of both, none twice, the curated first, %s', (_name, [a, b]) => {
    const bot = botOf(a, b);
    const reply = bot.respond('green tea');
    const object = answerObject(reply, bot.library);
    expect(object.quotes.map(({ text, pack }) => [pack, text])).toEqual([
      ['record', words],
      ['full', 'Green tea was drunk at nine in the evening.'],
    ]);
    const text = plain(reply.card);
    expect(text.match(/^Leaf, /gm)).toHaveLength(1);
    expect(text).not.toContain('Leaf 2001');
    expect(text).toContain('No caveat was found near this passage.');
  });

  it('are told by any identifier that they share, directly or through a third pack', () => {
    const one: Small = { ...record, id: 'one', pmid: '1', doi: '10.1/x' };
    const two: Small = { ...record, id: 'two', doi: '10.1/y', pmcid: 'PMC7' };
    const link: Small = { ...record, id: 'link', pmid: '1', doi: '10.1/z', pmcid: 'pmc7' };
    const library = createLibrary([smallPack(one), smallPack(two), smallPack(link)]);
    expect(library.sameSource('two').map(({ id }) => id)).toEqual(['one', 'two', 'link']);
    const apart = createLibrary([smallPack(one), smallPack(two)]);
    expect(apart.sameSource('two').map(({ id }) => id)).toEqual(['two']);
  });
});
