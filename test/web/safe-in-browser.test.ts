// What holds on every page, light and dark, wide and on a phone: accessible, quiet, nothing from elsewhere, no cookie.
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, withoutChromium } from '../support/chromium.js';
import { noBrowser } from '../support/missing.js';
import { type ServedPage, servePage } from '../support/page.js';
import { visit } from '../support/visit.js';

/** Passes and incomplete checks are not gathered: that halves the time. */
const audit = "axe.run({ resultTypes: ['violations'] })";

const wide = { width: 1200, dark: false };
const wideDark = { width: 1200, dark: true };
const phone = { width: 390, dark: false };
const phoneDark = { width: 390, dark: true };
/** Every page, and the looks that it is shown in: both colours and both layouts joined in all ways, but not on each page. */
const pages = [
  { path: '/', looks: [wide, phoneDark] },
  { path: '/?q=Does+ketamine+help+migraine%3F#page_slack', looks: [wide, wideDark] },
  { path: '/?q=Is+ketamine+safe+in+pregnancy%3F#page_discord', looks: [phoneDark] },
  { path: '/?q=I+took+too+many+tablets', looks: [wide] },
  { path: '/?q=cite+bibtex#page_json', looks: [wide] },
  { path: '/why?q=Does+propranolol+help+against+migraine%3F', looks: [phone] },
  { path: '/gallery', looks: [phoneDark] },
  { path: '/source#s6', looks: [wide, phoneDark] },
];

it('has a browser to test with where it must', () => {
  expect(withoutChromium ? null : noBrowser).toBeNull();
});

describe.skipIf(withoutChromium)('every page in a browser', () => {
  let browser: Browser;
  let served: ServedPage;
  let axe: string;
  beforeAll(async () => {
    axe = (await import('axe-core')).default.source;
    [browser, served] = await Promise.all([launch(), servePage()]);
  });
  afterAll(async () => {
    await browser.close();
    await served.stop();
  });

  it.each(pages)('has no violation that axe finds, nor any trouble: $path', async ({ path, looks }) => {
    const { page, leave } = await visit(browser, served.origin);
    await page.goto(path);
    await page.evaluate(axe);
    for (const { width, dark } of looks) {
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
      const found = (await page.evaluate(audit)) as AxeResults;
      const violations = found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      expect(violations, `${width}, dark: ${dark}`).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    }
    expect(await leave()).toEqual([]);
  });

  it('has no violation with the list of suggestions open', async () => {
    const { page, leave } = await visit(browser, served.origin);
    await page.goto('/');
    await page.getByRole('combobox', { name: /^Ask/ }).pressSequentially('k');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.evaluate(axe);
    const found = (await page.evaluate(audit)) as AxeResults;
    expect(found.violations.map(({ id }) => id)).toEqual([]);
    expect(await leave()).toEqual([]);
  });

  it.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '</title><svg onload=alert(1)>'])(
    'shows %s as text',
    async (q) => {
      const { page, leave } = await visit(browser, served.origin);
      for (const path of ['/', '/why']) {
        await page.goto(`${path}?${new URLSearchParams({ q })}`);
        expect(await page.getByRole('combobox', { name: /^Ask/ }).inputValue()).toBe(q);
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
