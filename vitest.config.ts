// Test runner settings: everything under test/, no retries, real sockets allowed a bounded time.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/build-once.ts'],
    testTimeout: 20_000,
    hookTimeout: 20_000,
    retry: 0,
    maxWorkers: 2,
  },
});
