// Installations of many workspaces in the store, by enterprise or team. Slack may report the end of one late or out of order.
import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt';
import { asFields, isId } from '../../chat/fields.js';
import type { Log } from '../../log/log.js';
import type { Store } from '../../store/store.js';
import type { Removed } from '../read/incoming.js';

export interface Installations extends InstallationStore {
  /** Forgets the installation that the event is about, unless the app was installed again since. */
  removed(event: Removed): Promise<void>;
}

interface Kept {
  /** Seconds since 1970, as the events tell their time. */
  readonly at: number;
  readonly installation: Installation;
}

const ownCure = 'if it is the workspace of SLACK_BOT_TOKEN: install the app again and set its new token';

export function createInstallations(store: Store, log: Log, now: () => number = Date.now): Installations {
  async function read(key: string): Promise<Kept | null> {
    const kept = await store.read(key);
    return kept === null ? null : parse(kept);
  }

  return {
    async storeInstallation(installation) {
      const key = keyOf(
        installation.isEnterpriseInstall === true,
        installation.enterprise?.id,
        installation.team?.id,
      );
      if (key === null) throw new Error('an installation without a workspace');
      const kept: Kept = { at: Math.floor(now() / 1000), installation };
      await store.write(key, JSON.stringify(kept));
      log.info({ org: installation.isEnterpriseInstall === true }, 'installed');
    },

    // A workspace of an org-wide installation has none of its own.
    async fetchInstallation(query) {
      for (const key of keysOf(query)) {
        const kept = await read(key);
        // The library asks for the very type that it stored: which one it was is known only to the value.
        if (kept !== null) return kept.installation as never;
      }
      throw new Error('no installation for this workspace');
    },

    async deleteInstallation(query) {
      const [key] = keysOf(query);
      if (key !== undefined) await store.remove(key);
    },

    async removed(event) {
      const named = { event: event.event };
      // The event lists tokens of people, which this app does not use.
      if (event.event === 'tokens_revoked' && event.bots.length === 0) return;
      const key = keyOf(event.org, event.enterprise, event.team);
      const kept = key === null ? null : await read(key);
      if (key === null || kept === null) {
        log.warn({ ...named, cure: ownCure }, 'an installation ended that is not in the store');
      } else if (ends(event, kept)) {
        await store.remove(key);
        log.info(named, 'uninstalled');
      }
    },
  };
}

// The end of an old installation may be reported after a new one was made (https://github.com/slackapi/bolt-js/issues/2505).
function ends(event: Removed, { at, installation }: Kept): boolean {
  if (event.at < at) return false;
  if (event.event === 'app_uninstalled') return true;
  return installation.bot !== undefined && event.bots.includes(installation.bot.userId);
}

function keysOf({ isEnterpriseInstall, enterpriseId, teamId }: InstallationQuery<boolean>): string[] {
  const team = keyOf(false, null, teamId);
  const org = keyOf(true, enterpriseId, null);
  return (isEnterpriseInstall ? [org, team] : [team, org]).flatMap((key) => key ?? []);
}

function keyOf(
  org: boolean,
  enterprise: string | null | undefined,
  team: string | null | undefined,
): string | null {
  const owner = org ? enterprise : team;
  return isId(owner) ? `slack:installation:${org ? 'org' : 'team'}:${owner}` : null;
}

function parse(kept: string): Kept | null {
  try {
    const { at, installation } = asFields(JSON.parse(kept));
    return typeof at === 'number' && typeof installation === 'object' && installation !== null
      ? { at, installation: installation as Installation }
      : null;
  } catch {
    return null;
  }
}
