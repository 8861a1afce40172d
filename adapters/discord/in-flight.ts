// What was taken and not yet answered, so that stopping can wait for it and take no more.

/** Turns in hand. Each is a few kilobytes; more than these mean that Discord takes our answers more slowly than it brings questions. */
const openMax = 2000;

export interface InFlight {
  /** Runs the work, unless we are stopping or have too much in hand; false where it was not taken. */
  take(work: () => Promise<void>): boolean;
  /** Takes no more and resolves when all that was taken is done, or `patienceMs` are over. */
  drain(patienceMs: number): Promise<void>;
}

/** `failed` gets what work rejects with: nothing ends the process from here. */
export function createInFlight(failed: (error: unknown) => void, max = openMax): InFlight {
  const open = new Set<Promise<void>>();
  let draining = false;
  return {
    take(work) {
      if (draining || open.size >= max) return false;
      const running: Promise<void> = Promise.resolve()
        .then(work)
        .catch(failed)
        .finally(() => open.delete(running));
      open.add(running);
      return true;
    },
    async drain(patienceMs) {
      draining = true;
      let timer: NodeJS.Timeout | undefined;
      const patience = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, patienceMs);
      });
      await Promise.race([Promise.all([...open]), patience]);
      clearTimeout(timer);
    },
  };
}
