// One policy of who may see a card, the same on every platform: decided by what the card says, not by how it was asked.
import type { Answer } from '../vocabulary.js';
import type { Visibility } from './card.js';

/** Words to one person are theirs alone; what quotes the source may be passed on; the rest is shown where it was asked. */
export function visibilityOf(answer: Answer): Visibility {
  switch (answer.kind) {
    case 'safety':
    case 'refused':
    case 'thanks':
      return 'private';
    case 'found':
    case 'comparison':
    case 'listing':
    case 'citation':
      return 'shareable';
    // These hold words of the question, or none of the source: sharing them would help nobody.
    case 'not-found':
    case 'no-pack':
    case 'info':
    case 'sources':
    case 'unreadable':
      return 'open';
  }
}
