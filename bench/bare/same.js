// The app that our start is measured against: the libraries that ours starts with, each put to use, and nothing of ours.
import { App } from '@slack/bolt';
import MiniSearch from 'minisearch';
import { pino } from 'pino';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import * as v from 'valibot';

const [, , port, , slackApiUrl] = process.argv;
const { slack } = v.parse(v.object({ slack: v.pipe(v.string(), v.url()) }), { slack: slackApiUrl });
const log = pino();
const index = new MiniSearch({ fields: ['text'] });
index.add({ id: 1, text: 'Ketamine.' });
collectDefaultMetrics({ register: new Registry() });
const limit = new RateLimiterMemory({ points: 20, duration: 60 });
const app = new App({
  token: 'xoxb-good',
  signingSecret: '8f742231b10e8888abcd99yyyzzz85a5',
  clientOptions: { slackApiUrl: slack },
});
app.command(/^\//, async ({ ack, respond, body }) => {
  await ack();
  await limit.consume(body.user_id);
  await respond(String(index.search(body.text).length));
});
await app.start(Number(port));
log.info('listening');
