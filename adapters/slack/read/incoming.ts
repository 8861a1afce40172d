// What a delivery from Slack means to us, as a closed union; everything in it has been checked.
import type { Turn } from '../../adapter.js';

/** Where an answer goes. Ids are Slack's; `responseUrl` works for 30 minutes, also where the bot is not a member. */
export type ReplyTarget =
  /** Seen by one person. `replaces`: the message that was pressed gives way (paging on a private card). */
  | {
      readonly kind: 'private';
      readonly channel: string | null;
      readonly thread: string | null;
      readonly user: string;
      readonly responseUrl: string | null;
      readonly replaces: boolean;
    }
  /** Under a message in a channel, for all to see. */
  | { readonly kind: 'thread'; readonly channel: string; readonly thread: string; readonly user: string }
  /** A direct message; in the assistant pane each stands in a thread. */
  | {
      readonly kind: 'direct';
      readonly channel: string;
      readonly thread: string | null;
      readonly user: string;
      readonly responseUrl: string | null;
      readonly replaces: boolean;
    }
  /** A modal over the home view: opened from the home view, or the one that was pressed. */
  | {
      readonly kind: 'modal';
      readonly user: string;
      readonly trigger: string | null;
      readonly view: string | null;
    };

export interface Asked {
  readonly kind: 'asked';
  /** One key for all deliveries of one turn; null where the payload names nothing that would tell two turns apart. */
  readonly key: string | null;
  /** A key that, if it was answered, makes this turn a repetition of that one (a double press). */
  readonly before: string | null;
  readonly turn: Turn;
  readonly target: ReplyTarget;
}

export interface Shared {
  readonly kind: 'shared';
  readonly key: string | null;
  readonly before: string | null;
  /** One key for a card in a channel, however often and by whomever it is shared from the same message. */
  readonly once: string;
  readonly token: string;
  readonly target: Extract<ReplyTarget, { kind: 'private' }>;
}

/** A conversation with the app was opened. `thread`: of the assistant pane; null: the Messages tab. */
export interface Opened {
  readonly kind: 'opened';
  readonly channel: string;
  readonly thread: string | null;
  readonly user: string | null;
}

/** An installation ended. `bots`: of an event that tells of tokens, the bots whose tokens were revoked. */
export interface Removed {
  readonly kind: 'removed';
  readonly event: 'app_uninstalled' | 'tokens_revoked';
  readonly bots: readonly string[];
  readonly org: boolean;
  readonly team: string | null;
  readonly enterprise: string | null;
  /** Seconds since 1970. */
  readonly at: number;
}

export type Incoming =
  | Asked
  | Shared
  | Opened
  | Removed
  | { readonly kind: 'home'; readonly user: string }
  | { readonly kind: 'nothing'; readonly why: string };

export function nothing(why: string): Incoming {
  return { kind: 'nothing', why };
}
