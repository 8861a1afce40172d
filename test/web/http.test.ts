// The page over HTTP, without a browser: headers, bounds, escapes, and what works without a script.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedPage, servePage } from '../support/page.js';

let page: ServedPage;
beforeAll(async () => {
  page = await servePage();
});
afterAll(() => page.stop());

const get = (path: string, init: RequestInit = {}) => fetch(`${page.origin}${path}`, init);
const text = async (path: string) => (await get(path)).text();
const asked = (q: string) => `/?${new URLSearchParams({ q })}`;

const paths = [
  '/',
  '/why',
  '/gallery',
  '/source',
  '/suggest',
  '/page.css',
  '/answer.css',
  '/views.css',
  '/page.js',
  '/icon.svg',
];

describe('every answer of the page', () => {
  it.each(paths)('%s has the strict headers and sets no cookie', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    expect(response.headers.get('set-cookie')).toBeNull();
    await response.text();
  });

  it('is only ever read', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const response = await get('/?q=ketamine', { method });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    }
    const head = await get('/', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it.each(['/', '/why', '/gallery', '/source'])('%s holds no script or style of its own', async (path) => {
    const body = await text(path);
    expect(body).not.toMatch(/<style|\sstyle=|<script(?![^>]* src="\/page\.js")|\son\w+=/i);
    expect(body).not.toMatch(/<(?:script|link|img)[^>]+(?:src|href)="(?!\/)/);
  });

  it('leaves the paths of the platforms and of health alone', async () => {
    expect(await text('/healthz')).toBe('ok\n');
    for (const path of ['/slack/events', '/discord/interactions', '/page.ts', '/../package.json'])
      expect((await get(path)).status).toBe(404);
  });

  it('leads back from an address that is none, and tells a program in a word', async () => {
    const response = await get('/nowhere?q=secretword', { headers: { accept: 'text/html,*/*' } });
    const body = await response.text();
    expect([response.status, body]).toEqual([404, expect.stringContaining('<a href="/">Ask a question</a>')]);
    expect(body).not.toContain('secretword');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    const posted = await get('/nowhere', { method: 'POST', body: '{}' });
    expect([posted.status, await posted.text()]).toEqual([404, 'not found\n']);
  });
});

describe('the question in the address', () => {
  it('is answered without a script in every view', async () => {
    const body = await text(asked('does ketamine help?'));
    for (const view of ['read', 'slack', 'discord', 'text', 'json']) {
      const [, panel = ''] = body.split(`<section id="page_${view}"`);
      expect(panel.split('</section>')[0]).toContain('the efficacy of these therapies is not strong');
    }
  });

  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onfocus=alert(1) x='",
    '</title><svg onload=alert(1)>',
    '&lt;b&gt; \u202e right \u0000 nul \ud800 lone',
  ])('is shown as it was typed and never becomes markup: %j', async (q) => {
    for (const path of [asked(q), `/why${asked(q).slice(1)}`]) {
      // Within quotes of an attribute everything but the quote itself is text.
      const markup = (await text(path)).replace(/="[^"]*"/g, '=""');
      expect(markup).not.toMatch(/<script>|<img src=x|<svg onload|<[^>]*\son\w+=/);
      expect(markup).toContain('</html>');
    }
  });

  it('is read up to its bound', async () => {
    const body = await text(asked('ketamine '.repeat(700)));
    expect(/value="([^"]*)"/.exec(body)?.[1]?.length).toBeLessThanOrEqual(2000);
    expect((await get(`/?q=${'x'.repeat(20_000)}`)).status).toBe(431);
  });

  it.each([
    '/?q=%E0%A4%A',
    '/?q=a&q=b',
    '/?',
    '/?q',
    '/?press=',
    '/?press=%00',
    '/?share=forged',
    `/?press=${'1'.repeat(500)}`,
    '/source?pack=none',
    '/why?press=x',
  ])('may be anything: %s', async (path) => {
    expect((await get(path)).status).toBe(200);
  });

  it('may be a button, whose feedback counts nothing here', async () => {
    expect(await text('/?press=1%3Btopic%3Atherapy%3Amemantine')).toContain('Memantine');
    expect(await text('/?share=1%3Btopic%3Atherapy%3Amemantine')).toContain('to everybody in the channel');
    expect(await text('/?press=forged')).toContain('Please ask again');
    expect(await text('/?press=1%3Bfb%3Ay%3Anot-found')).toContain('On this page nothing is counted');
  });
});

describe('autocomplete', () => {
  const offered = async (typed: string) =>
    (await (await get(`/suggest?${new URLSearchParams({ typed })}`)).json()) as string[];

  it('offers topics as the platforms do: names, aliases and near spellings', async () => {
    expect((await offered('ket'))[0]).toBe('Ketamine');
    expect(await offered('namenda')).toContain('Memantine');
    expect(await offered('topirmate')).toContain('Topiramate');
  });

  it('completes within a facet, and offers commands', async () => {
    expect((await offered('therapy me'))[0]).toBe('therapy Memantine');
    expect(await offered('disc')).toContain('disclosures');
  });

  it('offers nothing for what is nothing, and little for anything', async () => {
    expect(await offered('\u0000zzzzzz')).toEqual([]);
    expect((await offered('x'.repeat(10_000))).length).toBe(0);
    expect((await offered('m')).length).toBeLessThanOrEqual(8);
  });
});
