// The rule that parts the test files into those that only compute and those with processes, sockets or browsers.
import { describe, expect, it } from 'vitest';
import { sourceFiles } from './support/imports.js';
import { testFiles } from './support/projects.js';

const file = (path: string, text: string): { path: string; text: string } => ({ path, text });

describe('a test file', () => {
  it('is of one project, whichever, and none is left out', () => {
    const { pure, live } = testFiles();
    const all = sourceFiles('test').filter(({ path }) => path.endsWith('.test.ts'));
    expect([...pure, ...live].sort()).toEqual(all.map(({ path }) => path).sort());
    expect(pure).toContain('test/text/stem.test.ts');
    expect(live).toEqual(
      expect.arrayContaining([
        'test/slack/faults.test.ts',
        'test/terminal/command.test.ts',
        'test/web/safe-in-browser.test.ts',
      ]),
    );
  });

  it.each([
    ["import { spawn } from 'node:child_process';", 'live'],
    ["import { far } from './support/far.js';", 'live'],
    ["const { far } = await import('./support/far.js');", 'live'],
    ["import type { Server } from 'node:http';", 'pure'],
    ["import { type Server } from 'node:http';", 'pure'],
    ["import {\n  type Server,\n  type Socket,\n} from './support/far.js';", 'pure'],
    ["import { type Far, far } from './support/far.js';", 'live'],
    ["import { join } from 'node:path';", 'pure'],
    ["import Client from 'pg';", 'live'],
  ] as const)('that has %j is %s', (text, project) => {
    const found = testFiles([
      file('test/one.test.ts', text),
      file('test/support/far.ts', "export { near } from './near.js';"),
      file('test/support/near.ts', "import { chromium } from 'playwright-core';"),
    ]);
    expect(found[project]).toEqual(['test/one.test.ts']);
  });
});
