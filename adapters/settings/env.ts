// The one place that reads the environment: names, defaults and checks of every setting.
import * as v from 'valibot';
import { Fault } from '../../src/index.js';
import { likelyMisspelledSettings, type UnknownSetting } from './unknown-settings.js';

// Made when the service asks: the command line needs two settings of it, which need no schema.
function makeSchema() {
  const words = v.pipe(v.string(), v.trim(), v.minLength(1, 'is empty'));
  const secret = v.optional(words);
  const whole = (min: number, max: number) =>
    v.pipe(
      v.string(),
      v.trim(),
      v.regex(/^\d{1,9}$/, `is a whole number from ${min} to ${max}`),
      v.transform(Number),
      v.minValue(min, `is at least ${min}`),
      v.maxValue(max, `is at most ${max}`),
    );
  const count = whole(0, 1_000_000);
  const addressOf = (scheme: RegExp, what: string) =>
    v.pipe(v.string(), v.trim(), v.url(what), v.regex(scheme, what));
  const api = addressOf(/^https?:/, 'is not an http:// or https:// address');
  const shaped = (shape: RegExp, what: string) => v.optional(v.pipe(v.string(), v.regex(shape, what)));
  const email = shaped(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'is not an e-mail address');
  // At least one: a list without any would serve nobody, or everybody.
  const idsOf = (shape: RegExp, what: string) =>
    v.optional(
      v.pipe(
        v.string(),
        v.transform((ids) => ids.split(/[\s,]+/).filter(Boolean)),
        v.minLength(1, what),
        v.everyItem((id) => shape.test(id), what),
      ),
    );
  const storeKey = v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.regex(
        /^(?:[A-Za-z0-9+/]{43}=|[0-9a-fA-F]{64})$/,
        'is 32 bytes in base64, as openssl rand -base64 32 prints them, or 64 hexadecimal digits',
      ),
    ),
  );
  return v.object({
    SLACK_BOT_TOKEN: secret,
    SLACK_SIGNING_SECRET: secret,
    SLACK_APP_TOKEN: secret,
    SLACK_CLIENT_ID: secret,
    SLACK_CLIENT_SECRET: secret,
    SLACK_STATE_SECRET: secret,
    SLACK_API_URL: v.optional(api, 'https://slack.com/api/'),
    DISCORD_TOKEN: secret,
    DISCORD_PUBLIC_KEY: shaped(
      /^[0-9a-f]{64}$/i,
      'is 64 hexadecimal digits, from "General Information" in the developer portal',
    ),
    DISCORD_GUILD_ID: shaped(/^\d{15,21}$/, 'is the numeric id of a server'),
    DISCORD_API_URL: v.optional(api, 'https://discord.com/api'),
    PORT: v.optional(whole(0, 65_535), '3000'),
    HOST: secret,
    NODE_ENV: v.optional(v.string()),
    ALLOW_TEAMS: idsOf(
      /^[TE][A-Z0-9]{2,63}$/,
      'is not a list of ids of workspaces (T…) or organisations (E…)',
    ),
    ALLOW_GUILDS: idsOf(/^\d{15,21}$/, 'is not a list of numeric ids of servers'),
    ALLOWED_HOSTS: v.optional(
      v.pipe(
        v.string(),
        v.regex(/^[\w.,\s-]*$/, 'is not a list of host names with commas between them'),
        v.transform((names) =>
          names
            .toLowerCase()
            .split(/[\s,]+/)
            .filter(Boolean),
        ),
      ),
      '',
    ),
    PREVIEW: v.optional(v.picklist(['0', '1'], 'is 1 or 0')),
    DATABASE_URL: v.optional(addressOf(/^postgres(?:ql)?:/, 'is not a postgres:// address')),
    SEARCH: v.optional(v.picklist(['memory', 'postgres'], 'is memory or postgres'), 'memory'),
    STORE_KEY: storeKey,
    STORE_KEY_PREVIOUS: storeKey,
    RATE_PER_PERSON: v.optional(count, '20'),
    RATE_PER_WORKSPACE: v.optional(count, '200'),
    MAX_OPEN_REQUESTS: v.optional(whole(1, 1_000_000), '1000'),
    KNOWLEDGE_DIR: secret,
    BOT_NAME: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(32, 'has more than 32 characters'))),
    BOT_COMMAND: shaped(
      /^[a-z0-9_-]{1,32}$/,
      'is not 1 to 32 small letters, digits, - or _ (without the slash)',
    ),
    INGEST_CONTACT: email,
    SUPPORT_EMAIL: email,
    EUROPE_PMC_URL: v.optional(api, 'https://www.ebi.ac.uk/europepmc/webservices/rest'),
    NCBI_URL: v.optional(api, 'https://eutils.ncbi.nlm.nih.gov/entrez/eutils'),
    LOG_LEVEL: v.optional(
      v.picklist(
        ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
        'must be trace, debug, info, warn, error, fatal or silent',
      ),
      'info',
    ),
    NO_COLOR: v.optional(v.string()),
  });
}

