// A line of the log for people at a terminal: the time, the level, what is said, and its fields.
import pc from 'picocolors';

/** Pino's levels (https://getpino.io/#/docs/api?id=level-string). */
const levels: ReadonlyMap<unknown, string> = new Map([
  [10, pc.dim('trace')],
  [20, pc.dim('debug')],
  [30, pc.green('info ')],
  [40, pc.yellow('warn ')],
  [50, pc.red('error')],
  [60, pc.red('fatal')],
]);

/** Takes a line of JSON with its line break; any other text stays as it is. */
export function readableLine(line: string): string {
  const fields = parsed(line);
  if (fields === null) return line;
  const { level, time, msg, err, ...others } = fields;
  const at = typeof time === 'number' ? new Date(time).toTimeString().slice(0, 8) : '';
  const pairs = Object.entries(others).map(([name, value]) => `${pc.dim(`${name}=`)}${shown(value)}`);
  const parts = [pc.dim(at), levels.get(level) ?? String(level), String(msg ?? ''), ...pairs];
  return `${parts.join(' ')}\n${stackOf(err)}`;
}

function parsed(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function shown(value: unknown): string {
  return typeof value === 'string' && /^[^\s"=]+$/.test(value) ? value : JSON.stringify(value);
}

function stackOf(err: unknown): string {
  if (!isObject(err)) return '';
  const text = err['stack'] ?? err['message'];
  return typeof text === 'string' ? `${text.replace(/^/gm, '  ')}\n` : '';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
