// Where the page is served and where it never is.
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../adapters/settings/env.js';
import { planWeb } from '../../adapters/web/plan.js';

const plan = (env: Record<string, string>, only: 'all' | 'http' | 'sockets' = 'all') =>
  planWeb(readSettings(env), only).kind;

describe('the page', () => {
  it.each([
    [{}],
    [{ HOST: 'localhost' }],
    [{ HOST: '127.0.0.53' }],
    [{ HOST: '::1' }],
    [{ HOST: '0.0.0.0', PREVIEW: '1' }],
    [{ NODE_ENV: 'production', PREVIEW: '1' }],
  ])('is served with %j', (env) => {
    expect(plan(env)).toBe('on');
  });

  it.each([
    [{ HOST: '0.0.0.0' }],
    [{ HOST: '::' }],
    [{ HOST: '192.168.1.10' }],
    [{ HOST: '127.0.0.1.example.org' }],
    [{ NODE_ENV: 'production' }],
    [{ NODE_ENV: 'production', HOST: '127.0.0.1' }],
    [{ PREVIEW: '0' }],
  ])('is not served with %j', (env) => {
    expect(plan(env)).toBe('off');
  });

  it('is never served by the process for sockets', () => {
    expect(plan({ PREVIEW: '1' }, 'sockets')).toBe('off');
    expect(plan({}, 'http')).toBe('on');
  });
});
