// What the bot gives back for one thing asked: the answer, the card to show, what to do besides, and why.
import type { Card } from './card/card.js';
import type { Effect, Trace } from './trace.js';
import type { Answer } from './vocabulary.js';

export interface Reply {
  readonly answer: Answer;
  readonly card: Card;
  readonly effects: readonly Effect[];
  readonly trace: Trace;
}
