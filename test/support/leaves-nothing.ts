// After each file that shares its worker with others: no server listens any more, and no process that it started runs.
import { afterAll, expect, vi } from 'vitest';

/** Kinds as Node names them (process.getActiveResourcesInfo). */
const kinds = ['TCPServerWrap', 'PipeServerWrap', 'ProcessWrap'];

afterAll(async () => {
  await vi.waitFor(
    () => expect(process.getActiveResourcesInfo().filter((kind) => kinds.includes(kind))).toEqual([]),
    { timeout: 5_000 },
  );
});
