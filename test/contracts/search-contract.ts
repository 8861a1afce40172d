// One suite that every search of a library must pass: what is found, in which order, and what no question can break.
import { afterEach, describe, expect, it } from 'vitest';
import type { LibrarySearch } from '../../adapters/search/library-search.js';
import { createLibrary, type Library } from '../../src/index.js';
import { createLibraryRanking, indexLibrary, type LibraryFound } from '../../src/retrieval/index.js';
import { library as shipped } from '../support/shipped.js';
import {
  comparable,
  idsOf,
  type SmallPassage,
  smallLibrary,
  smallPack,
} from '../support/small-collection.js';

export interface OpenSearch {
  readonly search: LibrarySearch;
  close(): Promise<void>;
}

export interface SearchSubject {
  readonly name: string;
  open(library: Library): Promise<OpenSearch>;
}

const gardens: readonly SmallPassage[] = [
  { id: 'rain-1', title: 'Rain on moss', text: 'Rain makes moss grow within days.' },
  { id: 'rain-2', title: 'Rain on moss', text: 'Whether moss needs shade is not known.' },
  { id: 'frost-1', title: 'Frost and ferns', text: 'Frost kills young ferns, and rain does not save them.' },
  { id: 'frost-2', title: 'Frost and ferns', text: 'Old ferns outlive the frost.' },
  { id: 'wind-1', title: 'Wind', text: 'Wind dries the ground between the stones.' },
];

/** What a person, a script or an attacker may type. */
const hostile = [
  "moss'; drop table glutamate_library; --",
  '"moss" OR 1=1',
  'moss & | ! ( ) : * <-> \\',
  '{1,2,"moss"}',
  '%moss_ \\N \\. \t\n',
  'moss \u0000 \ud800 🧠',
  '$1 $2 $& <script>moss</script>',
  `moss ${'(('.repeat(500)}`,
  `moss ${'x'.repeat(5_000)}`,
];

