// What holds on every page, light and dark, wide and on a phone: accessible, quiet, nothing from elsewhere, no cookie.
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, withoutChromium } from '../support/chromium.js';
import { chromiumPath } from '../support/missing.js';
import { type ServedPage, servePage } from '../support/page.js';
import { visit } from '../support/visit.js';

const pages = [
  '/',
  '/?q=Does+ketamine+help+migraine%3F',
  '/?q=Is+ketamine+safe+in+pregnancy%3F',
  '/?q=I+took+too+many+tablets',
  '/?q=cite+bibtex',
  '/why?q=Does+propranolol+help+against+migraine%3F',
  '/gallery',
  '/source#s6',
];
/** Passes and incomplete checks are not gathered: that halves the time. */
const audit = "axe.run({ resultTypes: ['violations'] })";

const wide = { width: 1200, dark: false };
const wideDark = { width: 1200, dark: true };
const phone = { width: 390, dark: false };
const phoneDark = { width: 390, dark: true };
// Every page once; then the same colours and the same layouts joined the other ways.
const looks = [
  ...pages.map((path) => ({ path, ...wide })),
  ...['/', '/?q=Is+ketamine+safe+in+pregnancy%3F', '/gallery', '/source#s6'].map((path) => ({
    path,
    ...phoneDark,
  })),
  { path: '/?q=Does+ketamine+help+migraine%3F', ...wideDark },
  { path: '/why?q=Does+propranolol+help+against+migraine%3F', ...phone },
];

it('has a browser to test with where it must', () => {
  expect(chromiumPath !== null || withoutChromium).toBe(true);
});

describe.skipIf(withoutChromium)('every page in a browser', () => {
  let browser: Browser;
  let served: ServedPage;
  beforeAll(async () => {
    [browser, served] = await Promise.all([launch(), servePage()]);
  });
  afterAll(async () => {
    await browser.close();
    await served.stop();
  });

  it.each(looks)(
    'has no violation that axe finds, nor any trouble: $path at $width, dark: $dark',
    async ({ path, ...look }) => {
      const { page, leave } = await visit(browser, served.origin, look);
      await page.goto(path);
      await page.evaluate(axe.source);
      const found = (await page.evaluate(audit)) as axe.AxeResults;
      expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      expect(await leave()).toEqual([]);
    },
  );

  it('has no violation with the list of suggestions open', async () => {
    const { page, leave } = await visit(browser, served.origin);
    await page.goto('/');
    await page.getByRole('combobox').pressSequentially('k');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.evaluate(axe.source);
    const found = (await page.evaluate(audit)) as axe.AxeResults;
    expect(found.violations.map(({ id }) => id)).toEqual([]);
    expect(await leave()).toEqual([]);
  });

  it.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '</title><svg onload=alert(1)>'])(
    'shows %s as text',
    async (q) => {
      const { page, leave } = await visit(browser, served.origin);
      for (const path of ['/', '/why']) {
        await page.goto(`${path}?${new URLSearchParams({ q })}`);
        expect(await page.getByRole('combobox').inputValue()).toBe(q);
        expect(await page.locator('#page_result').textContent()).toContain(q);
      }
      expect(await leave()).toEqual([]);
    },
  );

  it('would refuse an inline script or style, should one ever come in', async () => {
    const { page, trouble, leave } = await visit(browser, served.origin);
    await page.goto('/');
    await page.evaluate(
      `document.body.insertAdjacentHTML('beforeend', '<p style="color:red">x</p>');
       document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.hit = true' }));
       document.body.append(Object.assign(document.createElement('img'), { src: 'https://example.org/x.png' }))`,
    );
    expect(await page.evaluate('window.hit')).toBeUndefined();
    await expect
      .poll(() => trouble.filter((text) => text.includes('Content Security Policy')).length)
      .toBe(3);
    await leave();
  });
});
