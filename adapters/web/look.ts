// A platform as the page shows it: its renderer comes from the composition root, since no adapter imports another.
import type { Card } from '../../src/index.js';

/** What a button of a payload stands for: the core's token, and whether the card would be shown to everybody. */
export interface Pressed {
  readonly token: string;
  readonly shared: boolean;
}

/** What a press of a control stands for, by its id and value. Null for one that does nothing here (deleting a message, say). */
export type PressedBy = (id: string, value: string) => Pressed | null;

export interface Look {
  /** The body that would be sent for a page of a card; `shared`: as everybody in the channel sees it. */
  payload(card: Card, page: number, shared: boolean): unknown;
  readonly pressed: PressedBy;
}

export interface Looks {
  readonly slack: Look;
  readonly discord: Look;
}
