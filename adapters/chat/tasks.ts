// Turns that were taken and are being answered: bounded, and a stop waits for them.
import pTimeout from 'p-timeout';

/** Turns in hand. Each is a few kilobytes; more than these mean that a platform takes answers more slowly than it brings questions. */
const runningMax = 2000;

export interface Tasks {
  /** Starts the work; resolves when it is done, and never rejects. Null where we are stopping or have too much in hand. */
  take(work: () => Promise<void>): Promise<void> | null;
  /** Takes no more. Resolves when what was taken is done, or after `ms`, with how many are left. */
  drain(ms: number): Promise<number>;
}

/** `failed` gets what work rejects with: nothing ends the process from here. */
export function createTasks(failed: (error: unknown) => void, max = runningMax): Tasks {
  const running = new Set<Promise<void>>();
  let draining = false;
  return {
    take(work) {
      if (draining || running.size >= max) return null;
      const task: Promise<void> = Promise.resolve()
        .then(work)
        .catch(failed)
        .finally(() => running.delete(task));
      running.add(task);
      return task;
    },
    async drain(ms) {
      draining = true;
      await pTimeout(Promise.all(running), { milliseconds: ms, message: false });
      return running.size;
    },
  };
}
