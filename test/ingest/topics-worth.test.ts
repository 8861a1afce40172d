// Topics worth showing: what an article is about; no places, makers, statistics or common words; and examples only of what can be asked.
import { expect, it } from 'vitest';
import { commonWord } from '../../adapters/ingest/documents.js';
import { words } from '../../adapters/packs/shipped.js';
import { tryAsking } from '../../adapters/web/try-asking.js';
import { createBot, createLibrary } from '../../src/index.js';
import { ingestArticle, readArticles, shelfOf } from '../../src/ingest/index.js';
import type { Pack } from '../../src/vocabulary.js';

function pack(text: string): Pack {
  const [article] = readArticles(text);
  if (article === undefined) throw new Error('no article');
  return ingestArticle(article, 'made-up', shelfOf([], commonWord()), null).pack;
}

const text = `---
title: Rituximab and the made-up fatigue of bakers in Finland
keywords: [Finland, Western Europe, lipopolysaccharide, logistic regression]
---

## Abstract

Rituximab reduced fatigue in bakers with chimeric antigen receptors (CARs). Lipopolysaccharide raised the tumour necrosis factor (TNF) level.

## Methods

We used the area under the curve (AUC) and kits of the Nowhere Bread Company (NBC). Epstein-Barr virus (EBV) was sought. EBV was found in none, and AUC was high. NBC made the kits, EBV none.

## Results

Rituximab reduced fatigue. Lipopolysaccharide raised TNF. Bakers with chimeric antigen receptors slept.
`;

it('are named by title, abstract, keywords and headings, and are no places, makers or statistics', () => {
  const topics = pack(text).topics;
  const names = topics.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['Rituximab', 'Lipopolysaccharide']));
  for (const none of [
    'Finland',
    'Western Europe',
    'Logistic regression',
    'Area under the curve',
    'Nowhere Bread Company',
    'Epstein-Barr virus',
  ])
    expect(names).not.toContain(none);
  expect(topics.flatMap(({ aliases }) => aliases)).not.toContain('CARs');
});

it('are asked whether they work only where they are given to people', () => {
  const texts = (own: Pack): string[] =>
    tryAsking(createBot(createLibrary([own]), { words })).flatMap((group) => group.texts);
  expect(texts(pack(text)).join('\n')).not.toMatch(
    /lipopolysaccharide (?:work|help|safe)|take lipopolysaccharide/i,
  );
  const without = pack(text.replaceAll('Rituximab', 'Bread'));
  expect(texts(without).join('\n')).not.toMatch(/work\?|Should I take/);
});
