// The REST API of the Discord peer: what our bot calls, with the checks and the errors of Discord.
// https://discord.com/developers/docs/reference and https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
import { commandProblems } from './discord-commands.js';
import { discordViolations } from './discord-limits.js';
import type { PeerBody } from './discord-multipart.js';

type Fields = Readonly<Record<string, unknown>>;

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** An interaction that the peer sent, and what became of it. */
export interface Asked {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly sentAt: number;
  /** Kind of response, data and files; null until the bot answers. */
  answer: {
    readonly type: number;
    readonly data: Fields;
    readonly files: PeerBody['files'];
    readonly ms: number;
  } | null;
  deleted: boolean;
}

export interface Sent {
  readonly id: string;
  readonly channel: string;
  readonly data: Fields;
  readonly files: PeerBody['files'];
  readonly replyTo: string | null;
}

export interface RestState {
  readonly token: string;
  readonly application: string;
  readonly publicKey: string | null;
  readonly asked: Map<string, Asked>;
  readonly sent: Sent[];
  /** Channels of direct messages that the bot opened, by the person's id. */
  readonly directs: Map<string, string>;
  /** People who take no direct messages from the bot. */
  readonly closed: Set<string>;
  /** Registered commands by place. */
  readonly commands: Map<string, Fields[]>;
  readonly overwrites: string[];
  readonly gatewayInfo: () => unknown;
  readonly complaints: string[];
  nextId(): string;
}

const missing = (code: number, message: string): Answer => ({ status: 404, body: { code, message } });

function invalid(problems: readonly string[]): Answer {
  return {
    status: 400,
    body: {
      code: 50035,
      message: 'Invalid Form Body',
      errors: { _errors: problems.map((message) => ({ code: 'X', message })) },
    },
  };
}

type Route = readonly [
  method: string,
  path: RegExp,
  auth: boolean,
  answer: (state: RestState, parts: readonly string[], body: PeerBody) => Answer,
];

const routes: readonly Route[] = [
  ['GET', /^\/gateway\/bot$/, true, (state) => ({ status: 200, body: state.gatewayInfo() })],
  ['GET', /^\/applications\/@me$/, true, (state) => ({ status: 200, body: application(state) })],
  [
    'GET',
    /^\/applications\/(\d+)\/(?:guilds\/(\d+)\/)?commands$/,
    true,
    (state, parts) => ({ status: 200, body: state.commands.get(placeOf(parts)) ?? [] }),
  ],
  ['PUT', /^\/applications\/(\d+)\/(?:guilds\/(\d+)\/)?commands$/, true, overwrite],
  ['POST', /^\/interactions\/(\d+)\/([^/]+)\/callback$/, false, callback],
  ['POST', /^\/users\/@me\/channels$/, true, openDirect],
  ['POST', /^\/channels\/(\d+)\/messages$/, true, message],
  ['DELETE', /^\/webhooks\/(\d+)\/([^/]+)\/messages\/@original$/, false, removeOriginal],
];

export function answerRest(
  state: RestState,
  method: string,
  path: string,
  authorization: string | undefined,
  body: PeerBody,
): Answer {
  for (const [verb, pattern, auth, answer] of routes) {
    const match = verb === method ? pattern.exec(path) : null;
    if (match === null) continue;
    if (auth && authorization !== `Bot ${state.token}`)
      return { status: 401, body: { code: 0, message: '401: Unauthorized' } };
    if (!auth && authorization !== undefined)
      state.complaints.push(`a bot token was sent to ${verb} ${pattern.source}`);
    return answer(
      state,
      match.slice(1).map((part) => part ?? ''),
      body,
    );
  }
  return { status: 404, body: { code: 0, message: `404: Not Found (${method} ${path})` } };
}

function application({ application: id, publicKey }: RestState): Fields {
  return { id, name: 'glutamate', verify_key: publicKey ?? '0'.repeat(64), bot_public: true };
}

function placeOf([app = '', guild = '']: readonly string[]): string {
  return guild === '' ? app : `${app}/${guild}`;
}

function overwrite(state: RestState, parts: readonly string[], { json }: PeerBody): Answer {
  const problems = commandProblems(json);
  state.complaints.push(...problems);
  if (problems.length > 0) return invalid(problems);
  const guild = parts[1] !== '';
  const stored = (json as Fields[]).map((command) => ({
    ...filledIn(command),
    id: state.nextId(),
    application_id: state.application,
    version: state.nextId(),
    default_member_permissions: null,
    nsfw: false,
    ...(guild ? { guild_id: parts[1], integration_types: [0], contexts: null } : {}),
  }));
  state.commands.set(placeOf(parts), stored);
  state.overwrites.push(placeOf(parts));
  return { status: 200, body: stored };
}

