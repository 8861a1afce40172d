// To which addresses an answer may go: a payload names one, and who holds the signing secret could name any machine that we reach.
import { isFields } from '../fields.js';

/** Of Slack, and of its installation for governments (https://docs.slack.dev/govslack). */
const slackHost = /^(?:[a-z0-9-]+\.)*slack(?:-gov)?\.com$/;

/** The payload, without a `response_url` that is neither Slack's nor at the address of the Web API that is set. */
export function withOwnAddress(payload: unknown, slackApiUrl: string | undefined): unknown {
  if (!isFields(payload) || payload['response_url'] === undefined) return payload;
  if (isOwn(payload['response_url'], slackApiUrl)) return payload;
  const { response_url: _foreign, ...rest } = payload;
  return rest;
}

function isOwn(address: unknown, slackApiUrl: string | undefined): boolean {
  if (typeof address !== 'string' || !URL.canParse(address)) return false;
  const { origin, protocol, hostname, port } = new URL(address);
  if (slackApiUrl !== undefined && origin === new URL(slackApiUrl).origin) return true;
  return protocol === 'https:' && port === '' && slackHost.test(hostname);
}
