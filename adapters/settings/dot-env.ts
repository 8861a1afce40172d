// Reads `.env` into the environment, for programs and for commands that load this only when they need it.
import { config } from 'dotenv';

/** What is set already stays as it is. A bundled dynamic import of dotenv itself has no named exports: import this file. */
export function readDotEnv(): void {
  config({ quiet: true });
}
