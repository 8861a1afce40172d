// Which addresses in a payload are taken for Slack's: its hosts over TLS, and the address of the Web API that is set.
import { expect, it } from 'vitest';
import { withOwnAddress } from '../../adapters/slack/read/response-url.js';

const kept = (address: unknown, api = 'https://slack.com/api/') =>
  withOwnAddress({ text: 'x', response_url: address }, api);

it.each(['https://hooks.slack.com/commands/T1/2/x', 'https://hooks.slack-gov.com/actions/T1/2/x'])(
  '%s is',
  (address) => {
    expect(kept(address)).toEqual({ text: 'x', response_url: address });
  },
);

it.each([
  'http://hooks.slack.com/commands/x',
  'https://hooks.slack.com:8443/x',
  'https://hooks.slack.com.example/x',
  'https://example/?hooks.slack.com',
  'https://hooks.slack.com@example/x',
  'https://notslack.com/x',
  'http://127.0.0.1/internal',
  'no address',
  7,
  null,
])('%s is not, and the rest of the payload stays', (address) => {
  expect(kept(address)).toEqual({ text: 'x' });
});

it('an address of the Web API that is set is, and another port of its host is not', () => {
  const api = 'http://127.0.0.1:4000/api/';
  expect(kept('http://127.0.0.1:4000/r/1', api)).toHaveProperty('response_url');
  expect(kept('http://127.0.0.1:4001/r/1', api)).not.toHaveProperty('response_url');
});
