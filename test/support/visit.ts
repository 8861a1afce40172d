// A visit to the page in a real browser, which keeps what no visit may have: foreign requests, console errors, cookies.
import type { Browser, BrowserContext, Page } from 'playwright-core';

export interface Visit {
  readonly page: Page;
  /** Requests that left the origin, errors on the console or in the page; empty at the end of a good visit. */
  readonly trouble: readonly string[];
  /** Looks at the cookies too, and ends the visit. */
  leave(): Promise<readonly string[]>;
}

export interface VisitOptions {
  readonly width?: number;
  readonly dark?: boolean;
  readonly scripts?: boolean;
}

// Visits to one origin share a context for each way of running scripts: a context has processes of its own, whose start takes
// longer than a visit. Nothing may be kept between visits, which `leave` makes sure of.
const contexts = new WeakMap<Browser, Map<string, Promise<BrowserContext>>>();

function contextOf(browser: Browser, origin: string, scripts: boolean): Promise<BrowserContext> {
  const known = contexts.get(browser) ?? new Map<string, Promise<BrowserContext>>();
  contexts.set(browser, known);
  const key = `${origin} ${scripts}`;
  const context = known.get(key) ?? browser.newContext({ baseURL: origin, javaScriptEnabled: scripts });
  known.set(key, context);
  return context;
}

export async function visit(
  browser: Browser,
  origin: string,
  { width = 1200, dark = false, scripts = true }: VisitOptions = {},
): Promise<Visit> {
  const context = await contextOf(browser, origin, scripts);
  const page = await context.newPage();
  await page.setViewportSize({ width, height: 844 });
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
  page.setDefaultTimeout(30_000);
  const trouble: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith('data:')) trouble.push(`asked ${url}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') trouble.push(message.text());
  });
  page.on('pageerror', (error) => trouble.push(String(error)));
  page.on('dialog', (dialog) => {
    trouble.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return {
    page,
    trouble,
    leave: async () => {
      const cookies = await context.cookies();
      await page.close();
      return [...trouble, ...cookies.map(({ name }) => `cookie ${name}`)];
    },
  };
}
