// After an install from the sources: builds, unless the compiler was left out (`npm ci --omit=dev` beside a dist/ built before).
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

function hasCompiler() {
  try {
    createRequire(import.meta.url).resolve('typescript/package.json');
    return true;
  } catch {
    return false;
  }
}

if (hasCompiler()) process.exitCode = spawnSync('npm', ['run', 'build'], { stdio: 'inherit' }).status ?? 1;
