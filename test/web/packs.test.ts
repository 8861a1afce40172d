// The page with other packs than the shipped one: nothing in it knows what the review is about.
import { describe, expect, it } from 'vitest';
import { words } from '../../adapters/packs/shipped.js';
import { platformPreviews } from '../../adapters/platform-previews.js';
import { askPage } from '../../adapters/web/ask-page.js';
import { galleryPage } from '../../adapters/web/gallery-page.js';
import { readAsked } from '../../adapters/web/read.js';
import { blocksOf, sourcePage } from '../../adapters/web/source-page.js';
import { tryAsking } from '../../adapters/web/try-asking.js';
import { whyPage } from '../../adapters/web/why-page.js';
import { createBot } from '../../src/index.js';
import { ingestArticle, readArticles, shelfOf } from '../../src/ingest/index.js';
import { articleFixture } from '../support/article-fixture.js';
import { libraryOf, madeUpTexts, shippedTexts } from '../support/pack-texts.js';
import { smallLibrary } from '../support/small-collection.js';
import { withoutBlanks } from '../support/tree-text.js';

const asked = (q: string) => readAsked(new URLSearchParams({ q }));

describe('the page of a made-up pack', () => {
  const bot = createBot(libraryOf(madeUpTexts()), { words });
  const tries = tryAsking(bot);

  it('shows its topics and its source, and none of the shipped pack', () => {
    const pages = [
      askPage({ bot, looks: platformPreviews, tries }, asked('')),
      askPage({ bot, looks: platformPreviews, tries }, asked('green tea')),
      galleryPage(bot),
      sourcePage(bot.library, ''),
      whyPage(bot, asked('does green tea help me sleep?')),
    ];
    expect(pages.join('\n')).not.toMatch(/ketamine|topiramate/i);
    expect(pages[0]).toContain('Tea and Sleep');
    expect(pages[2]).toContain('Green tea');
  });

  it('offers only texts that come out as promised', () => {
    for (const text of tries.flatMap(({ texts }) => texts)) {
      const { answer } = bot.respond(text);
      expect(['found', 'comparison', 'not-found', 'safety']).toContain(answer.kind);
    }
  });
});

describe('the page of two packs', () => {
  const bot = createBot(libraryOf(shippedTexts(), madeUpTexts()), { words });

  it('shows the topics of both, and the source of the one asked for', () => {
    const gallery = galleryPage(bot);
    expect(gallery).toContain('Green tea');
    expect(gallery).toContain('Ketamine');
    const [first, second] = bot.library.packs;
    const source = sourcePage(bot.library, second?.id ?? '');
    expect(source).toContain(second?.source.title);
    expect(source).toContain(`href="/source?pack=${first.id}"`);
    expect(sourcePage(bot.library, 'none')).toContain(`<h1 id="title">${first.source.title}`);
  });

  it('has no two elements of one id', () => {
    for (const html of [galleryPage(bot), sourcePage(bot.library, '')]) {
      const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
      expect(ids.length).toBe(new Set(ids).size);
    }
  });
});

describe('the text of a pack', () => {
  const full = readArticles(articleFixture('jats-1.3-full.xml')).map(
    (article) => ingestArticle(article, 'full', shelfOf([]), null).pack,
  );
  const packs = [...libraryOf(shippedTexts(), madeUpTexts()).packs, ...full];

  it.each(packs.map((pack) => [pack.id, pack] as const))('is all of its record, in order: %s', (_, pack) => {
    const blocks = blocksOf(pack.record, pack.passages);
    const words = blocks.flatMap(({ pieces, after }) => [
      ...pieces.map(({ before, passage }) => before + passage.text),
      after,
    ]);
    expect(withoutBlanks(words.join(''))).toBe(withoutBlanks(pack.record));
  });

  it('of a large collection is shown around the passage asked for, under the titles of its documents', () => {
    const passages = [...Array(9000).keys()].map((n) => ({
      id: `p${n}`,
      title: `Document ${Math.floor(n / 10)}.`,
      text: `Sentence ${n} of many.`,
    }));
    const library = smallLibrary(passages);
    const page = sourcePage(library, 'small', 'p7005');
    for (const held of ['id="p7005"', '<h2>Document 700.</h2>', 'Shown are the passages 6006 to 8005.'])
      expect(page).toContain(held);
    expect(page).not.toContain('id="p5"');
    expect(sourcePage(library, 'small')).toContain('Shown are the passages 1 to 2000.');
    expect(sourcePage(library, 'small', 'p8999')).toContain('Shown are the passages 7001 to 9000.');
  });
});
