// The import law: what each part of the core, and each folder of the adapters, may import. Drawn in src/README.md.

// What each part of the core imports of the others: no more, and no less, so that the table never allows what nobody needs.
// `vocabulary` and `errors` are open to all.
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
  reply: ['card', 'trace'],
  'bot-port': ['card', 'command', 'knowledge', 'language', 'reply', 'retrieval'],
  'answer-object': ['card', 'knowledge', 'reply'],
  bot: [
    'answer',
    'bot-port',
    'card',
    'command',
    'knowledge',
    'question',
    'reply',
    'retrieval',
    'safety',
    'search',
    'text',
    'trace',
  ],
  index: [
    'answer-object',
    'bot',
    'bot-port',
    'card',
    'caveats',
    'command',
    'ingest',
    'knowledge',
    'language',
    'reply',
    'retrieval',
    'safety',
    'search',
    'text',
    'trace',
  ],
};

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
