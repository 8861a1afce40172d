// An article in another language is told as such in its pack and on its cards; English ones of all kinds are not.
import { expect, it } from 'vitest';
import { words } from '../../adapters/packs/shipped.js';
import { createBot, createLibrary } from '../../src/index.js';
import { type Article, ingestArticle, readArticles, shelfOf } from '../../src/ingest/index.js';

function read(text: string): Article {
  const [article] = readArticles(text);
  if (article === undefined) throw new Error('no article');
  return article;
}

const german = `---
keywords: [Kopfschmerz]
---

# Grüner Tee und der erfundene Kopfschmerz

## Zusammenfassung

Grüner Tee wurde von zwölf Studierenden getrunken, die seit vielen Jahren unter Kopfschmerz litten. Bei sieben von ihnen ließ der
Kopfschmerz innerhalb einer Stunde nach, bei den übrigen blieb er bis zum Abend bestehen. Die Zahl der Studierenden war jedoch klein,
und niemand war gegenüber der Behandlung blind. Weitere Versuche mit mehr Teilnehmern wären nötig, bevor man etwas empfehlen könnte.
`;

it('is read in its own words, and its cards say that no rule finds caveats in it', () => {
  const { pack } = ingestArticle(read(german), 'tee', shelfOf([]), null);
  expect(pack.language).toBe('other');
  const bot = createBot(createLibrary([pack]), { words });
  const said = JSON.stringify(bot.respond('Kopfschmerz').card);
  expect(said).toContain('ließ der Kopfschmerz');
  expect(said).toContain('This article is not in English');
});

it('is English where most of it is measures and names', () => {
  const dense = `# Tea\n\n## Results\n\n${'The mean TNF-α level was 4.5 ng/mL (SD 1.2) in controls and 7.8 ng/mL in the group with tea (p < 0.001). '.repeat(6)}`;
  expect(ingestArticle(read(dense), 'tea', shelfOf([]), null).pack.language).toBeUndefined();
});
