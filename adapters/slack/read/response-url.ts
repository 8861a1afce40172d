// To which address an answer may go: a payload names one, and whoever holds the signing secret could name any machine that we reach.
import { type Fields, isFields, stringOrEmpty } from '../../chat/fields.js';

/** Hosts of Slack, and of its installation for governments (https://docs.slack.dev/govslack). */
const slackHost = /^(?:[a-z0-9-]+\.)*slack(?:-gov)?\.com$/;

export function responseUrl(payload: Fields): string | null {
  const value = stringOrEmpty(payload, 'response_url');
  return /^https?:\/\/[^\s]{3,500}$/.test(value) ? value : null;
}

/** The payload, without a `response_url` that is neither Slack's nor at the address of the Web API that is set. */
export function withOwnAddress(payload: unknown, slackApiUrl: string): unknown {
  if (!isFields(payload) || payload['response_url'] === undefined) return payload;
  if (isOwn(payload['response_url'], slackApiUrl)) return payload;
  const { response_url: _foreign, ...rest } = payload;
  return rest;
}

function isOwn(address: unknown, slackApiUrl: string): boolean {
  const url = typeof address === 'string' ? urlOf(address) : null;
  if (url === null) return false;
  if (url.protocol === 'https:' && url.port === '' && slackHost.test(url.hostname)) return true;
  return url.origin === new URL(slackApiUrl).origin;
}

function urlOf(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
