// What the bot gives back for one thing asked: the answer, the card to show, what to do besides, and why.
import type { Card } from './card/card.js';
import type { Effect, Trace } from './trace.js';
import type { Answer } from './vocabulary.js';

/** An embedder shows the card, carries out the effects, and keeps `topics` for a question under the card. */
export interface Reply {
  readonly answer: Answer;
  readonly card: Card;
  readonly effects: readonly Effect[];
  readonly trace: Trace;
  /** Ids of the topics that it is about: what a question under its card is read with. */
  readonly topics: readonly string[];
  /** Ids of the topics of the card above that the question was read with; absent where it was not. */
  readonly follows?: readonly string[];
}
