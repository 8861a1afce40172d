// What becomes of an article as a pack: passages under ids that last, topics and claims marked as proposed, caveats linked by rule.
import { describe, expect, it } from 'vitest';
import { words } from '../../adapters/packs/shipped.js';
import { answerObject, createBot, createLibrary } from '../../src/index.js';
import { type Article, ingestArticle, readArticles, shelfOf } from '../../src/ingest/index.js';
import type { Pack } from '../../src/vocabulary.js';
import { packOf, problemsOf, shippedTexts } from '../support/pack-texts.js';

const shipped = packOf(shippedTexts());

const review = `---
title: Glutamate receptors in the made-up headache
author: [Ada Leaf]
year: 2020
doi: 10.5555/made.1
---

## Abstract

Cortical spreading depression (CSD) is a wave of depolarization. CSD was blocked by ketamine in rats. However, the effect of ketamine was small.

**Keywords:** ketamine; cortical spreading depression

## The receptors

N-methyl-D-aspartate (NMDA) receptors are involved in CSD. NMDA receptors may open during an attack. The mouse was studied at 5 mg of tea. Kainate receptors were found in the ganglion. Kainate receptors are blocked by a drug, although the evidence is not strong.

## Discussion

Ketamine may be effective in the aura. Ketamine was given to 12 patients.

## Limitations

A limitation of this review is that only one database was searched.

## Conflict of interest

A. Leaf has received honoraria from a maker of tea.

## Funding

The Leaf Fund paid.
`;

function articleOf(text: string): Article {
  const [article] = readArticles(text);
  if (article === undefined) throw new Error('no article');
  return article;
}

function ingested(text: string, packs: readonly Pack[] = []): ReturnType<typeof ingestArticle> {
  return ingestArticle(articleOf(text), 'leaf-2020', shelfOf(packs), null);
}

const { pack, texts } = ingested(review);
const topic = (name: string): Pack['topics'][number] | undefined =>
  pack.topics.find((one) => one.name === name);
const quotes = (name: string): readonly string[] =>
  (topic(name)?.claims ?? []).map((id) => pack.claims.find(({ claim }) => claim === id)?.quote.text ?? '');

describe('a pack made of an article', () => {
  it('is the same bytes for the same article, and sound', () => {
    expect(ingested(review).texts).toEqual(texts);
    expect(problemsOf(texts)).toEqual([]);
  });

  it('stands verbatim in its record, headings and all', () => {
    for (const { start, text } of pack.passages)
      expect(pack.record.slice(start, start + text.length)).toBe(text);
    expect(pack.record).toContain('\n\nThe receptors\n\nN-methyl');
  });

  it('keeps the ids of its passages when a sentence is put in before them', () => {
    const more = ingested(review.replace('Ketamine may', 'Tea is hot. Ketamine may')).pack;
    const ids = (of: Pack): ReadonlyMap<string, string> =>
      new Map(of.passages.map(({ id, text }) => [text, id]));
    const later = ids(more);
    for (const [text, id] of ids(pack)) expect(later.get(text)).toBe(id);
    expect(more.edition).not.toBe(pack.edition);
  });

  it('gives sentences that stand twice ids of their own', () => {
    const twice = ingested('# Tea\n\nTea helped.\n\nTea helped.\n').pack.passages.map(({ id }) => id);
    expect(new Set(twice).size).toBe(3);
  });

  it('proposes topics from keywords, short forms and receptors, each in a facet and marked', () => {
    expect(topic('Ketamine')).toMatchObject({ facet: 'therapy', proposed: 'keyword' });
    expect(topic('Cortical spreading depression')).toMatchObject({
      facet: 'mechanism',
      aliases: ['CSD'],
      proposed: 'keyword',
    });
    expect(topic('NMDA receptors')).toMatchObject({ facet: 'receptor', proposed: 'receptor' });
    expect(topic('NMDA receptors')?.aliases).toContain('N-methyl-D-aspartate receptor');
    expect(topic('Kainate receptors')?.facet).toBe('receptor');
    expect(pack.topics.map(({ name }) => name)).not.toContain('N-methyl-D-aspartate');
  });

  it('proposes sentences that speak of the topic, with their caveats', () => {
    expect(quotes('Kainate receptors')).toContain(
      'Kainate receptors are blocked by a drug, although the evidence is not strong.',
    );
    for (const claim of pack.claims) {
      if (claim.type !== 'finding') continue;
      expect(claim.proposed).toBe('rule');
      if (claim.caveats === 'none-found') continue;
      for (const { text, passage } of claim.caveats)
        expect(pack.passages.find(({ id }) => id === passage)?.text).toContain(text);
    }
    const blocked = pack.claims.find(({ quote }) => quote.text === 'CSD was blocked by ketamine in rats.');
    expect(
      blocked?.type === 'finding' && blocked.caveats !== 'none-found' ? blocked.caveats : [],
    ).not.toEqual([]);
  });

  it('has the limits of the article and its disclosures for who asks for them, and not under every finding', () => {
    for (const claim of pack.claims)
      if (claim.type === 'finding')
        expect((claim.documentCaveats ?? []).map(({ kind }) => kind)).not.toContain('limitation');
    expect(pack.limits).not.toEqual([]);
    expect(pack.disclosures).toHaveLength(1);
  });

  it('answers the facet and the name of what the article speaks of, beside the shipped pack', () => {
    const library = createLibrary([shipped, pack]);
    const bot = createBot(library, { words });
    const object = answerObject(bot.respond('receptor NMDA'), library);
    expect(object.kind).toBe('answer');
    expect(object.quotes.some(({ text }) => text.includes('NMDA'))).toBe(true);
    expect(answerObject(bot.respond('therapy ketamine'), library).kind).toBe('answer');
  });

  it('takes over the topics that curated packs know, where the article speaks of them', () => {
    const known = ingested(review.replace('doi: 10.5555/made.1', 'doi: 10.5555/made.2'), [shipped]).pack;
    expect(known.topics.find(({ name }) => name === 'Ketamine')).toMatchObject({
      facet: 'therapy',
      proposed: 'known',
    });
    // "5 mg" is no magnesium.
    expect(known.topics.map(({ name }) => name)).not.toContain('Magnesium');
  });

  it('of the same DOI as a curated pack has its record', () => {
    const text = review.replace('10.5555/made.1', shipped.source.doi ?? '');
    const titled = text.replace('Glutamate receptors in the made-up headache', shipped.source.title);
    expect(ingested(titled, [shipped]).pack.source).toEqual(shipped.source);
    // An identifier with another title may be a slip: what the input says of itself stands.
    expect(ingested(text, [shipped]).pack.source.authors).toEqual([{ given: 'Ada', family: 'Leaf' }]);
    expect(ingested(review, [shipped]).pack.source).not.toEqual(shipped.source);
  });
});
