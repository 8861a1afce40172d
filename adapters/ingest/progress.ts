// How far a run is: one line that is written over on a terminal, a line now and then elsewhere.

interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export interface Counts {
  readonly of: number;
  made: number;
  done: number;
  failed: number;
  passedOver: number;
}

const onTerminalMs = 100;
const elsewhereMs = 10_000;

export function counted({ made, done, failed, passedOver }: Counts): string {
  const passed = passedOver === 0 ? '' : `, ${number(passedOver)} passed over`;
  return `${number(made)} new, ${number(done)} done before, ${number(failed)} failed${passed}`;
}

export class Progress {
  readonly #screen: Screen;
  readonly #counts: Counts;
  readonly #now: () => number;
  readonly #started: number;
  #shown: number;

  constructor(screen: Screen, counts: Counts, now: () => number) {
    this.#screen = screen;
    this.#counts = counts;
    this.#now = now;
    this.#started = now();
    this.#shown = this.#started;
  }

  /** After an input. */
  step(): void {
    const now = this.#now();
    if (now - this.#shown < (this.#screen.isTTY ? onTerminalMs : elsewhereMs)) return;
    this.#shown = now;
    const { made, done, failed, passedOver, of } = this.#counts;
    const all = made + done + failed + passedOver;
    const rate = Math.round(all / Math.max((now - this.#started) / 1000, 0.001));
    const line = `${number(all)} of ${number(of)}: ${counted(this.#counts)}; ${number(rate)} a second`;
    this.#screen.write(this.#screen.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
  }

  /** A line of its own, in place of the running one. */
  say(line: string): void {
    this.#screen.write(`${this.#screen.isTTY ? '\r\u001b[K' : ''}${line}\n`);
  }
}

function number(value: number): string {
  return value.toLocaleString('en');
}
