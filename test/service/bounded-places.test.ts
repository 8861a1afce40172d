// A deployment bound to the workspaces and servers that it names: all others get a polite line, and nothing of the packs.
import { describe, expect, it, onTestFinished } from 'vitest';
import { startBot } from '../support/discord-bot.js';
import {
  direct,
  mention as discordMention,
  type Fields,
  GUILD,
  slash,
  typing,
} from '../support/discord-events.js';
import { startDiscordPeer } from '../support/discord-peer.js';
import { type Mode, startSlack } from '../support/slack-app.js';
import { commandForm, directMessage, homeOpened, mention, press } from '../support/slack-payloads.js';
import { visibleText } from '../support/slack-visible.js';

const polite = 'answers only in the places that whoever runs it has named';
const quoted = 'Multiple therapies that target glutamate receptors';
const emergency = 'I took all my pills and want to die';
const other = 'T0OTHER';

async function slackFor(mode: Mode, teams: string) {
  const app = await startSlack(mode, { env: { ALLOW_TEAMS: teams } });
  onTestFinished(() => app.stop());
  const command = (text: string, over: Fields = {}) =>
    commandForm(text, { response_url: app.peer.responseUrl('C0PUBLIC', 'U0ASKER'), ...over });
  return { app, command };
}

describe.each(['http', 'socket'] as const)('ALLOW_TEAMS over %s', (mode) => {
  it('answers in a workspace that it names, or in one of an organisation that it names', async () => {
    const { app, command } = await slackFor(mode, 'T0TEAM, E0ORG');
    await app.command(command('therapy ketamine'));
    await app.command(command('therapy ketamine', { team_id: other, enterprise_id: 'E0ORG' }));
    await app.world.until('two answers', () => app.world.posts.length === 2);
    for (const { message } of app.world.posts) expect(visibleText(message)).toContain(quoted);
  });

  it('tells all others politely and privately, by command, mention, message and button, and counts it', async () => {
    const { app, command } = await slackFor(mode, other);
    await app.command(command('therapy ketamine'));
    await app.event(mention('therapy ketamine'));
    await app.event(directMessage('therapy ketamine'));
    for (const [action_id, where] of [
      ['share', 'ephemeral'],
      ['press', 'thread'],
    ] as const)
      await app.interaction(
        press({ action_id, value: '1;topic:therapy:ketamine' }, where, {
          response_url: app.peer.responseUrl('C0PUBLIC', 'U0ASKER'),
        }),
      );
    await app.world.until('five answers', () => app.world.posts.length === 5);
    for (const { message, onlyFor, channel } of app.world.posts) {
      expect(visibleText(message)).toContain(polite);
      expect(JSON.stringify(message)).not.toContain('Ketamine');
      expect(channel === 'D0ASKER' || onlyFor === 'U0ASKER').toBe(true);
    }
    const metrics = await (await fetch(`http://127.0.0.1:${app.running.port}/metrics`)).text();
    expect(metrics).toContain('glutamate_turns_total{platform="slack",way="command",outcome="elsewhere"} 1');
  });

  it('shows others nothing of the packs in the home view', async () => {
    const { app } = await slackFor(mode, other);
    await app.event(homeOpened());
    await app.world.until('a home view', () => app.world.views.length === 1);
    expect(JSON.stringify(app.world.views)).toContain(polite);
    expect(JSON.stringify(app.world.views)).not.toContain('Ketamine');
  });

  it('never withholds help in an emergency', async () => {
    const { app, command } = await slackFor(mode, other);
    await app.command(command(emergency));
    const { message } = await app.post(() => true);
    expect(visibleText(message)).not.toContain(polite);
    expect(visibleText(message)).toContain('112');
  });
});

describe('ALLOW_GUILDS', () => {
  const started = async (guilds: string) => {
    const peer = await startDiscordPeer();
    const bot = await startBot(peer, { settings: { ALLOW_GUILDS: guilds } });
    onTestFinished(async () => {
      await bot.stop();
      await peer.stop();
    });
    const told = async (payload: Fields) => JSON.stringify(await peer.answered(peer.interact(payload)));
    return { peer, told };
  };
  const elsewhere = '1399999999999999999';

  it('answers in a server that it names, and completes names there', async () => {
    const { told } = await started(`${elsewhere} ${GUILD}`);
    expect(await told(slash('therapy', { name: 'ketamine' }))).toContain(quoted);
    expect(await told(typing('therapy', 'name', 'ket'))).toContain('Ketamine');
  });

  it('tells all others politely and privately, and completes nothing there', async () => {
    const { peer, told } = await started(elsewhere);
    const answer = await told(slash('therapy', { name: 'ketamine', visibility: 'shared' }));
    expect(answer).toContain(polite);
    // 1 << 6 (for one person alone) and 1 << 15 (components).
    expect(answer).toContain(`"flags":${(1 << 6) | (1 << 15)}`);
    expect(await told(typing('therapy', 'name', 'ket'))).not.toContain('Ketamine');
    const reply = await peer.replyTo(peer.say(discordMention('therapy ketamine?')) ?? '');
    expect(JSON.stringify(reply)).not.toContain(quoted);
  });

  it('takes a direct message for one of no server, whatever it names, and never withholds help there', async () => {
    const { peer } = await started(GUILD);
    const answered = async (text: string) => JSON.stringify(await peer.replyTo(peer.say(direct(text)) ?? ''));
    expect(await answered('therapy ketamine')).toContain(polite);
    const help = await answered(emergency);
    expect(help).toContain('112');
    expect(help).not.toContain(polite);
  });
});
