// What every adapter is, and what it is given: the ports between the world and the core.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Bot, Card, Fault, Language } from '../src/index.js';
import type { FindPassages } from './bot/respond-to.js';
import type { Log } from './log/log.js';
import type { Settings } from './settings/env.js';
import type { Waits } from './settings/waits.js';
import type { Store } from './store/store.js';

/** How a question came in. */
export const entryPoints = [
  'command',
  'mention',
  'direct',
  'button',
  'shortcut',
  'assistant',
  'home',
] as const;
export type EntryPoint = (typeof entryPoints)[number];

/** One thing that someone asked or pressed, on one platform. */
export interface Turn {
  readonly platform: string;
  readonly way: EntryPoint;
  /**
   * A text as typed, without the mention or the slash command's name (`files`: some came with it, and are not read); the token
   * that a button carried; or a message without words.
   */
  readonly input:
    | { readonly kind: 'text'; readonly text: string; readonly files?: true }
    | { readonly kind: 'press'; readonly token: string }
    | { readonly kind: 'unreadable'; readonly what: 'files' | 'nothing' };
  /** Whose turn it is, as keys that mean nothing outside this process (anonymous-key.ts); absent where the platform does not say. */
  readonly asker?: string;
  /** The threads whose last card this may follow, the nearest first; and that in which its own card will stand. */
  readonly follows?: readonly string[];
  readonly thread?: string;
  /** Of the bot's own words; absent where the platform does not say. */
  readonly language?: Language;
  readonly workspace?: string;
  /** It comes from a place that the deployment is not for (ALLOW_TEAMS, ALLOW_GUILDS): nothing of the packs is shown there. */
  readonly elsewhere?: boolean;
  /** The asker's language and country, where the platform names them ("de-AT"). */
  readonly locale?: string;
}

/** The card to show; `page` is the one asked for (from 1), to be taken from what `fit` returns. */
export interface Served {
  readonly card: Card;
  readonly page: number;
}

/** Never rejects: a fault becomes a card with an incident number. */
export type Serve = (turn: Turn) => Promise<Served>;

/** What the server does for the handler of a request that anybody may have sent. */
export interface Door {
  /** The whole body, of at most `max` bytes. Null where the request is at its end: too large (413), too slow (408), given up, or as for `admit`. */
  body(max: number): Promise<Buffer | null>;
  /** Called once the request is known to be the platform's own. False: too much is in hand, and it was turned away (503). */
  admit(): boolean;
}

/** What it throws, or rejects with, ends its request with 500 and is logged. */
export type HttpHandler = (request: IncomingMessage, response: ServerResponse, door: Door) => unknown;

/** A running connection to one platform. */
export interface Adapter {
  readonly name: string;
  /** Paths that this adapter answers on the one server, `*` for those that nobody answers; empty where it works over sockets. */
  readonly routes: Readonly<Record<string, HttpHandler>>;
  /** Resolves when questions can be answered; rejects with a Fault that names the cure. */
  start(): Promise<void>;
  /** True while questions can be answered. */
  ready(): boolean;
  /** The packs were read again: what was made from the old ones (registered commands, say) is made again. Never rejects. */
  reloaded?(): Promise<void>;
  /** Answers what was taken, takes no more, and resolves when all is closed. */
  stop(): Promise<void>;
}

/** What is done again: a delivery by the platform, a call by us. */
export type Again = 'delivery' | 'call';

/** What an adapter is made from; each takes what it needs. */
export interface AdapterParts {
  readonly settings: Settings;
  readonly bot: Bot;
  readonly serve: Serve;
  /** Where passages are searched outside this process; null where the bot does it. */
  readonly find: FindPassages | null;
  readonly store: Store;
  readonly log: Log;
  readonly metrics: { again(platform: string, what: Again): void };
  readonly waits: Waits;
  /** Called when the adapter can never work again (a revoked token, say): the process logs the cure and exits non-zero. */
  readonly fail: (fault: Fault) => void;
}

/** Which half of the work this process does: `http` (routes), `sockets` (Socket Mode, gateway), or both. */
export type Only = 'http' | 'sockets' | 'all';
