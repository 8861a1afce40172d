// The page as an adapter: its paths on the one server. It keeps no state and needs nothing started.
import type { Reply } from '../../src/index.js';
import type { Adapter, AdapterParts, HttpHandler } from '../adapter.js';
import { respondTo } from '../bot/respond-to.js';
import { askPage } from './ask-page.js';
import { readAssets } from './assets.js';
import { completeText } from './complete.js';
import { type CuratedFolder, curateHandler } from './curate.js';
import { galleryPage } from './gallery-page.js';
import type { Looks } from './look.js';
import { missingHandler, type Page, pageHandler } from './page-handler.js';
import { type Asked, readAsked } from './read.js';
import { sourcePage } from './source-page.js';
import { tryAsking } from './try-asking.js';
import { whyPage } from './why-page.js';

export function createWeb(
  { settings, bot, log, find }: Pick<AdapterParts, 'settings' | 'bot' | 'log' | 'find'>,
  looks: Looks,
  /** The packs that may be decided on here; null where they may not. */
  curated: CuratedFolder | null,
): Adapter {
  const wire = { log, hosts: { own: settings.HOST, allowed: settings.ALLOWED_HOSTS } };
  const handler = (make: (query: URLSearchParams) => Page | Promise<Page>): HttpHandler =>
    pageHandler(make, wire);
  const page = (make: (query: URLSearchParams) => string | Promise<string>): HttpHandler =>
    handler(async (query) => ({ type: 'text/html; charset=utf-8', content: await make(query) }));
  // To a text, and to nothing else.
  const replyTo = async (asked: Asked): Promise<Reply | null> =>
    asked.kind === 'text' ? await respondTo(bot, find, asked.text) : null;
  // Neither depends on what is asked: made once for a library, so that nobody can keep the process busy with them.
  const tries = forLibrary(bot, () => tryAsking(bot));
  const gallery = forLibrary(bot, () => galleryPage(bot));
  // So that the first who asks does not wait for it.
  tries();
  const assets = [...readAssets()].map(([path, asset]) => [path, handler(() => asset)] as const);
  return {
    name: 'web',
    routes: {
      '/': page(async (query) => {
        const asked = readAsked(query);
        return askPage({ bot, looks, tries: tries() }, asked, await replyTo(asked));
      }),
      '/why': page(async (query) => {
        const asked = readAsked(query);
        return whyPage(bot, asked, await replyTo(asked), tries());
      }),
      '/gallery': page(() => gallery()),
      '/source': page((query) =>
        sourcePage(bot.library, query.get('pack') ?? '', query.get('passage') ?? '', curated !== null),
      ),
      '/suggest': handler((query) => ({
        type: 'application/json',
        content: JSON.stringify(completeText(bot, query.get('typed') ?? '')),
      })),
      ...Object.fromEntries(assets),
      ...(curated === null ? {} : { '/curate': curateHandler(curated, wire) }),
      '*': missingHandler,
    },
    start: async () => {},
    ready: () => true,
    stop: async () => {},
  };
}

/** What is made of the packs, until they are read anew. */
function forLibrary<T>(bot: AdapterParts['bot'], make: () => T): () => T {
  let made: { readonly library: AdapterParts['bot']['library']; readonly value: T } | null = null;
  return () => {
    if (made?.library !== bot.library) made = { library: bot.library, value: make() };
    return made.value;
  };
}
