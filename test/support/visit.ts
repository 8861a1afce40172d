// A visit to the page in a real browser, which keeps what no visit may have: foreign requests, console errors, cookies.
import type { Browser, Page } from 'playwright-core';

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

export async function visit(
  browser: Browser,
  origin: string,
  { width = 1200, dark = false, scripts = true }: VisitOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width, height: 844 },
    colorScheme: dark ? 'dark' : 'light',
    javaScriptEnabled: scripts,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
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
      await context.close();
      return [...trouble, ...cookies.map(({ name }) => `cookie ${name}`)];
    },
  };
}
