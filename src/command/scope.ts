// Which pack alone is asked: `in:pack` anywhere in a text, and the same in a Command.
import type { Command } from '../vocabulary.js';

export interface Scoping {
  readonly rest: string;
  /** The names after `in:`, as typed; empty where all packs are asked. */
  readonly names: readonly string[];
}

const quoted = `"([^"]+)"|“([^“”"]+)[”"]|„([^“”"]+)[“”"]|«\\s*([^«»]+?)\\s*»|'([^']+)'|‘([^‘’]+)’`;
// After a blank, a bracket or a quotation mark: "min:5" names no pack.
const mark = new RegExp(`(^|[\\s(\\[{,;"'“”„«‘])in[:：](?:${quoted}|([^\\s"“”„«»,;]+))`, 'giu');

/** Trailing punctuation belongs to the sentence, not to the name. */
const tail = /[?!.,;:)\]}'’…]+$/u;

export function takeScope(text: string): Scoping {
  const names: string[] = [];
  const rest = text.replace(mark, (whole, before: string, ...groups: unknown[]) => {
    const given = groups.slice(0, 7).find((group): group is string => typeof group === 'string') ?? '';
    const bare = groups[6] === given;
    const name = (bare ? given.replace(tail, '') : given).trim();
    if (!/[\p{L}\p{N}]/u.test(name)) return whole;
    names.push(name);
    return `${before}${bare ? given.slice(name.length) : ''}`;
  });
  if (names.length === 0) return { rest: text, names };
  // What stood beside it closes up: "effective in:pack?" asks "effective?".
  const closed = rest
    .replace(/\s+/g, ' ')
    .replace(/\s+(?=[?!.,;:)\]}…](?:\s|$))/gu, '')
    .replace(/[([{]\s*[)\]}]/gu, '')
    .replace(/^[\s,;]+/u, '')
    .trim();
  return { rest: closed, names };
}

/** Which kinds of command can be put to one pack alone. */
const canNamePack: Readonly<Record<Command['kind'], boolean>> = {
  ask: true,
  topic: true,
  list: true,
  compare: true,
  caveats: true,
  disclosures: true,
  cite: true,
  sources: true,
  show: false,
  closest: false,
  more: false,
  feedback: false,
  help: false,
  about: false,
  privacy: false,
  hello: false,
  thanked: false,
  unreadable: false,
};

/** The command put to one pack alone, where it is of a kind that can be; else the command itself. */
export function ofPack(command: Command, pack: string): Command {
  return canNamePack[command.kind] ? ({ ...command, pack } as Command) : command;
}

/** The pack that alone is asked; null where all are. */
export function packOf(command: Command): string | null {
  return canNamePack[command.kind] && 'pack' in command ? (command.pack ?? null) : null;
}
