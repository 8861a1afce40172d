// Test runner settings: two projects, real sockets allowed a bounded time, no retries.
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/support/longest-first.js';
import { tellSkipped } from './test/support/missing.js';
import { testFiles } from './test/support/projects.js';

const { pure, live } = testFiles();
// Files of one project share workers, and with them what they import: loading the libraries of both platforms for each file
// anew takes longer than the tests. What a file leaves open would disturb the next one, so it fails by it (leaves-nothing.ts).
// All but the test files are read by Node itself, through tsx, which takes half the time that Vite's transformation does.
const shared = {
  testTimeout: 120_000,
  hookTimeout: 120_000,
  retry: 0,
  isolate: false,
  execArgv: ['--import', 'tsx'],
  server: { deps: { external: [/\/(?:src|adapters|bench|test\/(?:support|contracts))\/[^?]*\.ts$/] } },
};

export default defineConfig({
  test: {
    reporters: ['default', tellSkipped],
    sequence: { sequencer: LongestFirst },
    globalSetup: ['test/support/build-once.ts', 'test/support/kept-running.ts'],
    projects: [
      // What only computes: one worker for each core.
      {
        test: {
          ...shared,
          name: 'pure',
          include: [...pure],
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      // What has processes, sockets or browsers waits about as long as it computes: three on two cores take less time than four.
      {
        test: {
          ...shared,
          name: 'live',
          include: [...live],
          setupFiles: ['test/support/leaves-nothing.ts'],
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
