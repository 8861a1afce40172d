// `glutamate …` without its process: a table of commands, each loaded when called. Exit status 0 done, 1 input, 2 call.
import { Command, CommanderError } from 'commander';

/** A line of the table: enough for `--help`; the rest is loaded when the command is called. */
interface CommandEntry {
  readonly about: string;
  /** Loads what gives the bare command its arguments, options and action. */
  readonly load: () => Promise<(command: Command) => void>;
}

const commands: Readonly<Record<string, CommandEntry>> = {
  ask: {
    about: 'ask as after /glutamate; without a text, a conversation',
    load: async () => (await import('./commands/ask.js')).ask,
  },
  render: {
    about: 'print the payload that would be sent',
    load: async () => (await import('./commands/render.js')).render,
  },
  search: {
    about: 'rank the passages of packs or of a collection for a question',
    load: async () => (await import('./commands/search.js')).search,
  },
  ingest: {
    about: 'make packs from articles and collections',
    load: async () => (await import('./commands/ingest.js')).ingest,
  },
  library: {
    about: 'list packs, confirm or mend their records, take one away, ask for retractions',
    load: async () => (await import('./commands/library.js')).library,
  },
  topics: {
    about: 'accept, reject, rename or move the topics that ingest proposed',
    load: async () => (await import('./commands/topics.js')).topics,
  },
  index: {
    about: 'make the index of packs: a file beside them, or tables of a database',
    load: async () => (await import('./commands/index-packs.js')).indexPacks,
  },
  verify: {
    about: 'check packs: shape, ids, every quote and caveat verbatim',
    load: async () => (await import('./commands/verify.js')).verify,
  },
  doctor: {
    about: 'check what the service needs before it starts: settings, credentials, packs, database, port',
    load: async () => (await import('./commands/doctor.js')).doctor,
  },
  caveats: {
    about: 'list the caveats found in a text, by rule',
    load: async () => (await import('./commands/caveats.js')).caveats,
  },
  manifest: {
    about: 'print the app manifest to create the Slack app from',
    load: async () => (await import('./commands/manifest.js')).manifest,
  },
};

/** Runs the command that the arguments name, and says on stderr why it failed. Resolves with the exit status; never rejects. */
export async function commandLine(args: readonly string[]): Promise<number> {
  try {
    await called(args);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    process.stderr.write(oneLine(error instanceof Error ? error.message : String(error)));
    // A Fault is known by its code, since its class is loaded by the command that threw it.
    return error instanceof Error && 'code' in error && error.code === 'bad-call' ? 2 : 1;
  }
  // A command whose input was in part wrong has gone on to its end, and set the status.
  return Number(process.exitCode ?? 0);
}

function oneLine(text: string): string {
  return `${text.trim().replace(/\s*[\r\n]+\s*/g, ' ')}\n`;
}

async function called(args: readonly string[]): Promise<void> {
  const [named, ...others] = args;
  const program = new Command('glutamate')
    .description('Quotes a review word for word, with its caveats.')
    .exitOverride();
  let said = '';
  program.configureOutput({
    writeErr: (text) => process.stderr.write(text),
    outputError: (text) => {
      said = text.trim();
    },
  });
  for (const [name, { about, load }] of Object.entries(commands)) {
    const command = program.command(name).description(about);
    // `help ask` shows as much as `ask --help`.
    if (name === named || others.includes(name)) (await load())(command);
  }
  await program.parseAsync(args, { from: 'user' }).catch(async (error: unknown) => {
    const isUnknown = error instanceof CommanderError && error.code === 'commander.unknownCommand';
    const cure = isUnknown ? await howToAsk(named ?? '', others) : '';
    if (said !== '') process.stderr.write(oneLine(said + cure));
    throw error;
  });
}

// What the bot itself understands is asked with `ask`: its verbs, its kinds of topic, and any sentence.
async function howToAsk(named: string, others: readonly string[]): Promise<string> {
  const { isAsked } = await import('./commands/is-asked.js');
  return isAsked(named) ? `; use: glutamate ask ${[named, ...others].join(' ')}` : '';
}
