// Cards of few words of ours, which answer no question: a fault, a turn that is one too many, a place that is not served.
import { textBlock } from './blocks.js';
import type { Block, Card } from './card.js';
import { cardWords, fill, type Language } from './words.js';

/** The card of a fault: what the asker can do, and the number that ties it to a log line. Never a stack. */
export function failureCard(incident: string, language: Language = 'en'): Card {
  const words = cardWords(language);
  const number = textBlock('note', fill(words.incident, { number: incident }));
  const blocks = [textBlock('body', words.failure), number];
  return { ...remark, language, visibility: 'open', title: words.failed, blocks, subject: 'failure' };
}

/** The card of a turn that is one too many. */
export function waitCard(language: Language = 'en'): Card {
  const words = cardWords(language);
  return { ...own(words.wait), language, title: words.waitTitle, subject: 'wait' };
}

/** The card of a turn from a place that whoever runs the bot did not name. */
export function elsewhereCard(language: Language = 'en'): Card {
  const words = cardWords(language);
  return { ...own(words.notHere), language, title: words.notHereTitle, subject: 'elsewhere' };
}

const remark = { actions: [], menu: null, self: null, page: { n: 1, of: 1 }, tone: 'help' } as const;

/** For the asker alone. */
function own(text: string) {
  const blocks: readonly Block[] = [textBlock('body', text)];
  return { ...remark, visibility: 'private', blocks } as const;
}
