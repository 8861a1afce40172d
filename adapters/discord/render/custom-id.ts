// What a button carries: one letter for what the press does here, and the core's token. At most 100 characters.

import { encode } from '../../../src/index.js';
import type { Command } from '../../../src/vocabulary.js';
import { CUSTOM_ID_MAX } from '../limits.js';

/** `open`: a new private card; `turn`: another page of this card; `share`: this card for everyone; `delete`: by its asker. */
export type Pressed =
  | { readonly does: 'open' | 'turn' | 'share'; readonly token: string }
  | { readonly does: 'delete'; readonly asker: string };

const letters = { open: 'o', turn: 'p', share: 's' } as const;

/** Null where the command does not fit into a button (it carries free text). */
export function customId(does: keyof typeof letters, command: Command, page = 1): string | null {
  const token = encode({ command, page });
  if (token === null) return null;
  const id = `${letters[does]}:${token}`;
  return id.length <= CUSTOM_ID_MAX ? id : null;
}

export function deleteId(asker: string): string {
  return `d:${asker}`;
}

/** Anything that is not ours is read as a token too, which the core refuses politely. */
export function readCustomId(id: string): Pressed {
  const match = /^([ops]):(.*)$/s.exec(id);
  const asker = /^d:([\w-]{1,64})$/.exec(id)?.[1];
  if (asker !== undefined) return { does: 'delete', asker };
  const token = match?.[2] ?? id;
  switch (match?.[1]) {
    case 'p':
      return { does: 'turn', token };
    case 's':
      return { does: 'share', token };
    default:
      return { does: 'open', token };
  }
}
