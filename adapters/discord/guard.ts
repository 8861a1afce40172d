// Keeps an event that discord.js cannot handle from ending the process: its handlers run inside a promise that nobody awaits,
// so that what they throw (on a payload of a shape that is new to the library, say) would be an unhandled rejection.
import type { Log } from '../log.js';
import { described } from './faults.js';

interface Emitter {
  emit: (...args: never[]) => boolean;
}

export function guardEvents(emitter: Emitter, log: Log): void {
  const emit = emitter.emit;
  emitter.emit = (...args: unknown[]): boolean => {
    try {
      return Reflect.apply(emit, emitter, args);
    } catch (error) {
      log.error({ error: described(error) }, 'the Discord client could not handle an event');
      return true;
    }
  };
}
