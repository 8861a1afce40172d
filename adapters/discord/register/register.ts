// Registers the commands where they differ from what Discord has, by one overwrite, and says what was done.
import { Fault } from '../../../src/index.js';
import { type Fields, isFields } from '../../chat/fields.js';
import type { Log } from '../../log/log.js';
import { badToken, described } from '../send/faults.js';
import { type CommandScope, codeOf, type RestClient, statusOf } from '../send/rest-client.js';
import type { ApplicationCommand } from './registration.js';

export async function register(
  rest: RestClient,
  scope: CommandScope,
  commands: readonly ApplicationCommand[],
  log: Log,
): Promise<void> {
  const where = scope.guild === null ? 'everywhere' : `server ${scope.guild}`;
  // Discord itself is asked what is registered: a stored note could be wrong, and the list is one small request.
  const registered = await rest.commands(scope).catch((error: unknown) => {
    if (statusOf(error) === 401) throw badToken(error);
    log.warn({ where, error: described(error) }, 'what is registered cannot be read: registering again');
    return null;
  });
  if (sameCommands(registered, commands)) {
    log.info({ where, commands: commands.length }, 'commands unchanged: nothing registered');
    return;
  }
  try {
    await rest.overwriteCommands(scope, commands);
    log.info({ where, commands: commands.length }, 'commands registered');
  } catch (error) {
    if (statusOf(error) === 401) throw badToken(error);
    if (codeOf(error) === missingAccess) {
      const cure =
        'add the bot to that server with the scope applications.commands, or unset DISCORD_GUILD_ID';
      const culprit = `DISCORD_GUILD_ID ${scope.guild}`;
      throw new Fault('refused', 'commands cannot be registered', culprit, cure, { cause: error });
    }
    // The bot answers with the commands that are there; the next start tries again.
    log.error({ where, error: described(error) }, 'commands could not be registered');
  }
}

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
const missingAccess = 50001;

/** Fields that we set, with the value that Discord gives to one left out. Ids, versions and the like are Discord's own. */
const absentValues: Readonly<Record<string, unknown>> = {
  type: 1,
  name: '',
  description: '',
  name_localizations: null,
  description_localizations: null,
  options: [],
  required: false,
  autocomplete: false,
  max_length: null,
  choices: [],
  value: null,
  integration_types: [0],
  contexts: null,
};

// What Discord adds or fills in by itself is left out of account.
function sameCommands(registered: unknown, wanted: readonly ApplicationCommand[]): boolean {
  if (!Array.isArray(registered)) return false;
  // Commands of one server come back with installation types and contexts that were never set.
  const skip = wanted.some(({ contexts }) => contexts !== undefined) ? [] : ['integration_types', 'contexts'];
  const normalised = (commands: readonly unknown[]): string =>
    JSON.stringify(commands.map((command) => JSON.stringify(normal(command, skip))).sort());
  return normalised(registered) === normalised(wanted);
}

function normal(value: unknown, skip: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => normal(item, skip));
  if (!isFields(value)) return value;
  return 'name' in value ? withAbsentValues(value, skip) : sorted(value);
}

function withAbsentValues(value: Fields, skip: readonly string[]): unknown {
  const compared = Object.entries(absentValues).filter(([name]) => !skip.includes(name));
  return Object.fromEntries(compared.map(([name, absent]) => [name, normal(value[name] ?? absent, skip)]));
}

// A table of localisations: any order of locales is the same table.
function sorted(value: Fields): unknown {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
