// The page's style, script and icon: files of their own beside the code, since the policy allows none in the markup.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../packs/shipped.js';

export interface Asset {
  readonly type: string;
  readonly content: string;
}

const files = {
  '/page.css': 'text/css; charset=utf-8',
  '/answer.css': 'text/css; charset=utf-8',
  '/views.css': 'text/css; charset=utf-8',
  '/page.js': 'text/javascript; charset=utf-8',
  '/icon.svg': 'image/svg+xml',
} as const;

/** Read once, by path. */
export function readAssets(): ReadonlyMap<string, Asset> {
  const folder = join(packageRoot(), 'adapters/web/assets');
  return new Map(
    Object.entries(files).map(([path, type]) => [
      path,
      { type, content: readFileSync(join(folder, path.slice(1)), 'utf8') },
    ]),
  );
}
