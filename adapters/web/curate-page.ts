// The view of packs to decide on: what was read of each record and what of it was guessed, the topics that were proposed, and forms for both.
import { firstWordsOf, openTopics, type Pack, type PackTexts } from '../../src/index.js';
import { layout } from './layout.js';
import { address, type Child, h, link } from './markup.js';

/** Rows of one view: more would be megabytes that nobody reads. */
const [packsMax, topicsMax] = [500, 200];

/** `broken`: folders that are no sound packs. */
export function curateList(packs: readonly Pack[], broken: readonly string[]): string {
  const open = (pack: Pack): number => pack.source.guessed?.length ?? 0;
  // What asks for a decision stands first.
  const sorted = [...packs].sort((a, b) => Math.sign(open(b)) - Math.sign(open(a)));
  const rows = sorted
    .slice(0, packsMax)
    .map((pack) =>
      h(
        'li',
        link(address('/curate', { pack: pack.id }), pack.source.title),
        h('br'),
        h('span.small', summary(pack)),
      ),
    );
  const rest = packs.length - packsMax;
  return framed('Packs to decide on', [
    h(
      'p',
      'What is decided here changes the plain files of the packs, as the commands do, and stands after the next ingest.',
    ),
    ...broken.map((folder) => h('p', `${folder} is broken: run glutamate verify.`)),
    h('ul', ...rows),
    ...(rest > 0 ? [h('p', `${rest} more: use glutamate library list.`)] : []),
  ]);
}

function summary(pack: Pack): string {
  const { authors, journal, year, doi, guessed } = recordOf(pack);
  const [first] = authors;
  const who = first === undefined ? 'no authors' : `${first}${authors.length > 1 ? ' et al.' : ''}`;
  const facts = [
    pack.id,
    who,
    journal ?? 'no journal',
    year ?? 'no year',
    doi ?? 'no DOI',
    `${pack.passages.length} passages`,
  ];
  return `${facts.join(' · ')}${guessed.length === 0 ? '' : ` · to confirm: ${guessed.join(', ')}`}`;
}

function recordOf({ source }: Pack) {
  const { title, year, doi, guessed = [] } = source;
  const authors = source.authors.map(({ given, family }) => `${given} ${family}`.trim());
  return { title, authors, year, doi, guessed, journal: source.journal === '' ? null : source.journal };
}

/** One pack with its forms. `texts`: its files as they stand. */
export function curatePack(pack: Pack, texts: PackTexts, token: string): string {
  const form = (what: string, label: string, ...fields: Child[]): Child =>
    h(
      'form',
      { method: 'post', action: '/curate' },
      ...Object.entries({ token, pack: pack.id, do: what }).map(([name, value]) =>
        h('input', { type: 'hidden', name, value }),
      ),
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
    ...(topics.length === 0 ? [h('p', 'None is left to decide on.')] : []),
    ...topics.slice(0, topicsMax).flatMap((topic) => topicRows(pack, texts, topic, form)),
    ...(rest > 0 ? [h('p', `${rest} more, when these are decided.`)] : []),
    h('h2', 'A question and the sentence that answers it'),
    h(
      'p',
      'glutamate verify asks it of this pack from then on. The id of a sentence stands behind it, after #, under “The text”.',
    ),
    form('answer', 'Add', field('question', 'Question', ''), field('passage', 'Id of the sentence', '')),
    h('h2', 'Remove'),
    h('p', 'The next ingest of the same files leaves it away.'),
    form('remove', 'Remove this pack', field('again', `Type ${pack.id}`, '')),
  ]);
}

type Form = (what: string, label: string, ...fields: Child[]) => Child;

function recordRows(pack: Pack, form: Form): Child[] {
  const { title, authors, journal, year, doi, guessed } = recordOf(pack);
  const rows = [
    ['title', title],
    ['authors', authors.join(', ')],
    ['journal', journal ?? ''],
    ['year', year === null ? '' : String(year)],
    ['doi', doi ?? ''],
  ] as const;
  return rows.flatMap(([name, value]) => [
    h('dt', name),
    h(
      'dd',
      value === '' ? 'not given' : value,
      ...(guessed.includes(name)
        ? [
            ' — read from the text. ',
            form('confirm', 'Confirm', h('input', { type: 'hidden', name: 'field', value: name })),
          ]
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
  const id = h('input', { type: 'hidden', name: 'topic', value: topic.id });
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

function field(name: string, label: string, value: string): Child {
  return h(
    'label',
    `${label} `,
    h('input', { type: 'text', name, value, required: true, autoComplete: 'off' }),
  );
}

function framed(title: string, body: readonly Child[]): string {
  return layout({ path: '/curate', title, body: [h('h1', title), ...body] });
}
