// What comes with an answer besides its card: what must happen in the world, and why the answer came out as it did.
import type { Answer, Command, Verdict } from './vocabulary.js';

/** What must happen in the world besides showing the card. */
export type Effect = {
  readonly kind: 'record-feedback';
  readonly subject: string;
  readonly verdict: Verdict;
};

/** Why the answer came out as it did. `words` hold what was asked and are shown to the asker only, never logged. */
export interface Trace {
  readonly command: Command['kind'];
  readonly decision: string;
  readonly confidence: number | null;
  /** Ids of the topics that were named. */
  readonly topics: readonly string[];
  readonly passages: readonly {
    readonly passage: string;
    readonly score: number;
    readonly reasons: readonly string[];
  }[];
  readonly words: readonly { readonly word: string; readonly reading: string; readonly covered: boolean }[];
}

/** Of a command that needs no search. */
export function plainTrace(command: Command, answer: Answer): Trace {
  const items = 'items' in answer ? answer.items : [];
  return {
    command: command.kind,
    decision: answer.kind,
    confidence: 'confidence' in answer ? answer.confidence : null,
    topics: [],
    passages: items.map(({ quote }) => ({
      passage: quote.passage,
      score: 1,
      reasons: ['named by the command'],
    })),
    words: [],
  };
}
