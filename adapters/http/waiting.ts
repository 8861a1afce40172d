// How long a request waits before it is read: in a crowd it waits in a connection that is not yet taken, where no count of open
// requests sees it. The process asks itself and waits its turn like everybody; meanwhile it sees how late the event loop comes round.

export interface Waiting {
  /** Milliseconds: as last measured, as long as a question to itself waits already, or as late as the event loop is. */
  ms(): number;
  stop(): void;
}

/** Milliseconds between two questions. */
const everyMs = 100;

/** `ask` resolves when the process has answered itself; it is asked only while it is `busy`. */
export function watchWaiting(ask: () => Promise<void>, busy: () => boolean): Waiting {
  let due = performance.now() + everyMs;
  let measured = 0;
  let askedAt: number | null = null;

  function askNow(): void {
    const from = performance.now();
    askedAt = from;
    ask().then(() => {
      measured = performance.now() - from;
      askedAt = null;
      // Whoever comes now waits less: they are not turned away for those before them.
      if (measured > everyMs && busy()) askNow();
    });
  }

  const late = (): number => Math.max(0, performance.now() - due);

  const timer = setInterval(() => {
    // What is read in this round may have waited for as long as the last one took.
    measured = askedAt === null && !busy() ? late() : Math.max(measured, late());
    due = performance.now() + everyMs;
    if (askedAt === null && busy()) askNow();
  }, everyMs).unref();

  return {
    ms: () => Math.max(measured, late(), askedAt === null ? 0 : performance.now() - askedAt),
    stop: () => clearInterval(timer),
  };
}
