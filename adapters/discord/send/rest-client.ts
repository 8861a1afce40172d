// What we send to Discord: the few calls of its REST API, as data in and out. Retries and rate limits are the library's.
import {
  DefaultRestOptions,
  DiscordAPIError,
  HTTPError,
  type RawFile,
  REST,
  type RESTOptions,
  Routes,
} from 'discord.js';
import { asFields, id } from '../../chat/fields.js';
import { retry } from '../../chat/retry.js';
import { FIRST_RESPONSE_MS } from '../limits.js';
import type { Origin } from '../read/read-interaction.js';
import type { Question } from '../read/read-message.js';
import type { ApplicationCommand } from '../register/registration.js';
import type { AttachedFile, DiscordMessage } from '../render/message.js';
import type { Response } from './respond.js';

/** One attempt of a request; the library tries a time-out or a 5xx up to three times more. */
const attemptMs = 5000;
/** Milliseconds before each further attempt at an answer, which Discord wants within 3 s. */
const answerPauses = [100, 300, 700];

/** Where commands are registered: everywhere, or in one server while developing. */
export interface CommandScope {
  readonly application: string;
  readonly guild: string | null;
}

export type RestClient = ReturnType<typeof createRestClient>;

/** `replyPauses` are those before further attempts at a reply, in ms; `again` is called before each further attempt of ours. */
export function createRestClient(rest: REST, replyPauses: readonly number[], again: () => void) {
  const tried = <T>(attempt: () => Promise<T>, pauses: readonly number[], signal?: AbortSignal): Promise<T> =>
    retry(attempt, pauses, (error) => {
      if (!mayPass(error) || signal?.aborted === true) return false;
      again();
      return true;
    });
  const commandsRoute = ({ application, guild }: CommandScope) =>
    guild === null
      ? Routes.applicationCommands(application)
      : Routes.applicationGuildCommands(application, guild);
  // With the nonce a repeated attempt is the same message: https://discord.com/developers/docs/resources/message#create-message
  const post = async (
    channel: string,
    nonce: string,
    message: object,
    files: readonly AttachedFile[],
  ): Promise<void> => {
    const request = { body: { ...message, nonce, enforce_nonce: true }, files: files.map(rawFile) };
    await tried(() => rest.post(Routes.channelMessages(channel), request), replyPauses);
  };
  /** The channel of direct messages with somebody: the same each time (https://discord.com/developers/docs/resources/user#create-dm). */
  const directChannel = async (person: string): Promise<string> => {
    const request = { body: { recipient_id: person } };
    const opened = await tried(() => rest.post(Routes.userChannels(), request), replyPauses);
    const channel = id(asFields(opened), 'id');
    if (channel === null) throw new Error('Discord named no channel for direct messages');
    return channel;
  };
  return {
    async respond(origin: Origin, { body, files }: Response): Promise<void> {
      const signal = AbortSignal.timeout(FIRST_RESPONSE_MS);
      // The token in the path is the authorisation: https://discord.com/developers/docs/interactions/receiving-and-responding
      const query = new URLSearchParams({ with_response: 'false' });
      const request = { body, files: files.map(rawFile), auth: false, query, signal };
      const route = Routes.interactionCallback(origin.id, origin.token);
      await tried(() => rest.post(route, request), answerPauses, signal);
    },
    async removeOriginal(application: string, { token }: Origin): Promise<void> {
      await tried(
        () => rest.delete(Routes.webhookMessage(application, token), { auth: false }),
        answerPauses,
      );
    },
    async reply(
      { id: question, channel }: Question,
      message: DiscordMessage,
      files: readonly AttachedFile[],
    ): Promise<void> {
      const reference = { message_reference: { message_id: question, fail_if_not_exists: false } };
      await post(channel, question, { ...message, ...reference }, files).catch(async (error: unknown) => {
        if (codeOf(error) !== cannotReply) throw error;
        await post(channel, question, message, files);
      });
    },
    /** The same to its asker alone, in a direct message; rejects where they take none from the bot. */
    async replyDirectly(
      { id: question, asker }: Question,
      message: DiscordMessage,
      files: readonly AttachedFile[],
    ): Promise<void> {
      await post(await directChannel(asker), question, message, files);
    },
    /** A message of our own accord to a channel. `nonce`: the same one is the same message, however often it is tried. */
    say: (channel: string, nonce: string, message: DiscordMessage) => post(channel, nonce, message, []),
    directChannel,
    application: () => rest.get(Routes.currentApplication()),
    commands: (scope: CommandScope) =>
      rest.get(commandsRoute(scope), { query: new URLSearchParams({ with_localizations: 'true' }) }),
    async overwriteCommands(scope: CommandScope, commands: readonly ApplicationCommand[]): Promise<void> {
      await rest.put(commandsRoute(scope), { body: commands });
    },
    gateway: () => rest.get(Routes.gatewayBot()),
    /** Lets go of the timers, which would keep the process alive. */
    close(): void {
      rest.clearHashSweeper();
      rest.clearHandlerSweeper();
    },
  };
}

/** `address` is Discord's, or a test peer's; it ends in `/api`. */
export function createRest(address: string, token: string): REST {
  const options = { api: address, version: '10', timeout: attemptMs, makeRequest: requestInBytes } as const;
  return new REST(options).setToken(token);
}

// Files go out as bytes. The connections of a process belong to whichever undici was loaded first (Slack's calls bring another major
// version than the library), and one version cannot read the forms of another: "action is not a function".
const requestInBytes: RESTOptions['makeRequest'] = async (url, init) => {
  const { makeRequest } = DefaultRestOptions;
  if (!(init.body instanceof FormData)) return await makeRequest(url, init);
  const encoded = new Response(init.body);
  const headers = new Headers(init.headers as Record<string, string>);
  headers.set('content-type', encoded.headers.get('content-type') ?? '');
  const body = new Uint8Array(await encoded.arrayBuffer());
  return await makeRequest(url, { ...init, headers: Object.fromEntries(headers), body });
};

/** "Cannot reply without permission to read message history": https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
const cannotReply = 160002;

/** Discord's own number for what is wrong, or null where it gave none. */
export function codeOf(error: unknown): number | null {
  return error instanceof DiscordAPIError && typeof error.code === 'number' ? error.code : null;
}

export function statusOf(error: unknown): number | null {
  return error instanceof DiscordAPIError || error instanceof HTTPError ? error.status : null;
}

// Anything but a plain "no" may pass: a 5xx, a time-out, a dropped connection.
function mayPass(error: unknown): boolean {
  const status = statusOf(error);
  return status === null || status >= 500;
}

function rawFile({ name, contentType, text }: AttachedFile): RawFile {
  return { name, contentType, data: Buffer.from(text, 'utf8') };
}