export type Settings = Omit<v.InferOutput<ReturnType<typeof makeSchema>>, 'HOST'> & { readonly HOST: string };

/** Names of all settings. */
export function settingNames(): readonly string[] {
  return Object.keys(makeSchema().entries);
}

/** What was read, with the default in the place of each setting that is not usable, and a Fault for each of those. */
export interface ReadSettings {
  readonly settings: Settings;
  readonly faults: readonly Fault[];
}

/** Settings from the environment; an empty value is an unset one. A Fault names the setting, never its value. */
function readEvery(environment: Readonly<Record<string, string | undefined>>): ReadSettings {
  const schema = makeSchema();
  const given = Object.fromEntries(
    Object.keys(schema.entries).map((name) => [
      name,
      environment[name]?.trim() === '' ? undefined : environment[name],
    ]),
  );
  const result = v.safeParse(schema, given);
  const wrong = new Map((result.issues ?? []).map((issue) => [String(issue.path?.[0].key), issue.message]));
  const output = result.success
    ? result.output
    : v.parse(schema, Object.fromEntries(Object.entries(given).filter(([name]) => !wrong.has(name))));
  const production = output.NODE_ENV === 'production';
  return {
    settings: { ...output, HOST: output.HOST ?? (production ? '0.0.0.0' : '127.0.0.1') },
    faults: [...wrong].map(
      ([name, message]) =>
        new Fault('bad-setting', `${name} is not usable`, message, 'set it as .env.example says'),
    ),
  };
}

/** The same, but throws the first Fault: for callers that need every setting usable. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const { settings, faults } = readEvery(environment);
  const [first] = faults;
  if (first !== undefined) throw first;
  searchedDatabase(settings);
  return settings;
}

/** The address of the database to search in; null where passages are searched in memory. Throws a Fault where there is none. */
export function searchedDatabase(given: {
  readonly SEARCH?: string | undefined;
  readonly DATABASE_URL?: string | undefined;
}): string | null {
  if (given.SEARCH !== 'postgres') return null;
  if (given.DATABASE_URL !== undefined) return given.DATABASE_URL;
  const cure = 'set it as .env.example says';
  throw new Fault('bad-setting', 'the database to search in has no address', 'DATABASE_URL', cure);
}

/** The process's own environment. `.env` is read by the composition root beforehand. */
export function processSettings(): Settings {
  return readSettings(process.env);
}

/** The same with every setting that is not usable. */
export function processReadEvery(): ReadSettings {
  return readEvery(process.env);
}

/** Names in the process's own environment that look like settings and are none. */
export function processUnknownSettings(): readonly UnknownSetting[] {
  return likelyMisspelledSettings(Object.keys(process.env), settingNames());
}

/** What the command line takes from the environment. */
export function terminalSettings() {
  const given = (name: string): string | undefined => process.env[name]?.trim() || undefined;
  return {
    knowledge: given('KNOWLEDGE_DIR') ?? null,
    colour: !process.env['NO_COLOR'],
    SEARCH: given('SEARCH'),
    DATABASE_URL: given('DATABASE_URL'),
    BOT_NAME: given('BOT_NAME'),
    BOT_COMMAND: given('BOT_COMMAND'),
    SUPPORT_EMAIL: given('SUPPORT_EMAIL'),
  };
}
