// Which test files may share a worker, by what they import: the pure ones; those with processes, sockets or browsers get one each.
import { importsOf, type SourceFile, sourceFiles } from './imports.js';

/** What starts processes or speaks over sockets, built in or not. */
const live =
  /^(?:node:(?:child_process|cluster|dgram|http|http2|https|net|tls|worker_threads)|@slack\/.+|discord\.js|pg|playwright-core|undici|ws)$/;

export interface TestFiles {
  readonly pure: readonly string[];
  readonly live: readonly string[];
}

/** Every `*.test.ts` under test/, from the root of the repository; imports of types alone do not count. */
export function testFiles(
  files: readonly SourceFile[] = sourceFiles('src', 'adapters', 'bench', 'test'),
): TestFiles {
  const imports = new Map(
    files.map((file) => [file.path, importsOf(file).filter(({ ofTypes }) => !ofTypes)]),
  );
  const tests = files.map(({ path }) => path).filter((path) => /^test\/.+\.test\.ts$/.test(path));
  const isLive = (test: string): boolean => {
    const seen = new Set([test]);
    for (const path of seen) {
      for (const { to } of imports.get(path) ?? []) {
        if (live.test(to)) return true;
        seen.add(to);
      }
    }
    return false;
  };
  return { pure: tests.filter((test) => !isLive(test)), live: tests.filter(isLive) };
}
