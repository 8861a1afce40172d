// The page for a curator: how a question was read, which passages were ranked for what, and what was left uncovered.
import type { Bot, Library, Reply, Trace } from '../../src/index.js';
import type { Passage } from '../../src/vocabulary.js';
import { layout } from './layout.js';
import { address, type Child, h, link, passageAddress } from './markup.js';
import { outcome } from './outcome.js';
import { type Asked, typedText } from './read.js';
import { type TryAsking, trying } from './try-asking.js';
import { readWord, type WordRead } from './why-words.js';

/** `replied`: to the text that was asked, where it is there already. `tries`: what to ask where nothing was. */
export function whyPage(
  bot: Bot,
  asked: Asked,
  replied: Reply | null = null,
  tries: readonly TryAsking[] = [],
): string {
  const text = typedText(asked);
  if (text === '') {
    const says = 'How a question was read, which passages were found, and what was left uncovered.';
    const intro = [h('h1', 'Why it answers, and why not'), h('p', says)];
    return layout({ path: '/why', title: 'Why', text, intro, body: [trying(tries, '/why')] });
  }
  const { answer, card, trace } = replied ?? bot.respond(text);
  const words = trace.words.map((word) => readWord(bot, word));
  const sure = trace.confidence === null ? '' : ` Confidence ${trace.confidence.toFixed(2)}, of 0 to 1.`;
  const body = [
    h('h1#page_result', { tabIndex: -1 }, `Why: ${text}`),
    h('p', { className: ['outcome', card.tone] }, outcome(answer)),
    h('p', link(address('/', { q: text }), 'See the answer')),
    h('p', `Read as the command “${trace.command}”. Decision: ${trace.decision}.${sure}`),
    ...missing(words),
    h('h2', 'How the words were read'),
    wordsView(words, trace),
    h('h2', 'Passages, best first'),
    passagesView(bot.library, trace),
  ];
  return layout({ path: '/why', title: `Why: ${text}`, text, body });
}

// What a curator comes for stands first: the word that no alias holds.
function missing(words: readonly WordRead[]): Child[] {
  const unknown = words.filter(({ verdict }) => verdict === 'unknown');
  return unknown.map(({ word, near }) =>
    h(
      'p.missing',
      h('strong', `Is an alias missing? No topic has “${word}”.`),
      ' If the text speaks of it by another name, add it to the "aliases" of that topic in topics.json.',
      near.length === 0 ? '' : ` Names spelled nearly so: ${near.join(', ')}.`,
    ),
  );
}

function wordsView(words: readonly WordRead[], { command }: Trace): Child {
  if (words.length === 0) {
    const asked = command === 'ask';
    return h(
      'p',
      asked ? 'No word was read that a passage could cover.' : 'A command: nothing had to be searched.',
    );
  }
  const head = ['In the question', 'Read as', 'Outcome'].map((name) => h('th', { scope: 'col' }, name));
  const rows = words.map(({ word, reading, verdict, says }) =>
    h(
      'tr',
      { className: [verdict] },
      h('th', { scope: 'row' }, word),
      h('td', reading),
      h('td', h('strong', { ariaHidden: 'true' }, signs[verdict]), says),
    ),
  );
  return h('table.words', h('thead', h('tr', ...head)), h('tbody', ...rows));
}

const signs: Readonly<Record<WordRead['verdict'], string>> = {
  covered: '✓ ',
  taken: '✓ ',
  unknown: '✗ ',
  uncovered: '✗ ',
  colour: '· ',
};

function passagesView(library: Library, { passages }: Trace): Child {
  if (passages.length === 0) return h('p', 'No passage was found.');
  const most = Math.max(...passages.map(({ score }) => score), 1);
  const items = passages.map(({ passage: key, score, reasons }) => {
    const found = find(library, key);
    const label = `Score ${score.toFixed(2)} of ${most.toFixed(2)}`;
    const retracted =
      found !== null && library.noticesOf(found.pack).some(({ kind }) => kind === 'retraction');
    return h(
      'li',
      found === null ? key : link(passageAddress(found.pack, found.passage.id), found.passage.locator),
      h('span.small', ` ${key}`),
      retracted ? h('strong', ' Retracted article') : null,
      h('blockquote', found?.passage.text ?? ''),
      h('meter', { min: 0, max: most, value: score, ariaLabel: label }),
      ` ${score.toFixed(2)}, for: ${reasons.join(', ') || 'no reason'}`,
    );
  });
  return h('ol.passages', ...items);
}

// A question's trace names a passage with its pack, that of a command without.
function find(library: Library, key: string): { pack: string; passage: Passage } | null {
  const [name = '', ...rest] = key.split('/');
  const named = library.pack(name);
  const own = named?.passages.find(({ id }) => id === rest.join('/'));
  if (named !== undefined && own !== undefined) return { pack: named.id, passage: own };
  for (const pack of library.packs) {
    const passage = pack.passages.find(({ id }) => id === key);
    if (passage !== undefined) return { pack: pack.id, passage };
  }
  return null;
}
