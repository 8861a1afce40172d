// How far a load is, on standard error: a line that is written over on a terminal, elsewhere a line a table and now and then.

/** Called now and then with how much of what is in; `of` is 0 where that is not known. */
export type Progress = (what: string, done: number, of: number) => void;

interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const onTerminalMs = 100;
const elsewhereMs = 10_000;

export function loadProgress(screen: Screen, now: () => number): Progress {
  let shown = 0;
  return (what, done, of) => {
    const whole = done === of;
    const at = now();
    if (!whole && at - shown < (screen.isTTY ? onTerminalMs : elsewhereMs)) return;
    shown = at;
    const line = [what, ...(done > 0 ? [`${number(done)}${of > 0 ? ` of ${number(of)}` : ''}`] : [])].join(
      ': ',
    );
    screen.write(
      screen.isTTY && !whole ? `\r\u001b[K${line}` : `${screen.isTTY ? '\r\u001b[K' : ''}${line}\n`,
    );
  };
}

function number(value: number): string {
  return value.toLocaleString('en');
}
