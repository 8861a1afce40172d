// `glutamate topics`: the topics that ingest proposed, one by one: accepted, rejected, renamed, moved into another facet.
import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import { Fault, type PackTexts } from '../../src/index.js';
import { decideTopic, firstWordsOf, openTopics, type TopicDecision } from '../../src/ingest/index.js';
import { findFolder, readFolder, writeFolder } from '../ingest/pack-folder.js';
import { addGolden } from '../packs/golden.js';
import { readPacks } from '../packs/packs.js';
import { type PackOptions, pathsOf, withPacks } from './options.js';

export function topics(bare: Command): void {
  const sub = (name: string, about: string): Command => withPacks(bare.command(name).description(about));
  sub('list <pack>', 'the topics that nobody has decided on, each with its first words').action(list);
  sub(
    'review [pack]',
    'asks for each of them: a accept, r reject, n NAME rename, m FACET move, s skip, q quit',
  ).action(review);
  sub('accept <pack> <topic>', 'the topic is right').action(
    (pack: string, id: string, options: PackOptions) => decide(pack, id, { kind: 'accept' }, options),
  );
  sub('reject <pack> <topic>', 'it is none, and is not proposed again').action(
    (pack: string, id: string, options: PackOptions) => decide(pack, id, { kind: 'reject' }, options),
  );
  sub('rename <pack> <topic> <name>', 'another name; the old one stays as one more').action(
    (pack: string, id: string, name: string, options: PackOptions) =>
      decide(pack, id, { kind: 'rename', name }, options),
  );
  sub('answer <pack> <question> <passage>', 'this sentence answers that question: `verify` asks it').action(
    (pack: string, question: string, passage: string, options: PackOptions) => {
      addGolden(findFolder(pathsOf(options), pack), question, passage);
      process.stdout.write(`${pack}: ${passage} answers “${question}”\n`);
    },
  );
  sub('move <pack> <topic> <facet>', 'into another facet of the pack').action(
    (pack: string, id: string, facet: string, options: PackOptions) =>
      decide(pack, id, { kind: 'move', facet }, options),
  );
}

function decide(pack: string, id: string, decision: TopicDecision, options: PackOptions): void {
  const folder = findFolder(pathsOf(options), pack);
  writeFolder(folder, decideTopic(readFolder(folder), id, decision));
  process.stdout.write(`${pack}: ${id}: ${said(decision)}\n`);
}

function said(decision: TopicDecision): string {
  switch (decision.kind) {
    case 'accept':
      return 'accepted';
    case 'reject':
      return 'rejected';
    case 'rename':
      return `is called ${decision.name} now`;
    case 'move':
      return `is in ${decision.facet} now`;
  }
}

function list(pack: string, options: PackOptions): void {
  const texts = readFolder(findFolder(pathsOf(options), pack));
  for (const topic of openTopics(texts)) process.stdout.write(`${described(topic, texts)}\n`);
}

type Topic = ReturnType<typeof openTopics>[number];

function described(topic: Topic, texts: PackTexts): string {
  return `${topic.id} (${String(topic['facet'])}): ${String(topic['name'])}\n  “${firstWordsOf(texts, topic)}”`;
}

async function review(pack: string | undefined, options: PackOptions): Promise<void> {
  const { packs, places } = readPacks(pathsOf(options));
  const ingested = places.filter((_, index) => packs[index]?.origin === 'ingested');
  const folders = pack === undefined ? ingested : [findFolder(pathsOf(options), pack)];
  const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  for (const folder of folders) {
    let texts = readFolder(folder);
    for (const topic of openTopics(texts)) {
      process.stdout.write(
        `${described(topic, texts)}\na accept, r reject, n NAME, m FACET, s skip, q quit > `,
      );
      const answer = await decisionOf(lines);
      if (answer === 'quit') return;
      if (answer === 'skip') continue;
      try {
        texts = decideTopic(texts, topic.id, answer);
        writeFolder(folder, texts);
        process.stdout.write(`${said(answer)}\n`);
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        process.stdout.write(`${error.message}\n`);
      }
    }
  }
}

/** What is typed, until it is an answer; the end of the input quits. */
async function decisionOf(lines: AsyncIterator<string>): Promise<TopicDecision | 'skip' | 'quit'> {
  for (;;) {
    const { value, done } = await lines.next();
    if (done === true) return 'quit';
    const [, key = '', rest = ''] = /^\s*(\w)\w*\s*(.*?)\s*$/.exec(value) ?? [];
    if (key === 'a') return { kind: 'accept' };
    if (key === 'r') return { kind: 'reject' };
    if (key === 'n' && rest !== '') return { kind: 'rename', name: rest };
    if (key === 'm' && rest !== '') return { kind: 'move', facet: rest };
    if (key === 's') return 'skip';
    if (key === 'q') return 'quit';
    process.stdout.write('a, r, n NAME, m FACET, s or q > ');
  }
}
