// A visit to the page in a real browser, which keeps what no visit may have: foreign requests, console errors, cookies, kept values.
import type { Browser, BrowserContext, ConsoleMessage, Dialog, Page, Request } from 'playwright-core';

export interface Visit {
  readonly page: Page;
  /** Requests that left the origin, errors on the console or in the page; empty at the end of a good visit. */
  readonly trouble: readonly string[];
  /** Looks at cookies and what the page has stored too, and ends the visit. */
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

// A new tab costs more than most visits do, so one that was left is taken again, empty.
const left = new WeakMap<BrowserContext, Page[]>();

export async function visit(
  browser: Browser,
  origin: string,
  { width = 1200, dark = false, scripts = true }: VisitOptions = {},
): Promise<Visit> {
  const context = await contextOf(browser, origin, scripts);
  const tabs = left.get(context) ?? [];
  left.set(context, tabs);
  const page = tabs.pop() ?? (await context.newPage());
  await page.setViewportSize({ width, height: 844 });
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
  page.setDefaultTimeout(30_000);
  const trouble: string[] = [];
  const onRequest = (request: Request): void => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith('data:')) trouble.push(`asked ${url}`);
  };
  const onConsole = (message: ConsoleMessage): void => {
    if (message.type() === 'error' || message.type() === 'warning') trouble.push(message.text());
  };
  const onError = (error: Error): void => {
    trouble.push(String(error));
  };
  const onDialog = (dialog: Dialog): void => {
    trouble.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  };
  page.on('request', onRequest).on('console', onConsole).on('pageerror', onError).on('dialog', onDialog);
  return {
    page,
    trouble,
    leave: async () => {
      const cookies = (await context.cookies()).map(({ name }) => `cookie ${name}`);
      const stored = await page.evaluate('Object.keys(sessionStorage).concat(Object.keys(localStorage))');
      page.off('request', onRequest).off('console', onConsole).off('pageerror', onError);
      page.off('dialog', onDialog);
      await page.goto('about:blank');
      tabs.push(page);
      return [...trouble, ...cookies, ...(stored as string[]).map((name) => `stored ${name}`)];
    },
  };
}
