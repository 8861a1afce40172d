// The import law: what each part of the core may import, and by which doors adapters come in. Drawn in src/README.md.

// What each part of the core imports of the others: no more, and no less, so that the table never allows what nobody needs.
// `vocabulary`, `errors` and `maps` are open to all.
export const law: Readonly<Record<string, readonly string[]>> = {
  text: ['language'],
  knowledge: ['text'],
  language: [],
  question: ['language', 'text'],
  safety: ['language', 'text'],
  search: ['knowledge', 'language', 'question', 'retrieval', 'text'],
  retrieval: ['knowledge', 'text'],
  caveats: ['language', 'text'],
  command: ['knowledge', 'language', 'text'],
  citations: ['text'],
  ingest: ['caveats', 'knowledge', 'language', 'text'],
  answer: [
    'caveats',
    'command',
    'knowledge',
    'language',
    'question',
    'retrieval',
    'safety',
    'search',
    'text',
    'trace',
  ],
  trace: [],
  card: ['citations', 'command', 'knowledge', 'safety', 'text'],
  'bot-port': ['card', 'command', 'knowledge', 'language', 'retrieval', 'trace'],
  'answer-object': ['bot-port', 'card', 'knowledge'],
  bot: [
    'answer',
    'bot-port',
    'card',
    'command',
    'knowledge',
    'question',
    'retrieval',
    'safety',
    'search',
    'text',
    'trace',
  ],
  index: ['answer-object', 'bot', 'bot-port', 'card', 'caveats', 'command', 'knowledge', 'language', 'trace'],
  checks: ['language', 'safety', 'search', 'text'],
};

/** What adapters may import of the core: for whoever embeds the bot, and for those who need more, a door for each noun. */
export const doors: readonly string[] = [
  'src/index.ts',
  'src/vocabulary.ts',
  'src/card/index.ts',
  'src/checks/index.ts',
  'src/ingest/index.ts',
  'src/retrieval/index.ts',
];

/** Files of `adapters/` that every folder may import: the port, and two that many need. */
export const openAdapters = ['adapter', 'anonymous-key', 'remember'];

/** Files that see all folders, since they join them. So does each command of the command line. */
export const adapterRoots = ['cli', 'command-line', 'main', 'migrate', 'platform-previews', 'run', 'service'];

/** What each folder of `adapters/` imports of the others, exactly. No platform imports another. */
export const adapterLaw: Readonly<Record<string, readonly string[]>> = {
  adapter: ['bot', 'log', 'settings', 'store'],
  'anonymous-key': [],
  bot: ['log'],
  chat: ['store'],
  discord: ['chat', 'http', 'log', 'settings'],
  fetch: [],
  http: ['serve', 'settings'],
  ingest: ['packs'],
  log: [],
  packs: [],
  remember: [],
  search: ['bot', 'log'],
  serve: ['bot', 'log', 'store'],
  settings: [],
  slack: ['chat', 'http', 'log', 'settings', 'store'],
  store: ['log'],
  terminal: [],
  web: ['bot', 'chat', 'http', 'log', 'packs', 'settings'],
};
