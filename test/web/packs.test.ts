// The page with other packs than the shipped one: nothing in it knows what the review is about.
import { describe, expect, it } from 'vitest';
import { words } from '../../adapters/packs/shipped.js';
import { platformPreviews } from '../../adapters/platform-previews.js';
import { askPage } from '../../adapters/web/ask-page.js';
import { galleryPage } from '../../adapters/web/gallery-page.js';
import { readAsked } from '../../adapters/web/read.js';
import { sourcePage } from '../../adapters/web/source-page.js';
import { tryAsking } from '../../adapters/web/try-asking.js';
import { whyPage } from '../../adapters/web/why-page.js';
import { createBot } from '../../src/index.js';
import { libraryOf, madeUpTexts, shippedTexts } from '../support/pack-texts.js';

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
    expect(sourcePage(bot.library, 'none')).toContain(`<h1>${first.source.title}`);
  });

  it('has no two elements of one id', () => {
    for (const html of [galleryPage(bot), sourcePage(bot.library, '')]) {
      const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
      expect(ids.length).toBe(new Set(ids).size);
    }
  });
});
