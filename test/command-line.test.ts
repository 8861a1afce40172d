// What a test is told of a child that did not end by itself: the signal and what it printed, never an empty status.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { program } from './support/command-line.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ended-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

// A program that ends itself by a signal as often as it is told, and well after that.
function endsBy(signal: NodeJS.Signals, times: number): string {
  const path = join(folder, 'program.mjs');
  const text = `import { appendFileSync, readFileSync } from 'node:fs';
appendFileSync(new URL('starts', import.meta.url), '.');
const starts = readFileSync(new URL('starts', import.meta.url)).length;
if (starts > ${times}) console.log('well');
else process.stderr.write('about to end', () => process.kill(process.pid, '${signal}'));`;
  writeFileSync(path, text);
  return path;
}

function printed(): string[] {
  const lines: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
  return lines;
}

describe('a child that ends by a signal', () => {
  it('fails the test with the signal and its last words', async () => {
    await expect(program(endsBy('SIGTERM', 1), ['one'], {})).rejects.toThrow(
      /^ended by SIGTERM: \S+program\.mjs one\nabout to end$/,
    );
  });

  it('is started anew once where the machine killed it, and a line says so', async () => {
    const lines = printed();
    expect(await program(endsBy('SIGKILL', 1), [], {})).toEqual({ status: 0, out: 'well\n', err: '' });
    expect(lines).toEqual([expect.stringMatching(/^killed by SIGKILL.+program\.mjs\nabout to end\n$/)]);
  });

  it('fails the test when it is killed again', async () => {
    const lines = printed();
    await expect(program(endsBy('SIGKILL', 2), [], {})).rejects.toThrow('ended by SIGKILL');
    expect(lines).toHaveLength(1);
  });
});
