// Discord, as one Adapter: joins its reading, rendering and transport.
import type { Fault } from '../../src/index.js';
import type { Adapter, AdapterParts } from '../adapter.js';
import { identityOf, subjectOf } from '../identity.js';
import { applicationIn, applicationOf } from './application.js';
import { createEndpoint } from './endpoint.js';
import { badToken, described, settledBecause, unreachable } from './faults.js';
import { createGateway } from './gateway.js';
import { createInFlight } from './in-flight.js';
import { createInstalled } from './installed.js';
import { createInteractions, type Deliver, type Settles } from './interactions.js';
import { accountAddress, inviteAddress } from './invite.js';
import { createMentions } from './mentions.js';
import type { DiscordPlan } from './plan.js';
import { register } from './register.js';
import { applicationCommands, type Called } from './registration.js';
import { codeOf, createRest, createWire, statusOf } from './wire.js';

export type DiscordRunning = Exclude<DiscordPlan, { kind: 'off' }>;

/** What was taken is answered within this time when the process stops, ms. */
const drainMs = 15_000;

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
const alreadyAcknowledged = 40060;

/** Characters that the name of what is quoted may take of the command's description. */
const subjectMax = 45;

export function createDiscord(parts: AdapterParts, plan: DiscordRunning): Adapter {
  const log = parts.log.child({ platform: 'discord' });
  const { settings, bot } = parts;
  const { discordReplies, discordStart } = parts.waits;
  const wire = createWire(createRest(settings.DISCORD_API_URL, plan.token), discordReplies, () =>
    parts.metrics.again('discord', 'call'),
  );
  let application = applicationIn(plan.token);
  const inFlight = createInFlight((error) => log.error({ error: described(error) }, 'a turn failed'));
  let failed = false;
  const fail = (fault: Fault): void => {
    if (!failed) parts.fail(fault);
    failed = true;
  };
  const settles: Settles = (error) => {
    // Only calls with the bot's own token end in 401: it was reset while we ran.
    if (statusOf(error) === 401) fail(badToken(error));
    return settledBecause(codeOf(error));
  };
  const interactions = createInteractions({ ...parts, log }, settles);
  const mentions = createMentions({ ...parts, log }, wire, settles);
  const deliver: Deliver = async (origin, response) => {
    await wire.respond(origin, response).catch((error: unknown) => {
      // An attempt whose answer was lost had arrived: what follows the response is still to be done.
      if (codeOf(error) !== alreadyAcknowledged) throw error;
      log.warn({ why: settledBecause(alreadyAcknowledged) }, 'a response had arrived before');
    });
    if (response.removes && application !== null) await wire.removeOriginal(application, origin);
  };
  const gateway = plan.gateway
    ? createGateway({
        token: plan.token,
        address: settings.DISCORD_API_URL,
        wire,
        log,
        startPauses: discordStart,
        onInteraction: (payload) => void inFlight.take(() => interactions(payload, deliver)),
        onMessage: (payload, self) => void inFlight.take(() => mentions(payload, self)),
        fail,
      })
    : null;
  const signing = plan.publicKey === null ? null : { publicKey: plan.publicKey, now: Date.now };
  const endpoints =
    signing === null
      ? {}
      : {
          '/discord/interactions': createEndpoint({ signing, interactions, inFlight, deliver }),
          '/discord/events': createInstalled({ ...parts, log, signing, inFlight, wire }),
        };
  let started = false;
  let registered = '';
  const called = (): Called => ({
    command: identityOf(settings).command,
    subject: subjectOf(bot, subjectMax),
  });
  const registerNow = async (id: string): Promise<void> => {
    const guild = settings.DISCORD_GUILD_ID ?? null;
    const commands = applicationCommands(bot.grammar, guild === null ? 'everywhere' : 'one server', called());
    registered = JSON.stringify(commands);
    await register(wire, { application: id, guild }, commands, log);
  };

  return {
    name: 'discord',
    routes: endpoints,
    async start() {
      const asked = await applicationOf(wire, plan.publicKey, log);
      const identity = gateway === null ? null : await gateway.start();
      application = asked ?? identity?.application ?? application;
      if (application === null)
        throw unreachable(
          'Discord does not say which application this is',
          settings.DISCORD_API_URL,
          'no answer',
        );
      await registerNow(application);
      log.info(
        { server: inviteAddress(application), account: accountAddress(application) },
        'addresses to add the bot',
      );
      started = true;
    },
    async reloaded() {
      const reach = settings.DISCORD_GUILD_ID === undefined ? 'everywhere' : 'one server';
      if (
        application === null ||
        JSON.stringify(applicationCommands(bot.grammar, reach, called())) === registered
      )
        return;
      await registerNow(application).catch((error: unknown) =>
        log.error({ error: described(error) }, 'commands could not be registered'),
      );
    },
    ready: () => started && (gateway?.ready() ?? true),
    async stop() {
      started = false;
      await gateway?.stop();
      await inFlight.drain(drainMs);
      wire.close();
    },
  };
}
