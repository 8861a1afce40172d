// Tries again after each of the given pauses, while a fault may pass; the last fault is thrown.
import { setTimeout as sleep } from 'node:timers/promises';

/** `again` is asked before each pause (milliseconds): false ends the tries with the fault. */
export async function retry<T>(
  attempt: () => Promise<T>,
  pausesMs: readonly number[],
  again: (error: unknown, pauseMs: number) => boolean,
): Promise<T> {
  for (const pauseMs of pausesMs) {
    try {
      return await attempt();
    } catch (error) {
      if (!again(error, pauseMs)) throw error;
      await sleep(pauseMs);
    }
  }
  return await attempt();
}