export function searchContract(subject: SearchSubject): void {
  describe(`${subject.name} search contract`, () => {
    const opened: OpenSearch[] = [];
    afterEach(async () => {
      for (const one of opened.splice(0)) await one.close();
    });
    const open = async (library: Library): Promise<LibrarySearch> => {
      const one = await subject.open(library);
      opened.push(one);
      return one.search;
    };
    const inMemory = (library: Library, text: string, limit = 10): LibraryFound =>
      createLibraryRanking(library, indexLibrary(library)).search(text, { limit });

    it('finds the passage that speaks to the question, and tells what pack it is of', async () => {
      const search = await open(smallLibrary(gardens));
      const { hits, confidence, query } = await search.search('Does rain make moss grow?', { limit: 3 });
      expect(hits[0]).toMatchObject({
        passage: { id: 'rain-1', text: gardens[0]?.text, title: 'Rain on moss' },
        pack: { id: 'small', origin: 'ingested', source: { title: 'small' } },
      });
      expect(confidence).toBeGreaterThan(0.8);
      expect(query.terms.map(({ word }) => word)).toEqual(['rain', 'moss', 'grow']);
    });

    it('finds nothing for a text without words, and trusts nothing', async () => {
      const search = await open(smallLibrary(gardens));
      for (const text of ['', '   ', '?!', 'what is the of it']) {
        const { hits, confidence } = await search.search(text, { limit: 10 });
        expect({ hits, confidence }, text).toEqual({ hits: [], confidence: 0 });
      }
    });

    it('names the words that no passage holds, and finds by the others', async () => {
      const search = await open(smallLibrary(gardens));
      const none = await search.search('zebra quagga', { limit: 10 });
      expect(none).toMatchObject({ hits: [], confidence: 0, query: { unknown: ['zebra', 'quagga'] } });
      const some = await search.search('zebra on stones', { limit: 10 });
      expect(idsOf(some)).toEqual(['small/wind-1']);
      expect(some.query.unknown).toEqual(['zebra']);
      const known = await search.search('stones', { limit: 10 });
      expect(some.confidence).toBeLessThan(known.confidence);
    });

    it('gives no more passages than are wanted, and the best of them', async () => {
      const search = await open(smallLibrary(gardens));
      const all = idsOf(await search.search('rain frost moss ferns', { limit: 100 }));
      expect(all).toHaveLength(4);
      for (const limit of [1, 2, 3])
        expect(idsOf(await search.search('rain frost moss ferns', { limit }))).toEqual(all.slice(0, limit));
    });

    it('keeps passages that are worth the same in the order of the collection', async () => {
      const same = Array.from({ length: 12 }, (_, at) => ({ id: `n${at}`, text: 'Lichen on granite.' }));
      const search = await open(smallLibrary(same));
      const found = await search.search('lichen granite', { limit: 12 });
      expect(idsOf(found)).toEqual(same.map(({ id }) => `small/${id}`));
      expect(new Set(found.hits.map(({ score }) => score)).size).toBe(1);
    });

    it('takes any text for words, never for a statement or a pattern', async () => {
      const library = smallLibrary(gardens);
      const search = await open(library);
      for (const text of hostile) {
        const found = await search.search(text, { limit: 10 });
        expect(idsOf(found).sort(), text.slice(0, 40)).toEqual(['small/rain-1', 'small/rain-2']);
        expect(comparable(found), text.slice(0, 40)).toEqual(comparable(inMemory(library, text)));
      }
    });

    it('gives passages back character for character, whatever stands in them', async () => {
      const texts = [
        ...hostile,
        'moss \\x41 \\u0041 \\\\ {"a":1}',
        'moss \r\n\tend',
        `moss ${'é\u0301'.repeat(300)}`,
      ];
      const passages = texts.map((text, at) => ({ id: `h${at}`, title: `'"\\\t${at}`, text }));
      const library = smallLibrary(passages);
      const search = await open(library);
      const { hits } = await search.search('moss', { limit: 50 });
      expect(hits.map(({ passage }) => passage).sort((a, b) => a.start - b.start)).toEqual(
        library.packs[0].passages,
      );
    });

    it('tells packs apart, each with its source', async () => {
      const library = createLibrary([
        smallPack('north', [{ id: '1', text: 'Reindeer eat lichen.' }]),
        smallPack('south', [{ id: '1', text: 'Penguins eat no lichen.' }]),
      ]);
      const search = await open(library);
      expect(idsOf(await search.search('penguins lichen', { limit: 5 }))).toEqual(['south/1', 'north/1']);
    });

    it('finds nothing in a library without passages', async () => {
      const [pack] = smallLibrary(gardens).packs;
      const search = await open(createLibrary([{ ...pack, passages: [] }]));
      const found = await search.search('moss', { limit: 10 });
      expect(found).toMatchObject({ hits: [], confidence: 0, query: { unknown: ['moss'] } });
    });

    it('says of the shipped pack just what the index in memory says, to the last digit', async () => {
      const search = await open(shipped);
      const questions = shipped.topics.flatMap(({ topic }) => [
        topic.name,
        `Does ${topic.name} help in migraine?`,
      ]);
      for (const text of [
        ...questions,
        'glutamate receptors',
        'Who wrote it?',
        'cortical spreading depression',
      ])
        expect(comparable(await search.search(text, { limit: 20 })), text).toEqual(
          comparable(inMemory(shipped, text, 20)),
        );
    });

    it('searches without the terms of the best documents where that is wanted', async () => {
      const library = smallLibrary(gardens);
      const search = await open(library);
      const own = createLibraryRanking(library, indexLibrary(library));
      const options = { limit: 10, feedback: false };
      const found = await search.search('moss shade', options);
      expect(comparable(found)).toEqual(comparable(own.search('moss shade', options)));
      expect(idsOf(found)).toEqual(['small/rain-2', 'small/rain-1']);
    });
  });
}
