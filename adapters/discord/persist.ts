// Tries again after a pause while the fault may pass; the last fault is thrown.
import { setTimeout as sleep } from 'node:timers/promises';

export async function persist<T>(
  attempt: () => Promise<T>,
  pausesMs: readonly number[],
  passing: (error: unknown) => boolean,
): Promise<T> {
  for (const pause of pausesMs) {
    try {
      return await attempt();
    } catch (error) {
      if (!passing(error)) throw error;
      await sleep(pause);
    }
  }
  return await attempt();
}
