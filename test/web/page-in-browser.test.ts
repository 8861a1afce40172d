// The page in a real browser: asked, read, copied and signed off, by pointer, by keyboard and without a script.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, withoutChromium } from '../support/chromium.js';
import { type ServedPage, servePage } from '../support/page.js';
import { library } from '../support/shipped.js';
import { type VisitOptions, visit } from '../support/visit.js';

const question = '/?q=Does+ketamine+help+migraine%3F';
const [pack] = library.packs;
const passageOf = (id: string): string => pack.passages.find((passage) => passage.id === id)?.text ?? '';

// Takes a choice of a message's menu by the button beside it, as a person without a script does.
async function choose(page: Page, view: string, label: string): Promise<void> {
  await page.getByRole('tab', { name: view }).click();
  const menu = page.getByRole('tabpanel', { name: view }).locator('.menu').filter({ hasText: label });
  await menu.locator('select').selectOption({ label });
  await menu.getByRole('button', { name: 'Choose' }).click();
}

describe.skipIf(withoutChromium)('the page in a browser', () => {
  let browser: Browser;
  let served: ServedPage;
  beforeAll(async () => {
    [browser, served] = await Promise.all([launch(), servePage()]);
  });
  afterAll(async () => {
    await browser.close();
    await served.stop();
  });
  const open = async (path: string, options?: VisitOptions) => {
    const visited = await visit(browser, served.origin, options);
    await visited.page.goto(path);
    return visited;
  };
  const field = (page: Page) => page.getByRole('combobox', { name: /^Ask/ });

  it('explains itself before the field, then offers texts to try and shows one answer', async () => {
    const { page, leave } = await open('/');
    const top = async (of: ReturnType<Page['locator']>): Promise<number> => (await of.boundingBox())?.y ?? -1;
    const inOrder = [
      page.getByRole('heading', { level: 1 }),
      field(page),
      page.getByRole('heading', { name: 'It answers' }),
    ];
    const tops = await Promise.all([...inOrder, page.locator('.card')].map(top));
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    expect(tops[0]).toBeGreaterThan(0);
    expect(await page.locator('.card mark.caveat').count()).toBeGreaterThan(0);
    expect(await leave()).toEqual([]);
  });

  it('shows an answer once, with its caveat marked and its neighbours one click away', async () => {
    const { page, leave } = await open(question, { width: 390 });
    const caveat = page.locator('mark.caveat', { hasText: /^although with the exception/ });
    expect(await caveat.filter({ visible: true }).count()).toBe(1);
    const neighbour = page.getByText(passageOf('s5'));
    expect(await neighbour.isVisible()).toBe(false);
    await page.getByText('The sentences around it').click();
    expect(await neighbour.isVisible()).toBe(true);
    await page.getByRole('link', { name: 'Abstract, sentence 6' }).click();
    await page.waitForURL('**/source?pack=**#s6');
    expect(await leave()).toEqual([]);
  });

  it('has tabs by keyboard, of which one is open, which the address keeps and the next answer too', async () => {
    const { page, leave } = await open(question);
    await page.getByRole('tab', { name: 'To read' }).focus();
    for (const [key, name] of [
      ['ArrowRight', 'Slack'],
      ['End', 'JSON'],
      ['ArrowRight', 'To read'],
      ['ArrowLeft', 'JSON'],
    ] as const) {
      await page.keyboard.press(key);
      expect(await page.getByRole('tab', { selected: true }).textContent()).toBe(name);
      expect(await page.getByRole('tabpanel').filter({ visible: true }).count()).toBe(1);
      expect(await page.getByRole('tabpanel', { name }).isVisible()).toBe(true);
    }
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.id')).toBe('page_json');
    await field(page).fill('memantine');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/?q=memantine#page_json');
    await page.getByRole('heading', { name: 'memantine' }).waitFor();
    const shown = await page.getByRole('tabpanel', { name: 'JSON' }).textContent();
    expect(JSON.parse(shown ?? '')).toMatchObject({ kind: 'answer', title: 'Memantine' });
    const other = await open(page.url());
    expect(await other.page.getByRole('tabpanel', { name: 'JSON' }).textContent()).toBe(shown);
    expect([...(await leave()), ...(await other.leave())]).toEqual([]);
  });

  it('copies a card as text', async () => {
    const { page, leave } = await open(question);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy as text' }).click();
    await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(
      await page.locator('#page_text').textContent(),
    );
    expect(await leave()).toEqual([]);
  });

  it('answers a button in place, tells it to a screen reader, keeps the field in sight, and goes back', async () => {
    const { page, leave } = await open('/?q=ketamine');
    await page.evaluate('window.stayed = true');
    await choose(page, 'Slack', 'Copy the citation');
    await page.waitForURL('**choice=1**');
    await page.getByRole('heading', { name: 'Citation: Vancouver', level: 1 }).waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('page_result');
    expect((await field(page).boundingBox())?.y).toBeGreaterThan(0);
    await choose(page, 'Discord', 'BibTeX');
    await page.getByRole('heading', { name: 'Citation: BibTeX', level: 1 }).waitFor();
    await page.goBack();
    await page.goBack();
    await page.waitForURL('**/?q=ketamine**');
    await page.getByRole('heading', { name: 'ketamine', exact: true }).waitFor();
    expect(await field(page).inputValue()).toBe('ketamine');
    expect(await page.evaluate('window.stayed')).toBe(true);
    expect(await leave()).toEqual([]);
  });

  it('works without a script', async () => {
    const { page, leave } = await open('/', { scripts: false });
    await page.getByLabel('Ask a question, or name a topic').fill('memantine');
    await page.getByRole('button', { name: 'Ask' }).click();
    await page.waitForURL('**/?q=memantine');
    const views = page.locator('.panels > section').filter({ visible: true });
    expect(await views.getAttribute('id')).toBe('page_read');
    await page.getByRole('link', { name: 'Discord', exact: true }).click();
    expect(await views.getAttribute('id')).toBe('page_discord');
    await views.getByRole('button', { name: 'Share' }).click();
    await page.waitForURL('**share=1**');
    expect(await page.locator('#page_slack').textContent()).toContain(
      'In Slack, shown to everybody in the channel',
    );
    expect(await leave()).toEqual([]);
  });

  it('is asked with the keyboard alone, by the same autocomplete as in the chat', async () => {
    const { page, leave } = await open('/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('page_main');
    for (let presses = 0; presses < 10; presses++) {
      await page.keyboard.press('Tab');
      if ((await page.evaluate('document.activeElement.id')) === 'page_q') break;
    }
    await page.keyboard.type('namen');
    await page.getByRole('option', { name: 'Memantine' }).waitFor();
    expect(await field(page).getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    const option = page.getByRole('listbox').getByRole('option', { selected: true });
    expect(await option.textContent()).toBe('Memantine');
    expect(await field(page).getAttribute('aria-activedescendant')).toBe('page_option_0');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/?q=Memantine');
    await page.getByRole('heading', { name: 'Memantine' }).waitFor();
    await field(page).fill('ket');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('listbox').count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/?q=ket');
    expect(await leave()).toEqual([]);
  });

  it('shows every topic in the gallery, its quote and caveats marked where they stand', async () => {
    const { page, leave } = await open('/gallery');
    const cards = await page.locator('article.topic .card').allTextContents();
    expect(cards.length).toBe(library.topics.length);
    for (const [index, { topic }] of library.topics.entries()) {
      const [claim] = topic.claims.flatMap((id) => library.claim(pack.id, id) ?? []);
      if (claim?.type !== 'finding' || claim.caveats === 'none-found')
        throw new Error(`${topic.id} has no finding`);
      for (const { text } of [claim.quote, ...claim.caveats]) expect(cards[index]).toContain(text);
    }
    const context = page.locator('article.topic .context');
    for (const marked of ['mark.quote', 'mark.caveat', '.label'])
      expect(await context.filter({ has: page.locator(marked) }).count()).toBe(library.topics.length);
    expect(await leave()).toEqual([]);
  });

  it.each([390, 1200])('keeps the index of the gallery in sight and filters it: %i', async (width) => {
    const { page, leave } = await open('/gallery', { width });
    const index = page.getByRole('navigation', { name: 'Cards' });
    await index.getByRole('link', { name: 'Every kind of card' }).click();
    await page.waitForURL('**#page_kinds');
    expect(Math.abs((await index.boundingBox())?.y ?? -1)).toBeLessThan(1);
    await index.getByLabel('Filter by name').fill('namenda');
    expect(await page.locator('article').filter({ visible: true }).count()).toBe(1);
    expect(await index.getByRole('link').allTextContents()).toContain('Memantine');
    expect(await index.getByRole('link').filter({ visible: true }).first().textContent()).toBe('Memantine');
    expect(await leave()).toEqual([]);
  });

  it('shows every kind of card in the gallery', async () => {
    const { page, leave } = await open('/gallery');
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
    const { page, leave } = await open('/gallery', { dark: true });
    expect(await page.getByText('Signed off by:').first().isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('Signed off by:').first().isVisible()).toBe(true);
    expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
    expect(await leave()).toEqual([]);
  });

  it('tells why: words with their reading and outcome, the missing alias first, passages with scores', async () => {
    const { page, leave } = await open('/why?q=Does+propranolol+help+against+migraine%3F');
    expect(await page.getByText('Is an alias missing? No topic has “propranolol”.').isVisible()).toBe(true);
    const row = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) }).textContent();
    expect(await row('propranolol')).toContain('not covered: no topic, alias or concept has it');
    expect(await row('migraine')).toContain('the whole review is about it');
    const best = page.locator('.passages li').first();
    expect(await best.locator('blockquote').textContent()).toBe(passageOf('s6'));
    expect(await best.getByRole('meter').getAttribute('aria-label')).toMatch(/^Score \d+\.\d\d of/);
    await page.goto('/why?q=Does+Namenda+help%3F');
    expect(await page.getByText('Is an alias missing?').count()).toBe(0);
    expect(await row('Namenda')).toMatch(/memantine.*covered by the best passage/);
    expect(await leave()).toEqual([]);
  });

  it('shows the text as it reads, opened on a sentence, with the topics and caveats of each', async () => {
    const { page, leave } = await open('/source#s6', { width: 390 });
    const passage = page.locator('#s6');
    expect(await page.locator('#s6:target').count()).toBe(1);
    expect((await passage.boundingBox())?.y).toBeLessThan(200);
    expect(await passage.locator('mark.caveat').first().textContent()).toMatch(
      /^although with the exception/,
    );
    const paragraph = page.locator('.running p', { has: passage });
    expect(await paragraph.locator('.passage').count()).toBe(8);
    const note = page.locator('.notes li', { hasText: 'Abstract, sentence 6 is quoted for' });
    for (const { name } of pack.topics.filter(({ claims }) => claims.includes('efficacy')))
      expect(await note.getByRole('link', { name, exact: true }).count()).toBe(1);
    expect(await note.textContent()).toContain('with the caveats of Abstract, sentence 7');
    expect(await leave()).toEqual([]);
  });
});
