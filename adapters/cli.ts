// The `glutamate` command as a process: its arguments and its exit status.
import { commandLine } from './command-line.js';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
});

commandLine(process.argv.slice(2)).then((status) => {
  // One that failed is not held open by what it left; one that came to its end may still be writing.
  if (status !== 0 && process.exitCode === undefined) process.exit(status);
});
