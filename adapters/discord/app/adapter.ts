// Discord, as one Adapter: joins its reading, rendering and transport.
import type { Fault } from '../../../src/index.js';
import type { Adapter, AdapterParts, HttpHandler } from '../../adapter.js';
import { subjectOf } from '../../chat/card-text.js';
import { createTasks } from '../../chat/tasks.js';
import { botNameAndCommand } from '../../settings/identity.js';
import type { DiscordConfig } from '../config.js';
import { accountAddress, applicationIn, applicationOf, inviteAddress } from '../register/application.js';
import { register } from '../register/register.js';
import { type ApplicationCommand, applicationCommands } from '../register/registration.js';
import { badToken, described, settledBecause, unreachable } from '../send/faults.js';
import { codeOf, createRest, createRestClient, statusOf } from '../send/rest-client.js';
import { createAnswerOnce } from './answer-once.js';
import { createEndpoint } from './endpoint.js';
import { createGateway } from './gateway.js';
import { createInstalled } from './installed.js';
import { createInteractions, type Deliver } from './interactions.js';
import { createMentions } from './mentions.js';

export type DiscordRunning = Exclude<DiscordConfig, { kind: 'off' }>;

/** What was taken is answered within this time when the process stops, ms. */
const drainMs = 15_000;

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
const alreadyAcknowledged = 40060;

/** Characters that the name of what is quoted may take of the command's description. */
const subjectMax = 45;

export function createDiscord(given: AdapterParts, config: DiscordRunning): Adapter {
  const parts = { ...given, log: given.log.child({ platform: 'discord' }) };
  const { settings, bot, log, metrics, waits } = parts;
  const { token, publicKey } = config;
  const rest = createRestClient(createRest(settings.DISCORD_API_URL, token), waits.discordReplies, () =>
    metrics.again('discord', 'call'),
  );
  const tasks = createTasks((error) => log.error({ error: described(error) }, 'a turn failed'));
  const stopping = new AbortController();
  let application = applicationIn(token);
  let failed = false;
  const fail = (fault: Fault): void => {
    if (!failed) parts.fail(fault);
    failed = true;
  };
  const settles = (error: unknown): string | null => {
    // Only calls with the bot's own token end in 401: it was reset while we ran.
    if (statusOf(error) === 401) fail(badToken(error));
    return settledBecause(codeOf(error));
  };
  const answerOnce = createAnswerOnce({ ...parts, stopping: stopping.signal, settles });
  const interactions = createInteractions(parts, answerOnce);
  const mentions = createMentions(parts, rest, answerOnce);
  const deliver: Deliver = async (origin, response) => {
    await rest.respond(origin, response).catch((error: unknown) => {
      // An attempt whose answer was lost had arrived: what follows the response is still to be done.
      if (codeOf(error) !== alreadyAcknowledged) throw error;
      log.warn({ why: settledBecause(alreadyAcknowledged) }, 'a response had arrived before');
    });
    if (response.removes && application !== null) await rest.removeOriginal(application, origin);
  };
  const gateway = config.gateway
    ? createGateway({
        token,
        address: settings.DISCORD_API_URL,
        rest,
        log,
        startPauses: waits.discordStart,
        onInteraction: (payload) => void tasks.take(() => interactions(payload, deliver)),
        onMessage: (payload, self) => void tasks.take(() => mentions(payload, self)),
        fail,
      })
    : null;
  const routes: Readonly<Record<string, HttpHandler>> =
    publicKey === null
      ? {}
      : {
          '/discord/interactions': createEndpoint({ publicKey, interactions, tasks, deliver }),
          '/discord/events': createInstalled({ ...parts, publicKey, tasks, rest }),
        };
  let started = false;
  let registered = '';
  const guild = settings.DISCORD_GUILD_ID ?? null;
  const commandsNow = (): readonly ApplicationCommand[] =>
    applicationCommands(bot.grammar, guild === null ? 'everywhere' : 'one server', {
      command: botNameAndCommand(settings).command,
      subject: subjectOf(bot, subjectMax),
    });
  const registerNow = async (id: string): Promise<void> => {
    const commands = commandsNow();
    registered = JSON.stringify(commands);
    await register(rest, { application: id, guild }, commands, log);
  };

  return {
    name: 'discord',
    routes,
    async start() {
      const named = await applicationOf(rest, publicKey, log);
      const identity = gateway === null ? null : await gateway.start();
      application = named ?? identity?.application ?? application;
      const what = 'Discord does not say which application this is';
      if (application === null) throw unreachable(what, settings.DISCORD_API_URL, 'no answer');
      await registerNow(application);
      const addresses = { server: inviteAddress(application), account: accountAddress(application) };
      log.info(addresses, 'addresses to add the bot');
      started = true;
    },
    async reloaded() {
      if (application === null || JSON.stringify(commandsNow()) === registered) return;
      await registerNow(application).catch((error: unknown) =>
        log.error({ error: described(error) }, 'commands could not be registered'),
      );
    },
    ready: () => started && (gateway?.ready() ?? true),
    async stop() {
      started = false;
      await gateway?.stop();
      await tasks.drain(drainMs);
      stopping.abort();
      rest.close();
    },
  };
}
