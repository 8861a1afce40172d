// The pages for the directories of the platforms: the words of the cards in the reader's language, and nothing of the packs.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicPages } from '../../adapters/http/public-pages.js';
import { type RunningServer, startServer } from '../../adapters/http/server.js';
import { cardWords } from '../../src/card/index.js';
import { LANGUAGES, type Language } from '../../src/index.js';

describe('the public pages', () => {
  let server: RunningServer;
  const settings = { BOT_NAME: 'Migraine <notes>', SUPPORT_EMAIL: 'help@bot.example.org' };
  beforeAll(async () => {
    server = await startServer({
      host: '127.0.0.1',
      port: 0,
      routes: publicPages(settings),
      ready: () => true,
    });
  });
  afterAll(async () => await server.close());

  const open = async (path: string, language = 'en', method = 'GET') => {
    const headers = { 'accept-language': language };
    const response = await fetch(`http://127.0.0.1:${server.port}${path}`, { method, headers });
    const html = await response.text();
    const text = html
      .replace(/<style>.*?<\/style>/g, '')
      .replace(/<[^>]*>/g, '\n')
      .replaceAll('&#x3C;', '<');
    return { response, html, text };
  };

  it.each(LANGUAGES)('say in %s what the cards say', async (language: Language) => {
    const words = cardWords(language);
    const privacy = await open('/privacy', `${language};q=0.9,en;q=0.1`);
    expect(privacy.response.status).toBe(200);
    expect(privacy.html).toContain(`<html lang="${language}">`);
    for (const line of ['privacy1', 'privacy4', 'privacy6'] as const)
      expect(privacy.text).toContain(words[line]);
    expect((await open('/terms', language)).text).toContain(words.aboutNot);
    const support = await open('/support', language);
    expect(support.text).toContain(words.supportGive);
    expect(support.html).toContain('href="mailto:help@bot.example.org"');
  });

  it('lead to each other, escape the bot’s name, run nothing, and may be kept by browsers alone for an hour', async () => {
    const { response, html, text } = await open('/terms', 'xx-YY, tlh;q=0.5');
    expect(html).toContain('href="/privacy"');
    expect(html).toContain('href="/support"');
    expect(text).toContain('Migraine <notes>: Terms');
    expect(html).not.toContain('<notes>');
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-/,
    );
    expect(response.headers.get('vary')).toBe('accept-language');
  });

  it('only read', async () => {
    const { response } = await open('/privacy', 'en', 'POST');
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('name nobody where no address is set, and nothing of what is indexed', async () => {
    const bare = await startServer({
      host: '127.0.0.1',
      port: 0,
      routes: publicPages({}),
      ready: () => true,
    });
    const pages = await Promise.all(
      ['/privacy', '/terms', '/support'].map(async (path) =>
        (await fetch(`http://127.0.0.1:${bare.port}${path}`)).text(),
      ),
    );
    await bare.close();
    expect(pages.join()).toContain(cardWords('en').supportNone);
    expect(pages.join()).not.toMatch(/mailto|Hoffmann|migraine/i);
  });
});
