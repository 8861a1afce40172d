// A bound on the time of calls that does not run while this process is busy: a call that is given up may have worked, and is
// then made twice. A timer that goes off after this process was paused would give up calls whose answers have arrived.

/** Together 10 s. Slack answers in tenths of a second; a lease of a turn (15 s) outlasts a call. */
const beatMs = 500;
const beats = 20;

interface Call {
  left: number;
  readonly giveUp: () => void;
}

const calls = new Set<Call>();
let beating = false;

// One timer for all calls. Each beat is a turn of the event loop, in which answers that came are taken before the next.
function beat(): void {
  beating = false;
  for (const call of calls) if (--call.left <= 0) call.giveUp();
  keepBeating();
}

function keepBeating(): void {
  if (beating || calls.size === 0) return;
  beating = true;
  setTimeout(beat, beatMs);
}

/** Runs `work`; calls `giveUp`, which is to make it reject, when it takes too long. It then rejects as timed out. */
export async function withDeadline<T>(giveUp: () => void, work: () => Promise<T>): Promise<T> {
  let late = false;
  const call: Call = {
    left: beats,
    giveUp: () => {
      late = true;
      calls.delete(call);
      giveUp();
    },
  };
  calls.add(call);
  keepBeating();
  try {
    return await work();
  } catch (error) {
    throw late ? Object.assign(new Error('no answer in time'), { name: 'TimeoutError' }) : error;
  } finally {
    calls.delete(call);
  }
}
