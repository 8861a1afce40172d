// Packs made by the machine from texts of our own, for tests of what the bot answers from them.

import { createLibrary, type Library } from '../../src/index.js';
import { collectionPack, ingestArticle, packId, readArticles, shelfOf } from '../../src/ingest/index.js';
import type { Pack } from '../../src/vocabulary.js';

/** An invented study, in Markdown: none of it is true of anything. */
export const moonMoss = `---
title: Moon moss and the sleep of dormice
author: [Ada Quill, Ben Rook]
journal: Annals of Invented Biology
year: 2021
---

# Abstract

Moon moss (MM) is eaten by dormice in late autumn. In a randomised trial, moon moss lengthened the winter sleep of dormice by nine days. However, only twelve dormice were observed, and all of them were male.

# Results

Dormice that ate moon moss slept for 140 days. Dormice that ate bark slept for 131 days. The moss may act on the pineal gland.

# Discussion

These results suggest that moon moss is a sedative for dormice. A limitation of this study is its small sample of male animals.

# Funding

This work was funded by the Hedgerow Trust.
`;

export function articlePack(markdown: string): Pack {
  const library = shelfOf([]);
  const [article] = readArticles(markdown);
  if (article === undefined) throw new Error('no article in the text');
  return ingestArticle(article, packId(article.record), library, null).pack;
}

export function collection(title: string, lines: readonly object[]): Pack {
  const loaded = collectionPack(title, {
    file: `${title}.jsonl`,
    lines: lines.map((line) => JSON.stringify(line)),
    edition: () => 'test',
  });
  if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems));
  return loaded.pack;
}

export function libraryOf(...[first, ...others]: readonly [Pack, ...Pack[]]): Library {
  return createLibrary([first, ...others]);
}
