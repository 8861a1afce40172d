// For continuous integration: exit status 0 where the tests find a PostgreSQL server, 1 where one must be installed.
import { findPostgres } from './postgres-binaries.js';

process.exitCode = findPostgres() === null ? 1 : 0;
