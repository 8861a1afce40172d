// Whether a request is Slack's. Pure: the clock is an argument. Tells a wrong secret from a wrong clock, which Bolt's check does not.
import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';

export type Verdict = 'slack' | 'unsigned' | 'wrong-secret' | 'wrong-clock';

/** https://docs.slack.dev/authentication/verifying-requests-from-slack: five minutes, either way. */
const slackSeconds = 5 * 60;

export interface Signed {
  readonly timestamp: string | undefined;
  readonly signature: string | undefined;
  readonly body: Buffer;
}

export function verifySignature(
  { timestamp, signature, body }: Signed,
  secret: string | KeyObject,
  nowMs: number,
): Verdict {
  if (timestamp === undefined || signature === undefined || !/^\d{1,12}$/.test(timestamp)) return 'unsigned';
  const [version, hash = ''] = signature.split('=');
  if (version !== 'v0' || !/^[0-9a-f]{64}$/.test(hash)) return 'unsigned';
  const ours = createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest();
  if (!timingSafeEqual(ours, Buffer.from(hash, 'hex'))) return 'wrong-secret';
  return Math.abs(nowMs / 1000 - Number(timestamp)) > slackSeconds ? 'wrong-clock' : 'slack';
}

/** What to do about it, for the log. */
export const verdictCures: Readonly<Record<Exclude<Verdict, 'slack'>, string>> = {
  unsigned: 'nothing to do if it is rare: the request is not from Slack',
  'wrong-secret': 'set SLACK_SIGNING_SECRET to the "Signing Secret" under "Basic Information" of the app',
  'wrong-clock':
    "set this machine's clock (NTP): the request is signed by Slack, but its time is more than 5 minutes off",
};
