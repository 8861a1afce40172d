// What came of a question, in one sentence: for the eye in a hurry and for a screen reader before the card.
import type { Answer } from '../../src/index.js';

export function outcome(answer: Answer): string {
  switch (answer.kind) {
    case 'found':
    case 'record':
    case 'comparison':
    case 'listing': {
      const advice =
        answer.notice === null ? '' : ', after saying that it cannot advise on your own treatment';
      return `Answered word for word, with ${counted(answer.items)}${advice}.`;
    }
    case 'not-found':
      if (answer.unsearched === true)
        return 'Not answered: not all sources could be searched just now. Nothing is quoted, and nothing is made up.';
      return answer.notice === null
        ? 'Not answered. Nothing is quoted, and nothing is made up.'
        : 'Not answered: it cannot advise on your own treatment. Nothing is quoted.';
    case 'safety':
      return 'Not answered: this may be an emergency. No quotation, only where to get help now.';
    case 'info':
      return 'The bot about itself. Nothing is quoted.';
    case 'no-pack':
      return 'Not answered: no source has that name. Nothing was searched, and no other source answers for it.';
    case 'sources':
      return 'What is indexed. Nothing is quoted.';
    case 'citation':
      return 'The citation, to copy.';
    case 'refused':
      return 'Refused: that button is not one of this bot, or not of this edition of the review.';
    case 'unreadable':
      return 'Not answered: there were no words to read.';
    case 'thanks':
      return 'Feedback. On this page nothing is counted.';
  }
}

function counted(items: Extract<Answer, { items: unknown }>['items']): string {
  const findings = items.flatMap((item) => (item.type === 'finding' ? [item] : []));
  const caveats = findings.reduce(
    (sum, { caveats: own }) => sum + (own === 'none-found' ? 0 : own.length),
    0,
  );
  const quotes = `${items.length} ${items.length === 1 ? 'quotation' : 'quotations'}`;
  if (findings.length === 0) return quotes;
  if (caveats === 0) return `${quotes}; no caveat was found near it`;
  return `${quotes} and ${caveats} ${caveats === 1 ? 'caveat' : 'caveats'}`;
}
