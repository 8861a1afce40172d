// Names of the environment that were probably meant for us: misspelt ones with the setting that was meant, others by how they begin.
import { describe, expect, it } from 'vitest';
import { settingNames } from '../../adapters/settings/env.js';
import { likelyMisspelledSettings } from '../../adapters/settings/unknown-settings.js';

const named = (...names: string[]) => likelyMisspelledSettings(names, settingNames());

describe('unknown settings', () => {
  it.each([
    ['DISCORD_TOKN', 'DISCORD_TOKEN'],
    ['DISCROD_TOKEN', 'DISCORD_TOKEN'],
    ['SLACK_BOT_TOKENS', 'SLACK_BOT_TOKEN'],
    ['discord_token', 'DISCORD_TOKEN'],
    ['DATABSE_URL', 'DATABASE_URL'],
    ['KNOWLEDGE_DIRS', 'KNOWLEDGE_DIR'],
    ['PREVEIW', 'PREVIEW'],
  ])('%s is probably %s', (name, meant) => {
    expect(named(name)).toEqual([{ name, meant }]);
  });

  it.each(['DISCORD_WEBHOOK', 'SLACK_CHANNEL', 'RATE_PER_HOUR'])(
    '%s is named, and nothing is guessed',
    (name) => {
      expect(named(name)).toEqual([{ name, meant: null }]);
    },
  );

  it('are none of what a machine has anyway, nor what is read', () => {
    const usual =
      'PATH HOME HOSTNAME HOSTTYPE PWD LANG LC_ALL SHELL USER TERM PORTS POST TZ NODE_OPTIONS NODE_PATH no_proxy';
    expect(named(...usual.split(' '), ...settingNames())).toEqual([]);
  });
});
