// Asking on the page in a real browser: the cards side by side, autocomplete, buttons in place, the keyboard alone.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, withoutChromium } from '../support/chromium.js';
import { type ServedPage, servePage } from '../support/page.js';
import { type VisitOptions, visit } from '../support/visit.js';

// Takes a choice of a message's menu by the button beside it, as a person without a script does.
async function choose(page: Page, region: RegExp, label: string): Promise<void> {
  const menu = page.getByRole('region', { name: region }).locator('.menu').filter({ hasText: label });
  await menu.locator('select').selectOption({ label });
  await menu.getByRole('button', { name: 'Choose' }).click();
}

describe.skipIf(withoutChromium)('asking in a browser', () => {
  let browser: Browser;
  let served: ServedPage;
  beforeAll(async () => {
    [browser, served] = await Promise.all([launch(), servePage()]);
  });
  afterAll(async () => {
    await browser.close();
    await served.stop();
  });
  const start = (options?: VisitOptions) => visit(browser, served.origin, options);

  it('shows at once what the bot does, leaves open and refuses, with an example', async () => {
    const { page, leave } = await start();
    await page.goto('/');
    for (const name of [
      'It answers',
      'It says when the review does not say',
      'It never advises, and knows an emergency',
    ])
      expect(await page.getByRole('heading', { name }).isVisible()).toBe(true);
    expect(
      await page
        .getByRole('region', { name: /^In Slack/ })
        .getByText(/^Caveat/)
        .count(),
    ).toBeGreaterThan(0);
    expect(await leave()).toEqual([]);
  });

  it('shows the card in Slack and Discord side by side, and one above the other on a phone', async () => {
    for (const [width, beside] of [
      [1200, true],
      [390, false],
    ] as const) {
      const { page, leave } = await start({ width });
      await page.goto('/?q=Does+ketamine+help+migraine%3F');
      const [slack, discord] = await Promise.all(
        ['Slack', 'Discord'].map((name) =>
          page.getByRole('region', { name: new RegExp(`^In ${name}`) }).boundingBox(),
        ),
      );
      if (!slack || !discord) throw new Error('a card is not shown');
      expect(Math.abs(slack.y - discord.y) < 2).toBe(beside);
      expect(slack.width).toBeGreaterThan(330);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      expect(await leave()).toEqual([]);
    }
  });

  it('keeps the question in the address, which shows the same to a colleague, and gives text and JSON', async () => {
    const { page, leave } = await start();
    await page.goto('/');
    await page.getByRole('combobox', { name: /^Ask/ }).fill('Does ketamine help?');
    await page.getByRole('button', { name: 'Ask' }).click();
    await page.waitForURL('**/?q=Does+ketamine+help%3F');
    const address = page.url();
    await page.getByText('Answer as JSON').click();
    const json = JSON.parse((await page.locator('details[open] pre').textContent()) ?? '') as {
      kind: string;
    };
    expect(json.kind).toBe('answer');
    const other = await start();
    await other.page.goto(address);
    expect(await other.page.getByRole('region', { name: /^In Discord/ }).textContent()).toBe(
      await page.getByRole('region', { name: /^In Discord/ }).textContent(),
    );
    expect([...(await leave()), ...(await other.leave())]).toEqual([]);
  });

  it('answers a button in place, tells it to a screen reader, and goes back', async () => {
    const { page, leave } = await start();
    await page.goto('/?q=ketamine');
    await page.evaluate('window.stayed = true');
    await choose(page, /^In Slack/, 'Copy the citation');
    await page.waitForURL('**choice=1**');
    await page.getByText('Citation: Vancouver').first().waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('page_result');
    await choose(page, /^In Discord/, 'BibTeX');
    await page.getByText('@article').first().waitFor();
    await page.goBack();
    await page.goBack();
    await page.waitForURL('**/?q=ketamine');
    await page.getByText('You asked: ketamine').waitFor();
    expect(await page.getByRole('combobox', { name: /^Ask/ }).inputValue()).toBe('ketamine');
    expect(await page.evaluate('window.stayed')).toBe(true);
    expect(await leave()).toEqual([]);
  });

  it('works without a script', async () => {
    const { page, leave } = await start({ scripts: false });
    await page.goto('/');
    await page.getByLabel('Ask, as you would after /glutamate').fill('memantine');
    await page.getByRole('button', { name: 'Ask' }).click();
    await page.waitForURL('**/?q=memantine');
    await page
      .getByRole('region', { name: /^In Discord/ })
      .getByRole('button', { name: 'Share' })
      .click();
    await page.waitForURL('**share=1**');
    expect(await page.getByText('shown to everybody in the channel').count()).toBe(2);
    expect(await leave()).toEqual([]);
  });

  it('is asked with the keyboard alone, by the same autocomplete as in the chat', async () => {
    const { page, leave } = await start();
    await page.goto('/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('page_main');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.id')).toBe('page_q');
    await page.keyboard.type('namen');
    await page.getByRole('option', { name: 'Memantine' }).waitFor();
    expect(await page.getByRole('combobox', { name: /^Ask/ }).getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('listbox').getByRole('option', { selected: true }).textContent()).toBe(
      'Memantine',
    );
    expect(await page.getByRole('combobox', { name: /^Ask/ }).getAttribute('aria-activedescendant')).toBe(
      'page_option_0',
    );
    await page.keyboard.press('Enter');
    await page.waitForURL('**/?q=Memantine');
    await page.getByText('You asked: Memantine').waitFor();
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab');
      if ((await page.evaluate('document.activeElement.name')) === 'choice') break;
    }
    await page.keyboard.type('Conflicts');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.waitForURL('**choice=1**');
    await page.getByText('Jan Hoffmann has consulted').first().waitFor();
    expect(await leave()).toEqual([]);
  });

  it('closes the list with Escape and asks what was typed', async () => {
    const { page, leave } = await start();
    await page.goto('/');
    await page.getByRole('combobox', { name: /^Ask/ }).pressSequentially('ket');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('listbox').count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/?q=ket');
    expect(await leave()).toEqual([]);
  });
});
