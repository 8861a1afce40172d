// The gallery, the why and the source in a real browser: for the one who signs off, and the one who curates.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, withoutChromium } from '../support/chromium.js';
import { type ServedPage, servePage } from '../support/page.js';
import { library } from '../support/shipped.js';
import { visit } from '../support/visit.js';

describe.skipIf(withoutChromium)('reading in a browser', () => {
  let browser: Browser;
  let served: ServedPage;
  beforeAll(async () => {
    [browser, served] = await Promise.all([launch(), servePage()]);
  });
  afterAll(async () => {
    await browser.close();
    await served.stop();
  });
  const [pack] = library.packs;

  it('shows every topic of every pack in the gallery, its quote and caveats marked where they stand', async () => {
    const { page, leave } = await visit(browser, served.origin);
    await page.goto('/gallery');
    const topics = page.locator('article.topic');
    expect(await topics.count()).toBe(library.topics.length);
    const cards = await page.locator('article.topic .card').allTextContents();
    for (const [index, { topic }] of library.topics.entries()) {
      const [claim] = topic.claims.flatMap((id) => library.claim(pack.id, id) ?? []);
      if (claim?.type !== 'finding' || claim.caveats === 'none-found')
        throw new Error(`${topic.id} has no finding`);
      for (const { text } of [claim.quote, ...claim.caveats]) expect(cards[index]).toContain(text);
    }
    const context = page.locator('article.topic .context');
    for (const marked of ['mark.quote', 'mark.caveat', '.label.quote', '.label.caveat'])
      expect(await context.filter({ has: page.locator(marked) }).count()).toBe(library.topics.length);
    expect(await leave()).toEqual([]);
  });

  it('shows every kind of card in the gallery', async () => {
    const { page, leave } = await visit(browser, served.origin);
    await page.goto('/gallery');
    const text = await page.locator('main').textContent();
    for (const words of [
      'The review does not say',
      'Please get help now',
      'What you can ask',
      'About this bot',
      'Privacy',
      'Citation: Vancouver',
      'Citation: RIS',
      'Citation: BibTeX',
      'Citation: CSL-JSON',
      'Please ask again',
      'Thank you',
      'That did not work',
      'cannot advise on your own treatment',
    ])
      expect(text).toContain(words);
    expect(await leave()).toEqual([]);
  });

  it('is printed on white, with a line to sign on and without the navigation', async () => {
    const { page, leave } = await visit(browser, served.origin, { dark: true });
    await page.goto('/gallery');
    expect(await page.getByText('Signed off by:').first().isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('Signed off by:').first().isVisible()).toBe(true);
    expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
    expect(await leave()).toEqual([]);
  });

  it('tells why: words with their reading and outcome, the missing alias first, passages with scores', async () => {
    const { page, leave } = await visit(browser, served.origin);
    await page.goto('/why?q=Does+propranolol+help+against+migraine%3F');
    expect(await page.getByText('Is an alias missing? No topic has “propranolol”.').isVisible()).toBe(true);
    const row = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) }).textContent();
    expect(await row('propranolol')).toContain('not covered: no topic, alias or concept has it');
    expect(await row('migraine')).toContain('the whole review is about it');
    const best = page.locator('.passages li').first();
    expect(await best.locator('blockquote').textContent()).toBe(
      pack.passages.find(({ id }) => id === 's6')?.text,
    );
    expect(await best.getByRole('meter').getAttribute('aria-label')).toMatch(/^Score \d+\.\d\d of/);
    await best.getByRole('link').click();
    await page.waitForURL('**/source?pack=**#s6');
    expect(await leave()).toEqual([]);
  });

  it('tells of a covered question that nothing is missing', async () => {
    const { page, leave } = await visit(browser, served.origin);
    await page.goto('/why?q=Does+Namenda+help%3F');
    expect(await page.getByText('Is an alias missing?').count()).toBe(0);
    expect(await page.getByRole('row', { name: /^Namenda/ }).textContent()).toMatch(
      /memantine.*covered by the best passage/,
    );
    expect(await leave()).toEqual([]);
  });

  it('opens the source on a passage, which stands in reading order with its topics, claims and caveats', async () => {
    const { page, leave } = await visit(browser, served.origin, { width: 390 });
    await page.goto('/source#s6');
    const passage = page.locator('#s6');
    expect(await page.locator('#s6:target').count()).toBe(1);
    expect((await passage.boundingBox())?.y).toBeLessThan(200);
    for (const { name } of pack.topics.filter(({ claims }) => claims.includes('efficacy')))
      expect(await passage.getByRole('link', { name }).count()).toBe(1);
    expect(await passage.locator('mark.caveat').first().textContent()).toMatch(
      /^although with the exception/,
    );
    const items = await page.locator('.source > li').all();
    expect(await Promise.all(items.map((item) => item.getAttribute('id')))).toEqual(
      pack.passages.map(({ id }) => id),
    );
    expect(await leave()).toEqual([]);
  });
});
