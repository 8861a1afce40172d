// What was taken and is being answered: lets a stop wait for it, and takes no more.

/** Turns in hand. Each is a few kilobytes; more than these mean that Slack takes our answers more slowly than it brings questions. */
const runningMax = 2000;

export interface Intake {
  /** From now on work is taken. */
  open(): void;
  /** Starts the work unless we have not started, are stopping, or have too much in hand; a failure of the work is the callback's. */
  take(work: () => Promise<void>): boolean;
  /** Takes no more, and resolves when what was taken is done, or after `ms` with what is left. */
  drain(ms: number): Promise<number>;
}

export function createIntake(failed: (error: unknown) => void, max = runningMax): Intake {
  const running = new Set<Promise<void>>();
  let taking = false;
  return {
    open() {
      taking = true;
    },
    take(work) {
      if (!taking || running.size >= max) return false;
      const job: Promise<void> = Promise.resolve()
        .then(work)
        .catch(failed)
        .finally(() => running.delete(job));
      running.add(job);
      return true;
    },
    async drain(ms) {
      taking = false;
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, ms);
      });
      await Promise.race([Promise.allSettled([...running]), late]);
      clearTimeout(timer);
      return running.size;
    },
  };
}
