// Starts what has credentials, in order, and stops it in reverse: the process without its signals and exit codes.
import { type Bot, createBot, type Fault, type Library } from '../src/index.js';
import type { Adapter, AdapterParts, HttpHandler, Only } from './adapter.js';
import { createCurrentBot, createReload } from './bot/reload.js';
import type { FindPassages } from './bot/respond-to.js';
import { discordConfig } from './discord/config.js';
import { publicPages } from './http/public-pages.js';
import { type RunningServer, startServer } from './http/server.js';
import type { Log } from './log/log.js';
import { botOver } from './packs/index-file.js';
import { openLibrary, reopenLibrary, shippedKnowledge } from './packs/packs.js';
import { words } from './packs/shipped.js';
import { createLimits } from './serve/limits.js';
import { createMetrics, type Metrics } from './serve/metrics.js';
import { createServe } from './serve/serve.js';
import { type Settings, searchedDatabase } from './settings/env.js';
import { usualWaits, type Waits } from './settings/waits.js';
import { slackConfig } from './slack/config.js';
import { createMemoryStore } from './store/memory.js';
import type { Store } from './store/store.js';
import type { CuratedFolder } from './web/curate.js';
import { curatedFolder, planWeb } from './web/plan.js';

export interface Running {
  readonly port: number;
  /** Where the page is; null where it is not served. */
  readonly page: string | null;
  /** The chat platforms that run. */
  readonly platforms: readonly string[];
  /** Reads the packs again; where one is broken, the old ones stay. Never rejects. */
  reload(): Promise<void>;
  stop(): Promise<void>;
}

export interface RunOptions {
  readonly settings: Settings;
  readonly only: Only;
  readonly log: Log;
  /** Called at most once, when an adapter can never work again. */
  readonly fail: (fault: Fault) => void;
  /** Default: {@link usualWaits}. */
  readonly waits?: Waits;
}

/** Null where no platform has credentials and the page is off. Rejects with a Fault when a setting, a pack or a credential is bad. */
export async function run({
  settings,
  only,
  log,
  fail,
  waits = usualWaits,
}: RunOptions): Promise<Running | null> {
  const folders = [settings.KNOWLEDGE_DIR ?? shippedKnowledge()];
  const say = (line: string): void => log.warn(line);
  const elsewhere = searchedDatabase(settings);
  const botOf = (library: Library): Bot =>
    elsewhere === null ? botOver(library, folders, say) : createBot(library, { words, indexOf: null });
  const current = createCurrentBot(botOf(openLibrary(folders)));
  const { bot } = current;
  const slack = slackConfig(settings, only);
  const discord = discordConfig(settings, only);
  const web = planWeb(settings, only);
  if (slack.kind === 'off' && discord.kind === 'off' && web.kind === 'off') return null;
  const store = await openStore(settings, log);
  const metrics = createMetrics({
    platforms: ['slack', 'discord'],
    topics: topicsOf(bot),
  });
  const limits = createLimits({
    perPerson: settings.RATE_PER_PERSON,
    perWorkspace: settings.RATE_PER_WORKSPACE,
  });
  let reload = async (): Promise<void> => {};
  const searched = await openSearch(elsewhere, { bot, log, reopen: () => reload() });
  const find = searched?.find ?? null;
  const close = async (): Promise<void> => {
    await searched?.close();
    await store.close();
  };
  const serve = createServe({ bot, store, log, limits, metrics, find });
  const parts: AdapterParts = { settings, bot, store, log, metrics, serve, find, waits, fail };
  const adapters: Adapter[] = [];
  const after = async (next: Bot): Promise<void> => {
    metrics.topics(topicsOf(next));
    for (const adapter of adapters) await adapter.reloaded?.();
  };
  const open = async (): Promise<Bot> => botOf(await reopenLibrary(folders));
  reload = createReload({ current, open, log, after });
  if (slack.kind === 'off') log.info({ why: slack.why }, 'Slack does not run');
  else adapters.push((await import('./slack/app/adapter.js')).createSlack(parts, slack));
  if (discord.kind === 'off') log.info({ why: discord.why }, 'Discord does not run');
  else adapters.push((await import('./discord/app/adapter.js')).createDiscord(parts, discord));
  if (web.kind === 'off') log.info({ why: web.why }, 'The page is not served');
  else adapters.push(await createPage(parts, () => reload()));
  const running = await startAll(adapters, parts, metrics, close).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  warm(bot);
  return { ...running, reload };
}

/** Milliseconds after the start: what came with it is answered first. */
const warmAfterMs = 100;

