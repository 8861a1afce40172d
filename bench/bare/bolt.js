// The app that ours is measured against: Bolt alone, answering every command with a constant, by response_url as we do or in the acknowledgement.
import { App } from '@slack/bolt';

const [, , port, how, slackApiUrl] = process.argv;
const constant = 'Ketamine. '.repeat(60);

const app = new App({
  token: 'xoxb-good',
  signingSecret: '8f742231b10e8888abcd99yyyzzz85a5',
  clientOptions: { slackApiUrl },
});
app.command(/^\//, async ({ ack, respond }) => {
  if (how === 'ack') {
    await ack(constant);
    return;
  }
  await ack();
  await respond(constant);
});
await app.start(Number(port));
process.stdout.write('{"msg":"listening"}\n');
