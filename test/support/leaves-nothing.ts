// After each file that shares its worker with others: no server listens any more, and no process that it started runs but those
// that the worker keeps.
import { afterAll, expect, vi } from 'vitest';
import { keptRunning } from './kept-running.js';

/** Kinds as Node names them (process.getActiveResourcesInfo). */
const kinds = ['TCPServerWrap', 'PipeServerWrap', 'ProcessWrap'];

afterAll(async () => {
  await vi.waitFor(
    () => {
      const left = process.getActiveResourcesInfo().filter((kind) => kinds.includes(kind));
      const kept = Array.from({ length: keptRunning.processes }, () => 'ProcessWrap');
      expect(left.sort()).toEqual(kept);
    },
    { timeout: 5_000 },
  );
});
