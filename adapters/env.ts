// The one place that reads the environment: names, defaults and checks of every setting.
import * as z from 'zod';
import { Fault } from '../src/index.js';

// Made when the service asks: the command line needs two settings of it, which need no schema.
function makeSchema() {
  const secret = z.string().trim().min(1).optional();

  const count = z.coerce.number({ error: 'is a whole number' }).int().min(0).max(1_000_000);

  const storeKey = z
    .string()
    .trim()
    .regex(
      /^(?:[A-Za-z0-9+/]{43}=|[0-9a-fA-F]{64})$/,
      'is 32 bytes in base64, as openssl rand -base64 32 prints them, or 64 hexadecimal digits',
    )
    .optional();

  return z.object({
    SLACK_BOT_TOKEN: secret,
    SLACK_SIGNING_SECRET: secret,
    SLACK_APP_TOKEN: secret,
    SLACK_CLIENT_ID: secret,
    SLACK_CLIENT_SECRET: secret,
    SLACK_STATE_SECRET: secret,
    SLACK_API_URL: z.url({ protocol: /^https?$/ }).default('https://slack.com/api/'),
    DISCORD_TOKEN: secret,
    DISCORD_PUBLIC_KEY: z
      .string()
      .regex(
        /^[0-9a-f]{64}$/i,
        'is 64 hexadecimal digits, from "General Information" in the developer portal',
      )
      .optional(),
    DISCORD_GUILD_ID: z
      .string()
      .regex(/^\d{15,21}$/, 'is the numeric id of a server')
      .optional(),
    DISCORD_API_URL: z.url({ protocol: /^https?$/ }).default('https://discord.com/api'),
    PORT: z.coerce
      .number({ error: 'is a whole number from 0 to 65535' })
      .int()
      .min(0)
      .max(65535)
      .default(3000),
    HOST: z.string().trim().min(1).optional(),
    NODE_ENV: z.string().optional(),
    PREVIEW: z.enum(['0', '1'], 'is 1 or 0').optional(),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'is not a postgres:// address' }).optional(),
    STORE_KEY: storeKey,
    STORE_KEY_PREVIOUS: storeKey,
    RATE_PER_PERSON: count.default(20),
    RATE_PER_WORKSPACE: count.default(200),
    MAX_OPEN_REQUESTS: count.min(1, 'is at least 1').default(1000),
    KNOWLEDGE_DIR: secret,
    LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
    NO_COLOR: z.string().optional(),
  });
}

export type Settings = Omit<z.infer<ReturnType<typeof makeSchema>>, 'HOST'> & { readonly HOST: string };

/** Names of all settings, for the test that holds `.env.example` to them. */
export function settingNames(): readonly string[] {
  return Object.keys(makeSchema().shape);
}

/** Settings from the environment; an empty value is an unset one. Throws a Fault that names the setting, never its value. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const schema = makeSchema();
  const given = Object.fromEntries(
    Object.keys(schema.shape).map((name) => [
      name,
      environment[name]?.trim() === '' ? undefined : environment[name],
    ]),
  );
  const result = schema.safeParse(given);
  if (!result.success) {
    const issue = result.error.issues[0];
    const name = String(issue?.path[0] ?? 'a setting');
    throw new Fault(
      'bad-setting',
      `${name} is not usable`,
      issue?.message ?? 'wrong form',
      'set it as .env.example says',
    );
  }
  const production = result.data.NODE_ENV === 'production';
  return { ...result.data, HOST: result.data.HOST ?? (production ? '0.0.0.0' : '127.0.0.1') };
}

/** The process's own environment. `.env` is read by the composition root beforehand. */
export function processSettings(): Settings {
  return readSettings(process.env);
}

/** What the command line takes from the environment. */
export function terminalSettings(): { readonly knowledge: string | null; readonly colour: boolean } {
  return { knowledge: process.env['KNOWLEDGE_DIR']?.trim() || null, colour: !process.env['NO_COLOR'] };
}
