// Reads the packs anew while the service runs: all of them are sound and take over together, or none does and the old ones stay.
import { type Bot, Fault, type Library } from '../src/index.js';
import type { CurrentBot } from './current-bot.js';
import type { Log } from './log.js';

export interface ReloadParts {
  readonly current: CurrentBot;
  readonly open: () => Promise<Bot>;
  readonly log: Log;
  /** What else follows the packs: registered commands, names in metrics. */
  readonly after: (bot: Bot) => Promise<void>;
}

/** Never rejects. A call while one is under way is answered by one more run after it: what changed meanwhile is read, too. */
export function createReload(parts: ReloadParts): () => Promise<void> {
  let running: Promise<void> | null = null;
  let again = false;
  const all = async (): Promise<void> => {
    do {
      again = false;
      await once(parts);
    } while (again);
    running = null;
  };
  return () => {
    again = running !== null;
    running ??= all();
    return running;
  };
}

async function once({ current, open, log, after }: ReloadParts): Promise<void> {
  try {
    const before = editions(current.bot.library);
    const next = await open();
    current.replace(next);
    const now = editions(next.library);
    const changed = [...now].filter(([id, edition]) => before.get(id) !== edition).map(([id]) => id);
    const gone = [...before.keys()].filter((id) => !now.has(id));
    const some = { changed: changed.slice(0, toldMax), gone: gone.slice(0, toldMax) };
    log.info({ packs: now.size, news: changed.length, ...some }, 'packs read anew');
    await after(next);
  } catch (error) {
    // A fault's message says its cure.
    const known = error instanceof Fault ? { code: error.code } : { err: error };
    const why = error instanceof Error ? error.message : String(error);
    log.error(known, `packs were not read anew: the old ones stay. ${why}`);
  }
}

/** Ids of packs that one line of the log names. */
const toldMax = 20;

function editions({ packs }: Library): ReadonlyMap<string, string> {
  return new Map(packs.map(({ id, edition }) => [id, edition]));
}
