// Soak: many turns through one process; its memory after the first tenth, on the way, and at the end.
import { type AnswerSink, full } from './load.js';
import { startMeasured } from './measured.js';

export interface Soak {
  readonly turns: number;
  /** Bytes. */
  readonly early: number;
  readonly late: number;
}

const atOnce = 32;
const parts = 10;

export async function soak(
  sink: AnswerSink,
  turns: number,
  say: (line: string) => void,
): Promise<Soak | null> {
  if (turns === 0) return null;
  const server = await startMeasured('glutamate', `${sink.origin}/api/`);
  const load = { urls: [server.url], sink };
  const seen: number[] = [];
  for (let part = 1; part <= parts; part++) {
    const rate = await full(load, turns / parts, atOnce);
    seen.push(server.resident());
    const mib = Math.round(server.resident() / 1024 / 1024);
    say(`soak: ${(turns / parts) * part} of ${turns} turns, ${Math.round(rate)}/s, ${mib} MiB`);
  }
  await server.stop();
  return { turns, early: seen[0] ?? Number.NaN, late: seen.at(-1) ?? Number.NaN };
}
