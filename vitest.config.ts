// Test runner settings: two projects, no retries, real sockets allowed a bounded time.
import { defineConfig } from 'vitest/config';
import { testFiles } from './test/support/projects.js';

const { pure, live } = testFiles();
const timeouts = { testTimeout: 20_000, hookTimeout: 20_000, retry: 0 };

export default defineConfig({
  test: {
    globalSetup: ['test/support/build-once.ts'],
    projects: [
      // What only computes shares its imports, one worker for each core.
      {
        test: {
          ...timeouts,
          name: 'pure',
          include: [...pure],
          isolate: false,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      // What has processes and sockets stands alone, and waits more than it computes.
      {
        test: {
          ...timeouts,
          name: 'live',
          include: [...live],
          isolate: true,
          maxWorkers: 4,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
