// A Command that asks one pack alone, where it is of a kind that can.
import type { Command } from '../vocabulary.js';

export function ofPack(command: Command, pack: string): Command {
  switch (command.kind) {
    case 'caveats':
    case 'disclosures':
    case 'cite':
    case 'list':
    case 'topic':
    case 'compare':
    case 'ask':
    case 'sources':
      return { ...command, pack };
    case 'help':
    case 'about':
    case 'privacy':
    case 'hello':
    case 'thanked':
    case 'show':
    case 'closest':
    case 'more':
    case 'feedback':
    case 'unreadable':
      return command;
  }
}

/** The pack that alone is asked; null where all are. */
export function packOf(command: Command): string | null {
  switch (command.kind) {
    case 'caveats':
    case 'disclosures':
    case 'cite':
    case 'list':
    case 'topic':
    case 'compare':
    case 'ask':
    case 'sources':
      return command.pack ?? null;
    case 'help':
    case 'about':
    case 'privacy':
    case 'hello':
    case 'thanked':
    case 'show':
    case 'closest':
    case 'more':
    case 'feedback':
    case 'unreadable':
      return null;
  }
}
