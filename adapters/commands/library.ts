// `glutamate library`: what packs there are, what of their records was guessed, and a curator's word on it.
import type { Command } from 'commander';
import { Fault, type PackTexts } from '../../src/index.js';
import { addNotices, confirmRecord, newNotices, retitle } from '../../src/ingest/index.js';
import type { Pack } from '../../src/vocabulary.js';
import { findFolder, readFolder, removeFolder, writeFolder } from '../ingest/pack-folder.js';
import { packReport, reportLines } from '../ingest/report.js';
import { readPacks } from '../packs/packs.js';
import { fetchSettings, type PackOptions, pathsOf, withPacks } from './options.js';

export function library(bare: Command): void {
  const sub = (name: string, about: string): Command => withPacks(bare.command(name).description(about));
  sub('list', 'a line for each pack').option('--json', 'as lines of JSON').action(list);
  sub('show <pack>', 'the record of a pack, and what of it was read from the text').action(show);
  sub('confirm <pack> [fields...]', 'the record is right: takes the mark "read from the text" off').action(
    confirm,
  );
  sub('retitle <pack> <title>', 'another title, as it is published').action(rename);
  sub('remove <pack>', 'takes a pack away; the next ingest leaves it away, too').action(remove);
  sub(
    'check',
    'asks Europe PMC and PubMed for retractions and corrections of all packs (with INGEST_CONTACT)',
  )
    .option('--write', 'adds what is new to the packs')
    .action(check);
}

type Json = PackOptions & { readonly json?: true };

function list(options: Json): void {
  for (const pack of packsOf(options)) {
    const report = packReport(pack.id, pack, []);
    const { input: _, problems: __, ...line } = report;
    process.stdout.write(`${options.json === true ? JSON.stringify(line) : shortLine(pack)}\n`);
  }
}

function shortLine({ id, source, passages }: Pack): string {
  const [first] = source.authors;
  const who = first === undefined ? '' : ` ${first.family}${source.authors.length > 1 ? ' et al.' : ''}`;
  const guessed = source.guessed === undefined ? '' : `; to confirm: ${source.guessed.join(', ')}`;
  return `${id}:${who}${source.year === null ? '' : ` ${source.year}`} ${source.title} (${passages.length} passages${guessed})`;
}

function packsOf(options: PackOptions): readonly Pack[] {
  const { packs, problems } = readPacks(pathsOf(options));
  for (const { folder } of problems)
    process.stderr.write(`${folder}: broken: \`glutamate verify\` tells why\n`);
  return packs;
}

function show(id: string, options: PackOptions): void {
  const folder = findFolder(pathsOf(options), id);
  const pack = packsOf({ knowledge: [folder] })[0];
  if (pack === undefined)
    throw new Fault('bad-pack', 'this pack is broken', folder, 'mend it as `glutamate verify` says');
  const facts = [
    `  passages: ${pack.passages.length}`,
    `  topics: ${pack.topics.map(({ name }) => name).join(', ') || 'none'}`,
    `  files: ${folder}`,
  ];
  process.stdout.write(`${[pack.id, ...reportLines(packReport(pack.id, pack, [])), ...facts].join('\n')}\n`);
}

function confirm(id: string, fields: readonly string[], options: PackOptions): void {
  change(id, options, (texts) => confirmRecord(texts, fields));
}

function rename(id: string, title: string, options: PackOptions): void {
  change(id, options, (texts) => retitle(texts, title));
}

function change(id: string, options: PackOptions, changed: (texts: PackTexts) => PackTexts): void {
  const folder = findFolder(pathsOf(options), id);
  writeFolder(folder, changed(readFolder(folder)));
  show(id, options);
}

function remove(id: string, options: PackOptions): void {
  const folder = findFolder(pathsOf(options), id);
  removeFolder(folder);
  process.stdout.write(`${folder}: taken away\n`);
}

async function check(options: PackOptions & { readonly write?: true }): Promise<void> {
  const { noticesFetcher } = await import('../fetch/record-fetcher.js');
  const noticesOf = noticesFetcher(await fetchSettings(null));
  let retracted = 0;
  for (const pack of packsOf(options)) {
    const { doi, pmid, pmcid } = pack.source;
    const say = (line: string): void => void process.stdout.write(`${pack.id}: ${line}\n`);
    const name = pmid === null ? (pmcid ?? doi) : `PMID${pmid}`;
    const notices = name === null ? null : await noticesOf(name);
    if (notices === null) {
      say(name === null ? 'no DOI, PMID or PMCID to ask for' : `not known under ${name}`);
      continue;
    }
    const fresh = newNotices(pack, notices);
    retracted += fresh.filter(({ kind }) => kind === 'retraction').length;
    say(fresh.length === 0 ? 'nothing new' : fresh.map(({ kind, text }) => `${kind}: ${text}`).join('; '));
    if (fresh.length === 0 || options.write !== true) continue;
    const folder = findFolder(pathsOf(options), pack.id);
    writeFolder(folder, addNotices(readFolder(folder), fresh));
  }
  process.exitCode = retracted > 0 && options.write !== true ? 1 : 0;
}
