// A page of a few lines of ours: it runs nothing, loads nothing, and can be framed by nobody.
import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';

export interface PageLink {
  readonly label: string;
  readonly href: string;
}

export interface PlainPage {
  readonly title: string;
  readonly lines: readonly string[];
  readonly links?: readonly PageLink[];
  /** Of the words; English unless said. */
  readonly language?: string;
}

const style =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:38rem;margin:2rem auto;padding:0 1rem}a{margin-right:1rem}';
const styleHash = createHash('sha256').update(style).digest('base64');

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;

/** `more`: headers such as how long a page may be kept; by default it is not. */
export function answerPage(
  response: ServerResponse,
  status: number,
  page: PlainPage,
  more: Readonly<Record<string, string>> = { 'cache-control': 'no-store' },
): void {
  if (response.headersSent) return void response.end();
  response.writeHead(status, { ...headers, ...more });
  response.end(`<!doctype html>\n${htmlOf(page)}\n`);
}

function htmlOf({ title, lines, links = [], language = 'en' }: PlainPage): string {
  const head = h(
    'head',
    {},
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('title', {}, title),
    h('style', {}, style),
  );
  const body = h(
    'body',
    {},
    h('h1', {}, title),
    ...lines.map((line) => h('p', {}, line)),
    ...(links.length === 0 ? [] : [h('p', {}, ...links.map(({ href, label }) => h('a', { href }, label)))]),
  );
  return toHtml(h('html', { lang: language }, head, body));
}
