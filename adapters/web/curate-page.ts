// The view of packs to decide on: what was read of each record and what of it was guessed, the topics that were proposed, and forms for both.

import { journalAndYear } from '../../src/card/index.js';
import type { PackTexts } from '../../src/index.js';
import { firstWordsOf, openTopics } from '../../src/ingest/index.js';
import type { Pack } from '../../src/vocabulary.js';
import { layout } from './layout.js';
import { address, type Child, h, link } from './markup.js';

/** Rows of one view: more would be megabytes that nobody reads. */
const [packsMax, topicsMax] = [500, 200];

/** `broken`: folders that are no sound packs. */
export function curateList(packs: readonly Pack[], broken: readonly string[]): string {
  const guessed = (pack: Pack): readonly string[] => pack.source.guessed ?? [];
  // What asks for a decision stands first.
  const sorted = [...packs].sort((a, b) => Math.sign(guessed(b).length) - Math.sign(guessed(a).length));
  const rows = sorted.slice(0, packsMax).map((pack) => {
    const { source, id, passages } = pack;
    const open = guessed(pack).length === 0 ? '' : ` · to confirm: ${guessed(pack).join(', ')}`;
    const facts = `${id} · ${authorsOf(pack)}${journalAndYear(source)} · ${passages.length} passages${open}`;
    return h('li', link(address('/curate', { pack: id }), source.title), h('br'), h('span.small', facts));
  });
  const rest = packs.length - packsMax;
  return framed('Packs to decide on', [
    h(
      'p',
      'What is decided here changes the plain files of the packs, as the commands do, and stands after the next ingest.',
    ),
    ...broken.map((folder) => h('p', `${folder} is broken: run glutamate verify.`)),
    h('ul', ...rows),
    rest > 0 ? h('p', `${rest} more: use glutamate library list.`) : null,
  ]);
}

function authorsOf({ source }: Pack): string {
  return source.authors.map(({ given, family }) => `${given} ${family}`.trim()).join(', ') || 'no authors';
}

type Form = (what: string, label: string, ...fields: Child[]) => Child;

/** One pack with its forms. `texts`: its files as they stand. */
export function curatePack(pack: Pack, texts: PackTexts, token: string): string {
  const form: Form = (what, label, ...fields) =>
    h(
      'form',
      { method: 'post', action: '/curate' },
      ...Object.entries({ token, pack: pack.id, do: what }).map(([name, value]) => hidden(name, value)),
      ...fields,
      ' ',
      h('button', { type: 'submit' }, label),
    );
  const topics = openTopics(texts);
  const rest = topics.length - topicsMax;
  return framed(pack.source.title, [
    h('p', link('/curate', 'All packs'), ' · ', link(address('/source', { pack: pack.id }), 'The text')),
    h('h2', 'Record'),
    h('dl', ...recordRows(pack, form)),
    form('retitle', 'Retitle', field('title', 'Title as it is published', pack.source.title)),
    h('h2', 'Topics that were proposed'),
    topics.length === 0 ? h('p', 'None is left to decide on.') : null,
    ...topics.slice(0, topicsMax).flatMap((topic) => topicRows(pack, texts, topic, form)),
    rest > 0 ? h('p', `${rest} more, when these are decided.`) : null,
    h('h2', 'A question and the sentence that answers it'),
    h(
      'p',
      'glutamate verify asks it of this pack from then on. The id of a sentence stands behind it, after #, under “The text”.',
    ),
    form('answer', 'Add', field('question', 'Question'), field('passage', 'Id of the sentence')),
    h('h2', 'Remove'),
    h('p', 'The next ingest of the same files leaves it away.'),
    form('remove', 'Remove this pack', field('again', `Type ${pack.id}`)),
  ]);
}

function recordRows(pack: Pack, form: Form): Child[] {
  const { title, journal, year, doi, guessed = [] } = pack.source;
  const rows = { title, authors: authorsOf(pack), journal, year: String(year ?? ''), doi: doi ?? '' };
  return Object.entries(rows).flatMap(([name, value]) => [
    h('dt', name),
    h(
      'dd',
      value === '' ? 'not given' : value,
      ...(guessed.some((one) => one === name)
        ? [' — read from the text. ', form('confirm', 'Confirm', hidden('field', name))]
        : []),
    ),
  ]);
}

function topicRows(
  pack: Pack,
  texts: PackTexts,
  topic: ReturnType<typeof openTopics>[number],
  form: Form,
): Child[] {
  const id = hidden('topic', topic.id);
  const facets = pack.facets.map((facet) =>
    h('option', { value: facet.id, selected: facet.id === topic['facet'] }, facet.name),
  );
  return [
    h('h3', `${String(topic['name'])} (${String(topic['facet'])})`),
    h('p', `“${firstWordsOf(texts, topic)}”`),
    form('accept', 'Accept', id),
    form('reject', 'Reject', id),
    form('rename', 'Rename', id, field('name', 'Name', String(topic['name']))),
    form('move', 'Move', id, h('label', 'Facet ', h('select', { name: 'facet' }, ...facets))),
  ];
}

function hidden(name: string, value: string): Child {
  return h('input', { type: 'hidden', name, value });
}

function field(name: string, label: string, value = ''): Child {
  const input = h('input', { type: 'text', name, value, required: true, autoComplete: 'off' });
  return h('label', `${label} `, input, ' ');
}

function framed(title: string, body: readonly Child[]): string {
  return layout({ path: '/curate', title, body: [h('h1', title), ...body] });
}
