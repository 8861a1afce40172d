// Whether a request names a host that is ours. A page of anybody's can point a name of its own at this machine (DNS rebinding) and
// read through the browser of who sits at it what is served to this machine alone.
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

const loopback = /^(?:127\.|::1$|::ffff:127\.)/;

export interface Hosts {
  /** What the server is bound to: a name or an address. */
  readonly own: string;
  /** Further names, in small letters. */
  readonly allowed: readonly string[];
}

/**
 * An address in numbers, `localhost`, and the names given always are. Where none is allowed, so is any name that comes over an
 * address other than loopback: there the names are those of routers, and only who runs the service knows them.
 */
export function isKnownHost(request: IncomingMessage, { own, allowed }: Hosts): boolean {
  const { host } = request.headers;
  // A request without Host is HTTP/1.0, which no browser speaks: it may pass.
  if (host === undefined) return true;
  const name = host.toLowerCase().replace(/:\d*$/, '').replace(/\.$/, '');
  if (name === 'localhost' || name.endsWith('.localhost') || isIP(name.replace(/^\[(.*)\]$/, '$1')) !== 0)
    return true;
  if (name === own.toLowerCase() || allowed.includes(name)) return true;
  return allowed.length === 0 && !loopback.test(request.socket.localAddress ?? '');
}

/** Status and text for a request that names another host (https://www.rfc-editor.org/rfc/rfc9110#status.421). */
export const unknownHost = {
  status: 421,
  text: 'This host is not known here (the name in the address): use localhost, or name it in ALLOWED_HOSTS',
} as const;
