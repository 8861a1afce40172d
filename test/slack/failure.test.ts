// What a failed call means: tried again, tried another way, or sent with less.
import { describe, expect, it } from 'vitest';
import { failureOf, statusFailure } from '../../adapters/slack/send/failure.js';

describe('the answer of a response_url', () => {
  it.each([
    [429, null, '2', { kind: 'limited', afterMs: 2000 }],
    [429, null, null, { kind: 'limited', afterMs: 1000 }],
    [429, null, 'soon', { kind: 'limited', afterMs: 1000 }],
    [500, 'oops', null, { kind: 'passing' }],
    [408, '', null, { kind: 'passing' }],
    [404, 'expired_url', null, { kind: 'refused', code: 'expired_url' }],
    [404, 'used_url\n', null, { kind: 'refused', code: 'used_url' }],
    [400, 'invalid_blocks', null, { kind: 'blocks', code: 'invalid_blocks' }],
    [403, '<html>', null, { kind: 'refused', code: 'http_403' }],
  ] as const)('%i %j is read with Retry-After %j', (status, body, after, meaning) => {
    expect(statusFailure(status, body, after)).toMatchObject(meaning);
  });
});

describe('an error of a call', () => {
  it('is passing when nothing is known of it, and always has a cure', () => {
    for (const error of [
      undefined,
      null,
      'x',
      new Error('x'),
      new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code: 'ECONNREFUSED' }) }),
    ]) {
      const failure = failureOf(error);
      expect(failure.kind).toBe('passing');
      expect(failure.cure.length).toBeGreaterThan(10);
    }
    expect(
      failureOf(new TypeError('x', { cause: Object.assign(new Error('x'), { code: 'ECONNREFUSED' }) })).code,
    ).toBe('ECONNREFUSED');
  });
});