// The lexicons are read at the first question, which takes some tenths of a second: here, where nobody waits for the answer.
function warm(bot: Bot): void {
  const name = bot.library.topics[0]?.topic.name ?? 'this';
  setTimeout(() => bot.respond(`What is the evidence for ${name}?`), warmAfterMs).unref();
}

function topicsOf({ library }: Bot): readonly string[] {
  return library.topics.map(({ topic }) => topic.id);
}

// The database's library is loaded only where there is a database.
async function openStore(settings: Settings, log: Log): Promise<Store> {
  const { DATABASE_URL: url, STORE_KEY: key, STORE_KEY_PREVIOUS: previousKey } = settings;
  if (url === undefined) return createMemoryStore();
  return await (await import('./store/postgres.js')).openPostgresStore({ url, key, previousKey, log });
}

// So is what searches in one. Its connections are its own: a slow search holds up no turn's lease.
async function openSearch(
  url: string | null,
  { bot, log, reopen }: { readonly bot: Bot; readonly log: Log; readonly reopen: () => Promise<void> },
): Promise<{ readonly find: FindPassages; close(): Promise<void> } | null> {
  if (url === null) return null;
  const [{ openDatabase }, { createPostgresSearch }, { findPassages }, { searchTiming }] = await Promise.all([
    import('./store/database.js'),
    import('./search/postgres-search.js'),
    import('./search/find-passages.js'),
    import('./search/timing.js'),
  ]);
  const database = await openDatabase({ url, log, timing: searchTiming });
  const search = createPostgresSearch({ query: database.query, library: () => bot.library });
  return { find: findPassages(search, log, reopen), close: () => database.close() };
}

// The page is given both platforms' renderers, without their libraries, and the packs that may be decided on there.
async function createPage(parts: AdapterParts, reload: () => Promise<void>): Promise<Adapter> {
  const [{ createWeb }, { platformPreviews }] = await Promise.all([
    import('./web/adapter.js'),
    import('./platform-previews.js'),
  ]);
  const folder = curatedFolder(parts.settings);
  return createWeb(parts, platformPreviews, folder === null ? null : await curated(folder, reload));
}

async function curated(folder: string, reload: () => Promise<void>): Promise<CuratedFolder> {
  const { carryOut, curatedPacks, textsOf } = await import('./ingest/curate-form.js');
  return {
    packs: () => curatedPacks(folder),
    texts: (pack) => textsOf(folder, pack),
    carryOut: (form) => carryOut(folder, form),
    reload,
  };
}

async function startAll(
  adapters: readonly Adapter[],
  { settings, log, waits }: AdapterParts,
  metrics: Metrics,
  close: () => Promise<void>,
): Promise<Omit<Running, 'reload'>> {
  let draining = false;
  const ready = (): boolean => !draining && adapters.every((adapter) => adapter.ready());
  const routes: Readonly<Record<string, HttpHandler>> = Object.assign(
    {},
    publicPages(settings),
    ...adapters.map((adapter) => adapter.routes),
  );
  const server = await startServer({
    host: settings.HOST,
    port: settings.PORT,
    routes,
    ready,
    metrics,
    allowedHosts: settings.ALLOWED_HOSTS,
    failed: (error) => log.error({ err: error }, 'a request failed'),
    bounds: { openMax: settings.MAX_OPEN_REQUESTS, closeMs: waits.close },
  });
  const started: Adapter[] = [];
  const stop = async (): Promise<void> => {
    draining = true;
    for (const adapter of started.toReversed()) await adapter.stop();
    await server.close();
    await close();
  };
  try {
    for (const adapter of adapters) {
      started.push(adapter);
      await adapter.start();
      log.info({ adapter: adapter.name }, 'runs');
    }
  } catch (error) {
    await stop();
    throw error;
  }
  const names = adapters.map(({ name }) => name);
  const page = names.includes('web') ? pageAddress(settings.HOST, server.port) : null;
  announce(server, settings, log);
  return { port: server.port, page, platforms: names.filter((name) => name !== 'web'), stop };
}

// An address that a browser on this machine opens; an IPv6 one stands in brackets.
function pageAddress(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${name.includes(':') && !name.startsWith('[') ? `[${name}]` : name}:${port}/`;
}

function announce(server: RunningServer, settings: Settings, log: Log): void {
  log.info(
    { host: settings.HOST, port: server.port, health: '/healthz', ready: '/readyz', metrics: '/metrics' },
    'listening',
  );
  // Somebody may be waiting for this line.
  log.flush();
}
