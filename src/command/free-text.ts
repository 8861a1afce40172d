// Whether a Command came from words of the asker's own: those pass the safety gate. A name of the pack or a verb alone does not need it.
import type { Command } from '../vocabulary.js';

export function holdsFreeText(command: Command): boolean {
  switch (command.kind) {
    case 'ask':
    case 'help':
    case 'compare':
      return true;
    case 'sources':
      return command.text !== '';
    case 'topic':
      return command.facet === null;
    case 'about':
    case 'privacy':
    case 'caveats':
    case 'disclosures':
    case 'cite':
    case 'list':
    case 'show':
    case 'more':
    case 'feedback':
      return false;
  }
}
