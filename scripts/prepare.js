// After an install from the sources: builds, unless what builds was left out (`npm ci --omit=dev` beside a dist/ built before).
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

function hasBuilder() {
  try {
    createRequire(import.meta.url).resolve('esbuild/package.json');
    return true;
  } catch {
    return false;
  }
}

if (hasBuilder()) process.exitCode = spawnSync('npm', ['run', 'build'], { stdio: 'inherit' }).status ?? 1;
