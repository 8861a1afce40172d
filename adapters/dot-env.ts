// Reads `.env` into the environment; for commands that load it only when they need it.
import { config } from 'dotenv';

/** What is set already stays as it is. Imported by name: a bundled dynamic import of the package itself has no named exports. */
export function readDotEnv(): void {
  config({ quiet: true });
}
