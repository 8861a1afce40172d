// The page for a curator: how a question was read, which passages were ranked for what, and what was left uncovered.
import type { Bot, Library, Passage, Reply, Trace } from '../../src/index.js';
import { layout } from './layout.js';
import { address, type Child, h } from './markup.js';
import { outcome } from './outcome.js';
import { type Asked, typedText } from './read.js';
import { readWord, type WordRead } from './why-words.js';

/** `replied`: to the text that was asked, where it is there already. */
export function whyPage(bot: Bot, asked: Asked, replied: Reply | null = null): string {
  const text = typedText(asked);
  const title = text === '' ? 'Why' : `Why: ${text}`;
  if (text === '') {
    const intro =
      'Ask, and see how the question was read, which passages were found, and what was left uncovered.';
    const body = [h('h1', {}, 'Why it answers, and why not'), h('p', {}, intro)];
    return layout({ path: '/why', title, text, ask: true, body });
  }
  const reply = replied ?? bot.respond(text);
  const words = reply.trace.words.map((word) => readWord(bot, word));
  const body = [
    h('h1', { id: 'page_result', tabIndex: -1 }, title),
    ...decision(reply),
    ...missing(words),
    ...wordsView(words, reply.trace),
    ...passagesView(bot.library, reply.trace),
    h('p', {}, h('a', { href: address('/', { q: text }) }, 'See the card')),
  ];
  return layout({ path: '/why', title, text, ask: true, body });
}

function decision({ answer, card, trace }: Reply): Child[] {
  const sure = trace.confidence === null ? '' : ` Confidence ${trace.confidence.toFixed(2)} of 1.`;
  return [
    h('p', { className: ['outcome', card.tone] }, outcome(answer)),
    h('p', {}, `Read as the command “${trace.command}”. Decision: ${trace.decision}.${sure}`),
  ];
}

// What a curator comes for stands first: the word that no alias holds.
function missing(words: readonly WordRead[]): Child[] {
  const unknown = words.filter(({ verdict }) => verdict === 'unknown');
  return unknown.map(({ word, near }) =>
    h(
      'p',
      { className: ['missing'] },
      h('strong', {}, `Is an alias missing? No topic has “${word}”.`),
      ' If the review speaks of it by another name, add it to the "aliases" of that topic in topics.json.',
      near.length === 0 ? '' : ` Names spelled nearly so: ${near.join(', ')}.`,
    ),
  );
}

function wordsView(words: readonly WordRead[], trace: Trace): Child[] {
  const title = h('h2', {}, 'How the words were read');
  if (words.length === 0) {
    const why =
      trace.command === 'ask'
        ? 'No word was read that a passage could cover.'
        : 'A command: nothing had to be searched.';
    return [title, h('p', {}, why)];
  }
  const head = ['In the question', 'Read as', 'Outcome'].map((name) => h('th', { scope: 'col' }, name));
  const rows = words.map(({ word, reading, verdict, says }) =>
    h(
      'tr',
      { className: [verdict] },
      h('th', { scope: 'row' }, word),
      h('td', {}, reading),
      h('td', {}, h('span', { className: ['sign'], ariaHidden: 'true' }, signs[verdict]), says),
    ),
  );
  return [
    title,
    h('table', { className: ['words'] }, h('thead', {}, h('tr', {}, ...head)), h('tbody', {}, ...rows)),
  ];
}

const signs: Readonly<Record<WordRead['verdict'], string>> = {
  covered: '✓ ',
  taken: '✓ ',
  unknown: '✗ ',
  uncovered: '✗ ',
  colour: '· ',
};

function passagesView(library: Library, { passages }: Trace): Child[] {
  const title = h('h2', {}, 'Passages, best first');
  if (passages.length === 0) return [title, h('p', {}, 'No passage was found.')];
  const most = Math.max(...passages.map(({ score }) => score), 1);
  const items = passages.map(({ passage, score, reasons }) => {
    const found = find(library, passage);
    const id = found?.passage.id ?? passage;
    const notices = found === null ? [] : library.noticesOf(found.pack);
    const retracted = notices.some(({ kind }) => kind === 'retraction');
    const href = found === null ? '/source' : `${address('/source', { pack: found.pack })}#${id}`;
    return h(
      'li',
      {},
      h(
        'p',
        {},
        h('a', { href }, found?.passage.locator ?? passage),
        h('span', { className: ['small'] }, ` ${passage}`),
        ...(retracted ? [' ', h('strong', {}, 'Retracted article')] : []),
      ),
      h('blockquote', {}, found?.passage.text ?? ''),
      h(
        'p',
        { className: ['score'] },
        h('meter', {
          min: 0,
          max: most,
          value: score,
          ariaLabel: `Score ${score.toFixed(2)} of ${most.toFixed(2)}`,
        }),
        ` ${score.toFixed(2)}, for: `,
        reasons.length === 0 ? 'no reason' : reasons.join(', '),
      ),
    );
  });
  return [title, h('ol', { className: ['passages'] }, ...items)];
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
