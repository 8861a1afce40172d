// The packages that run in production, read from the lock: what `npm ci --omit=dev` installs, and what is bundled.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../support/imports.js';

const locked = z.object({
  version: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().optional(),
  optional: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});
export type Locked = z.infer<typeof locked>;

/** By path (`node_modules/pino`), without the project itself: of the bot, or of the folder whose tools have a lock of their own. */
export function lockedPackages(folder = ''): ReadonlyMap<string, Locked> {
  const text = readFileSync(join(root, folder, 'package-lock.json'), 'utf8');
  const { packages } = z.object({ packages: z.record(z.string(), locked) }).parse(JSON.parse(text));
  return new Map(Object.entries(packages).filter(([path]) => path !== ''));
}

export interface Package {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly installScript: boolean;
}

/**
 * Installed for the build alone and shipped within dist/. As a production dependency it would have the compiler installed, of which
 * it is an optional peer.
 */
const bundled: readonly string[] = ['valibot'];

/** Sorted by name and version, each once. */
export function productionPackages(): readonly Package[] {
  const found = new Map<string, Package>();
  for (const [path, { version = '', license = 'none', dev, hasInstallScript }] of lockedPackages()) {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    if (dev === true && !bundled.includes(name)) continue;
    found.set(`${name}@${version}`, {
      name,
      version,
      licence: license,
      installScript: hasInstallScript === true,
    });
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, found]) => found);
}
