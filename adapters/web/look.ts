// A platform as the page shows it: its renderer comes from the composition root, since no adapter imports another.
import type { Card } from '../../src/index.js';

/** What a button of a payload stands for: the core's token, and whether the card would be shown to everybody. */
export interface Pressed {
  readonly token: string;
  readonly shared: boolean;
}

export interface Look {
  /** The body that would be sent for a page of a card; `shared`: as everybody in the channel sees it. */
  payload(card: Card, page: number, shared: boolean): unknown;
  /** Null for a button that does nothing here (deleting a message, say). */
  pressed(id: string, value: string): Pressed | null;
}

export interface Looks {
  readonly slack: Look;
  readonly discord: Look;
}
