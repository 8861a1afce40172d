// Registers the commands where they differ from what Discord has, by one overwrite, and says what was done.
import { Fault } from '../../src/index.js';
import type { Log } from '../log.js';
import { badToken, described } from './faults.js';
import type { ApplicationCommand } from './registration.js';
import { sameCommands } from './same-commands.js';
import { codeOf, type Place, statusOf, type Wire } from './wire.js';

export async function register(
  wire: Wire,
  place: Place,
  commands: readonly ApplicationCommand[],
  log: Log,
): Promise<void> {
  const where = place.guild === null ? 'everywhere' : `server ${place.guild}`;
  // What is registered is asked of Discord itself: a note of ours could be wrong, and the list is one small request.
  const registered = await wire.commands(place).catch((error: unknown) => {
    if (statusOf(error) === 401) throw badToken(error);
    log.warn({ where, error: described(error) }, 'what is registered cannot be read: registering anew');
    return null;
  });
  if (sameCommands(registered, commands)) {
    log.info({ where, commands: commands.length }, 'commands unchanged: nothing registered');
    return;
  }
  try {
    await wire.overwriteCommands(place, commands);
    log.info({ where, commands: commands.length }, 'commands registered');
  } catch (error) {
    if (statusOf(error) === 401) throw badToken(error);
    if (codeOf(error) === 50001) {
      const cure =
        'add the bot to that server with the scope applications.commands, or unset DISCORD_GUILD_ID';
      throw new Fault('refused', 'commands cannot be registered', `DISCORD_GUILD_ID ${place.guild}`, cure, {
        cause: error,
      });
    }
    // The bot answers with the commands that are there; the next start tries again.
    log.error({ where, error: described(error) }, 'commands could not be registered');
  }
}