// Discord gives options back without the fields that hold their default, and its tables in an order of its own.
function filledIn(piece: Fields): Fields {
  const kept = Object.entries(piece).filter(
    ([name, value]) => !((name === 'required' || name === 'autocomplete') && value === false),
  );
  const entries = kept.map(([name, value]): [string, unknown] => {
    if (name === 'options' || name === 'choices') return [name, (value as Fields[]).map(filledIn)];
    if (name.endsWith('_localizations'))
      return [name, Object.fromEntries(Object.entries(value as Fields).reverse())];
    return [name, value];
  });
  return Object.fromEntries(entries.reverse());
}

/** Takes a response to an interaction, by callback or as the answer to an HTTP delivery. */
export function respond(state: RestState, asked: Asked | undefined, { json, files }: PeerBody): Answer {
  const ms = performance.now() - (asked?.sentAt ?? 0);
  if (asked === undefined || (asked.answer === null && ms > 3000))
    return missing(10062, 'Unknown interaction');
  if (asked.answer !== null)
    return { status: 400, body: { code: 40060, message: 'Interaction has already been acknowledged.' } };
  const { type, data = {} } = json as { type: number; data?: Fields };
  const problems = responseProblems(asked, type, data, files);
  state.complaints.push(...problems);
  if (problems.length > 0) return invalid(problems);
  asked.answer = { type, data, files, ms };
  return { status: 204, body: null };
}

function responseProblems(
  asked: Asked,
  type: number,
  data: Fields,
  files: PeerBody['files'],
): readonly string[] {
  const allowed: Readonly<Record<number, readonly number[]>> = { 2: [4, 5, 9], 3: [4, 5, 6, 7, 9], 4: [8] };
  if (!(allowed[asked.type] ?? []).includes(type))
    return [`a response of type ${type} to an interaction of type ${asked.type}`];
  if (type === 8) return choiceProblems(data);
  if (type === 6) return [];
  const ephemeral =
    type === 7 && (Number(data['flags']) & 64) !== 0 ? ['an update cannot set the ephemeral flag'] : [];
  return [...discordViolations(data), ...attachmentProblems(data, files), ...ephemeral];
}

function choiceProblems(data: Fields): string[] {
  const choices = Array.isArray(data['choices']) ? (data['choices'] as Fields[]) : null;
  if (choices === null || choices.length > 25) return ['choices: at most 25'];
  const bad = choices.filter(({ name, value }) =>
    [name, value].some((text) => String(text).length < 1 || String(text).length > 100),
  );
  return bad.map(() => 'choice: name and value of 1 to 100 characters');
}

function attachmentProblems(data: Fields, files: PeerBody['files']): string[] {
  const named = Array.isArray(data['attachments']) ? (data['attachments'] as Fields[]) : [];
  const same =
    named.length === files.length && named.every(({ id, filename }) => files[Number(id)]?.name === filename);
  return same ? [] : [`attachments name ${named.length} files, ${files.length} were sent`];
}

function callback(state: RestState, [id = '', token = '']: readonly string[], body: PeerBody): Answer {
  const asked = state.asked.get(id);
  return respond(state, asked?.token === token ? asked : undefined, body);
}

// A channel is opened for anybody; only what is sent there is refused: https://discord.com/developers/docs/resources/user#create-dm
function openDirect(state: RestState, _: readonly string[], { json }: PeerBody): Answer {
  const person = String((json as Fields)['recipient_id'] ?? '');
  if (!/^\d+$/.test(person)) return invalid(['recipient_id']);
  const channel = state.directs.get(person) ?? state.nextId();
  state.directs.set(person, channel);
  return { status: 200, body: { id: channel, type: 1, recipients: [{ id: person }] } };
}

function message(state: RestState, [channel = '']: readonly string[], { json, files }: PeerBody): Answer {
  const data = json as Fields;
  const [person] = [...state.directs].find(([, direct]) => direct === channel) ?? [];
  if (person !== undefined && state.closed.has(person))
    return { status: 403, body: { code: 50007, message: 'Cannot send messages to this user' } };
  const problems = [...discordViolations(data), ...attachmentProblems(data, files)];
  const nonce = data['nonce'];
  if (nonce !== undefined && String(nonce).length > 25) problems.push('nonce of at most 25 characters');
  state.complaints.push(...problems);
  if (problems.length > 0) return invalid(problems);
  const before = state.sent.find(
    (sent) => data['enforce_nonce'] === true && sent.channel === channel && sent.data['nonce'] === nonce,
  );
  if (before !== undefined) return { status: 200, body: { id: before.id, channel_id: channel } };
  const reference = data['message_reference'] as Fields | undefined;
  const sent: Sent = {
    id: state.nextId(),
    channel,
    data,
    files,
    replyTo: reference === undefined ? null : String(reference['message_id']),
  };
  state.sent.push(sent);
  return { status: 200, body: { id: sent.id, channel_id: channel } };
}

function removeOriginal(state: RestState, [, token = '']: readonly string[]): Answer {
  const asked = [...state.asked.values()].find((one) => one.token === token);
  if (asked === undefined || asked.answer === null) return missing(10015, 'Unknown Webhook');
  asked.deleted = true;
  return { status: 204, body: null };
}
