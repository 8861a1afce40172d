// The heaviest set of different terms within a stretch of text, kept up while the text is read.

/** Terms of a stretch that may answer together: about two sentences without their question words. */
const windowLength = 25;

export interface Window {
  /** Starts another text. */
  restart(): void;
  /** A term at a place of the text; places ascend. */
  meet(slot: number, at: number): void;
  /** Weight of the best stretch of this text so far. */
  best(): number;
}

export function createWindow(weights: Float64Array): Window {
  // A term is in the window that ends here when its last place is near enough.
  const last = new Int32Array(weights.length);
  const never = -windowLength;
  let most = 0;
  return {
    restart() {
      last.fill(never);
      most = 0;
    },
    meet(slot, at) {
      last[slot] = at;
      let sum = 0;
      for (let other = 0; other < weights.length; other++) {
        if (at - (last[other] as number) < windowLength) sum += weights[other] as number;
      }
      if (sum > most) most = sum;
    },
    best: () => most,
  };
}
