// The Command that makes a card again: what its Share and its pages carry. A question is never carried by a button.
import { encode } from '../command/token.js';
import type { Library } from '../knowledge/library.js';
import type { Answer, Command, Finding, NamedClaims, NonEmpty, Statement } from '../vocabulary.js';

interface Made {
  readonly library: Library;
  readonly answer: Answer;
  readonly command: Command;
}

/** The card of a question is known by the claims that it shows. */
export function selfOf({ library, answer, command }: Made): Command | null {
  if (answer.kind === 'refused' || answer.kind === 'thanks' || answer.kind === 'no-pack') return null;
  if (answer.kind === 'unreadable') return null;
  // Small talk is in the asker's own words, which no button carries.
  if (command.kind !== 'ask') return encode({ command, page: 1 }) === null ? null : command;
  if (!('items' in answer)) return null;
  const groups = claimGroups(library, answer.items);
  return groups === null ? null : { ...groups, kind: 'show' };
}

/** Claims as a button names them, by pack in order of first mention; null where the first pack is not known. */
export function claimGroups(library: Library, items: NonEmpty<Finding | Statement>): NamedClaims | null {
  const groups = new Map<string, NonEmpty<string>>();
  for (const item of items) {
    const [first, ...others] = claimsOf(item);
    const claims = groups.get(item.pack);
    groups.set(item.pack, claims === undefined ? [first, ...others] : [...claims, first, ...others]);
  }
  const [[pack, claims] = [items[0].pack, claimsOf(items[0])], ...others] = groups;
  const edition = library.pack(pack)?.edition;
  if (edition === undefined) return null;
  const [next, ...rest] = others.map(([id, named]) => ({ pack: id, claims: named }));
  const also = next === undefined ? {} : { also: [next, ...rest] as const };
  return { pack, edition, claims, ...also };
}

// With those joined into it: without them its caveats would read otherwise.
function claimsOf(item: Finding | Statement): NonEmpty<string> {
  return [item.claim, ...(item.type === 'finding' ? (item.also ?? []) : [])];
}
