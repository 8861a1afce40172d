// The few words that a browser gets from us: plain text in a page that runs nothing and can be framed by nobody.
import type { ServerResponse } from 'node:http';

/** A link at the end of a page; the address is made of ours and of ids that were checked. */
export interface PageLink {
  readonly label: string;
  readonly href: string;
}

/** `title` and `text` are words of ours, never of the request. */
export function answerPage(
  response: ServerResponse,
  status: number,
  title: string,
  text: string,
  link: PageLink | null = null,
): void {
  if (response.headersSent) return void response.end();
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
  response.end(
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><p>${text}</p>${linkOf(link)}</html>\n`,
  );
}

function linkOf(link: PageLink | null): string {
  return link === null ? '' : `<p><a href="${link.href.replaceAll('&', '&amp;')}">${link.label}</a></p>`;
}
