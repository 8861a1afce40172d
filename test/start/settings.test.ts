// Settings: one place that reads them, one file that lists them, and a fault that names the setting but never its value.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings, settingNames } from '../../adapters/settings/env.js';
import { root } from '../support/imports.js';

describe('.env.example', () => {
  const lines = readFileSync(join(root, '.env.example'), 'utf8').split('\n');
  const names = lines.flatMap((line) => /^([A-Z][A-Z0-9_]*)=/.exec(line)?.[1] ?? []);

  it('lists every setting that is read, and nothing else, each once', () => {
    expect([...names].sort()).toEqual([...settingNames()].sort());
  });

  it('has a comment above each, or above the group that it stands in', () => {
    for (const [index, line] of lines.entries()) {
      if (!/^[A-Z]/.test(line)) continue;
      const above = lines.slice(0, index).reverse();
      const first = above.find((one) => !/^[A-Z]/.test(one)) ?? '';
      expect(first, line).toMatch(/^# \S/);
    }
  });

  it('has no line that is neither a comment nor a setting', () => {
    expect(lines.filter((line) => line !== '' && !/^# |^[A-Z][A-Z0-9_]*=/.test(line))).toEqual([]);
  });

  it('holds no secret, and is itself a set of settings that is accepted', () => {
    const given = Object.fromEntries(
      lines
        .flatMap((line) => [/^([A-Z][A-Z0-9_]*)=(.*)$/.exec(line)?.slice(1, 3) ?? []])
        .filter(({ length }) => length === 2) as [string, string][],
    );
    for (const [name, value] of Object.entries(given))
      if (/TOKEN|SECRET|KEY/.test(name)) expect(value).toBe('');
    expect(readSettings(given)).toEqual(readSettings({}));
  });
});

describe('readSettings', () => {
  it('has defaults that work on one machine, and binds to all addresses in production only', () => {
    expect(readSettings({})).toMatchObject({
      PORT: 3000,
      HOST: '127.0.0.1',
      LOG_LEVEL: 'info',
      SLACK_API_URL: 'https://slack.com/api/',
    });
    expect(readSettings({ NODE_ENV: 'production' }).HOST).toBe('0.0.0.0');
    expect(readSettings({ NODE_ENV: 'production', HOST: '::1' }).HOST).toBe('::1');
  });

  it('takes an empty value for an unset one', () => {
    expect(readSettings({ PORT: '', HOST: '  ', SLACK_BOT_TOKEN: '', LOG_LEVEL: '' })).toEqual(
      readSettings({}),
    );
  });

  it.each([
    ['PORT', 'many'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', '3.5'],
    ['LOG_LEVEL', 'loud'],
    ['ALLOW_TEAMS', ' , '],
    ['ALLOW_TEAMS', 'T0TEAM, zqx'],
    ['ALLOW_GUILDS', '1300000000000000001 zqx'],
    ['DISCORD_PUBLIC_KEY', 'zqxkey'],
    ['DISCORD_GUILD_ID', 'zqxguild'],
    ['SLACK_API_URL', 'zqxurl'],
    ['DISCORD_API_URL', 'file:///etc/passwd'],
  ])('refuses %s=%s by its name, with a cure, and does not repeat the value', (name, value) => {
    const read = (): unknown => readSettings({ [name]: value });
    expect(read).toThrow(expect.objectContaining({ name: 'Fault', code: 'bad-setting' }));
    expect(read).toThrow(new RegExp(`^${name} is not usable \\(.+\\): set it as \\.env\\.example says$`));
    if (/zqx|passwd/.test(value)) expect(read).not.toThrow(new RegExp(value));
  });
});
