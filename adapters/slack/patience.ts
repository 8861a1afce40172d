// A bound on the time of calls that does not run while this process is busy: a call that is given up may have worked, and is
// then made twice. A timer that went off during a pause of ours would give up calls whose answers are already here.

/** Together 10 s. Slack answers in tenths of a second; a lease of a turn (15 s) outlasts a call. */
const beatMs = 500;
const beats = 20;

interface Waiting {
  left: number;
  readonly giveUp: () => void;
}

const waiting = new Set<Waiting>();
let beating = false;

// One timer for all calls. Each beat is a turn of the event loop, in which answers that came are taken before the next.
function beat(): void {
  beating = false;
  for (const one of waiting) if (--one.left <= 0) one.giveUp();
  keepBeating();
}

function keepBeating(): void {
  if (beating || waiting.size === 0) return;
  beating = true;
  setTimeout(beat, beatMs);
}

/** Runs `work`; calls `giveUp` when it takes too long, which is to make it reject. It then rejects as timed out. */
export async function patiently<T>(giveUp: () => void, work: () => Promise<T>): Promise<T> {
  let late = false;
  const one: Waiting = {
    left: beats,
    giveUp: () => {
      late = true;
      waiting.delete(one);
      giveUp();
    },
  };
  waiting.add(one);
  keepBeating();
  try {
    return await work();
  } catch (error) {
    throw late ? Object.assign(new Error('no answer in time'), { name: 'TimeoutError' }) : error;
  } finally {
    waiting.delete(one);
  }
}
