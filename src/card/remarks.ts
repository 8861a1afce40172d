// Cards of few words of ours, which answer no question: a fault, a turn that is one too many, a place that is not served.
import { textBlock } from './blocks.js';
import type { Block, Card } from './card.js';
import { elsewhere, failure, wait } from './texts.js';

/** The card of a fault: what the asker can do, and the number that ties it to a log line. Never a stack. */
export function failureCard(incident: string): Card {
  const blocks = [textBlock('body', failure), textBlock('note', `Incident ${incident}`)];
  return remark('failure', 'That did not work', 'open', blocks);
}

/** The card of a turn that is one too many. */
export function waitCard(): Card {
  return remark('wait', 'Please wait a moment', 'private', [textBlock('body', wait)]);
}

/** The card of a turn from a place that whoever runs the bot did not name. */
export function elsewhereCard(): Card {
  return remark('elsewhere', 'Not here', 'private', [textBlock('body', elsewhere)]);
}

function remark(
  subject: string,
  title: string,
  visibility: Card['visibility'],
  blocks: readonly Block[],
): Card {
  return { tone: 'help', visibility, title, blocks, actions: [], self: null, subject, page: { n: 1, of: 1 } };
}
