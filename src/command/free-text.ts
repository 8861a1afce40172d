// The asker's own words in a Command: those pass the safety gate. A verb alone, or a name that the packs know, holds none.
import type { Library } from '../knowledge/library.js';
import type { Command } from '../vocabulary.js';

/** All words that may be the asker's own, in one text; null where there are none. They may come in a button: it can be forged. */
export function freeText(command: Command, library: Library): string | null {
  switch (command.kind) {
    case 'ask':
      return command.text;
    case 'compare':
      return command.names.map(spaced).join(' ');
    case 'sources':
      return command.text === '' ? null : spaced(command.text);
    case 'topic':
      return isKnown(command, library) ? null : spaced(command.name);
    case 'help':
    case 'about':
    case 'privacy':
    case 'hello':
    case 'thanked':
    case 'caveats':
    case 'disclosures':
    case 'cite':
    case 'list':
    case 'show':
    case 'closest':
    case 'more':
    case 'feedback':
    case 'unreadable':
      return null;
  }
}

function isKnown({ name, pack }: Extract<Command, { kind: 'topic' }>, library: Library): boolean {
  return (
    library.topic(name) !== undefined || (pack !== undefined && library.topicOf(pack, name) !== undefined)
  );
}

// A name is an id where a button carries it: its words are joined.
function spaced(name: string): string {
  return name.replaceAll('-', ' ');
}
