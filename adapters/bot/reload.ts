// The bot that answers now. Adapters hold it for good; behind them it is exchanged when the packs were read again. The states:
//   at rest → reading      somebody asks for a reload
//   reading → reading      asked for meanwhile: one more run follows, which reads what changed since
//   reading → at rest      all packs are sound, and take over together; or one is broken, and all old ones stay
import { type Bot, Fault, type Library } from '../../src/index.js';
import type { Log } from '../log/log.js';

export interface CurrentBot {
  readonly bot: Bot;
  /** A turn that is being answered ends with the bot that it began with. */
  replace(next: Bot): void;
}

export function createCurrentBot(first: Bot): CurrentBot {
  let current = first;
  return {
    bot: new Proxy(first, { get: (_first, name) => Reflect.get(current, name) }),
    replace(next) {
      current = next;
    },
  };
}

export interface ReloadParts {
  readonly current: CurrentBot;
  readonly open: () => Promise<Bot>;
  readonly log: Log;
  /** What else follows the packs: registered commands, names in metrics. */
  readonly after: (bot: Bot) => Promise<void>;
}

/** The reload never rejects. */
export function createReload(parts: ReloadParts): () => Promise<void> {
  let running: Promise<void> | null = null;
  let again = false;
  const runAll = async (): Promise<void> => {
    do {
      again = false;
      await reloadOnce(parts);
    } while (again);
    running = null;
  };
  return () => {
    again = running !== null;
    running ??= runAll();
    return running;
  };
}

async function reloadOnce({ current, open, log, after }: ReloadParts): Promise<void> {
  try {
    const before = editions(current.bot.library);
    const next = await open();
    current.replace(next);
    const now = editions(next.library);
    const changed = [...now].filter(([id, edition]) => before.get(id) !== edition).map(([id]) => id);
    const gone = [...before.keys()].filter((id) => !now.has(id));
    const ids = { changed: changed.slice(0, idsMax), gone: gone.slice(0, idsMax) };
    log.info({ packs: now.size, news: changed.length, ...ids }, 'packs read anew');
    await after(next);
  } catch (error) {
    // A fault's message says its cure.
    const fields = error instanceof Fault ? { code: error.code } : { err: error };
    const why = error instanceof Error ? error.message : String(error);
    log.error(fields, `packs were not read anew: the old ones stay. ${why}`);
  }
}

/** Ids of packs that one line of the log names. */
const idsMax = 20;

function editions({ packs }: Library): ReadonlyMap<string, string> {
  return new Map(packs.map(({ id, edition }) => [id, edition]));
}
