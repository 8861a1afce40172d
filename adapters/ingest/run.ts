// A run of `ingest`: input after input into packs; what fails is said and the others go on; what an earlier run did is left alone.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Article,
  articleKey,
  Fault,
  hasWords,
  ingestArticle,
  type PackTexts,
  packId,
  packIdBeside,
  readArticles,
  readFetched,
  type Shelf,
  sniffFormat,
} from '../../src/index.js';
import { ingestCollection, sha256Of, titleOf } from './collection.js';
import { decode, INPUT_BYTES_MAX, isText, tooLarge, unfold } from './decode.js';
import type { InputFile, PassedOver } from './inputs.js';
import { type Manifest, openManifest } from './manifest.js';
import { type Counts, counted, Progress } from './progress.js';
import { readHead } from './read-head.js';
import { replaceFolder, sweep, writeTexts } from './write-folder.js';

/** An article that is fetched by its id, beside those that stand in files. */
export interface InputId {
  readonly id: string;
  /** `beside`: PubMed's record of the article. `note`: what the operator should know of it (only the abstract was to be had). */
  readonly fetch: (
    id: string,
  ) => Promise<{ readonly text: string; readonly beside?: string | null; readonly note: string | null }>;
}

export type Input = InputFile | InputId;

export interface Run {
  readonly inputs: readonly Input[];
  /** What stands in the folders that were named and is no input. */
  readonly passedOver: readonly PassedOver[];
  readonly out: string;
  readonly shelf: Shelf;
  /** Of a collection, instead of its file's name. */
  readonly title: string | null;
  /** Does anew what an earlier run finished. */
  readonly again: boolean;
  readonly screen: { isTTY?: boolean; write(text: string): unknown };
  readonly output: { write(text: string): unknown };
  readonly now: () => number;
}

/** Whether every input was ingested, now or before. */
export async function ingest(run: Run): Promise<boolean> {
  openFolder(run.out);
  const counts: Counts = {
    of: run.inputs.length + run.passedOver.length,
    made: 0,
    done: 0,
    failed: 0,
    passedOver: run.passedOver.length,
  };
  const work = new Work(run, counts);
  for (const { path, why } of run.passedOver) work.progress.say(`${path}: passed over: ${why}`);
  for (const input of run.inputs) {
    await work.take(input);
  }
  work.progress.say(counted(counts));
  return counts.failed === 0;
}

function openFolder(out: string): void {
  try {
    mkdirSync(out, { recursive: true });
    sweep(out);
  } catch (cause) {
    throw new Fault('bad-input', 'the folder for packs cannot be written', out, 'name another --out', {
      cause,
    });
  }
}

class Work {
  readonly #run: Run;
  readonly #counts: Counts;
  readonly #manifest: Manifest;
  readonly progress: Progress;
  /** What tells an article from others → the input of this run that it came from. */
  readonly #seen = new Map<string, string>();

  constructor(run: Run, counts: Counts) {
    this.#run = run;
    this.#counts = counts;
    this.#manifest = openManifest(run.out);
    this.progress = new Progress(run.screen, counts, run.now);
  }

  async take(input: Input): Promise<void> {
    const name = 'id' in input ? input.id : input.path;
    try {
      const done = 'id' in input ? await this.#takeId(input) : this.#takeFile(input);
      this.#counts[done]++;
    } catch (error) {
      this.#counts.failed++;
      this.#sayFault(name, error);
    }
    this.progress.step();
    // Lets what was said be shown.
    await new Promise((resolve) => setImmediate(resolve));
  }

  async #takeId({ id, fetch }: InputId): Promise<'made' | 'done'> {
    const sha256 = createHash('sha256').update(`id ${id.toLowerCase()}`).digest('hex');
    if (this.#isFinished(sha256, id)) return 'done';
    const { text, beside, note } = await fetch(id);
    if (note !== null) this.progress.say(note);
    this.#ingestAll(readFetched(text, beside ?? null), id, sha256);
    return 'made';
  }

  #takeFile({ path, found }: InputFile): 'made' | 'done' | 'passedOver' {
    if (sniffFormat(readHead(path)) === 'jsonl') return this.#takeCollection(path);
    if (statSync(path).size > INPUT_BYTES_MAX) throw tooLarge();
    const raw = readFileSync(path);
    const sha256 = createHash('sha256').update(raw).digest('hex');
    if (this.#isFinished(sha256, path)) return 'done';
    const bytes = unfold(raw);
    if (found && !isText(bytes)) {
      this.progress.say(`${path}: passed over: no text`);
      return 'passedOver';
    }
    if (bytes.length === 0)
      throw new Fault('bad-input', 'the file is empty', 'no byte in it', 'give an article, or leave it out');
    this.#ingestAll(readArticles(decode(bytes)), path, sha256);
    return 'made';
  }

  #takeCollection(path: string): 'made' | 'done' {
    const title = this.#run.title ?? titleOf(path);
    // The title is part of the pack, and so of what was done.
    const sha256 = createHash('sha256')
      .update(`${title}\n${sha256Of(path)}`)
      .digest('hex');
    if (this.#isFinished(sha256, path)) return 'done';
    this.#claim(`collection ${title}`, path);
    const { id, passages } = ingestCollection(path, this.#run.out, title);
    this.#manifest.add({ input: path, sha256, packs: { [id]: `collection ${title}` } });
    this.#run.output.write(`${id}: ${passages} passages\n`);
    return 'made';
  }

  #isFinished(sha256: string, input: string): boolean {
    const entry = this.#run.again ? undefined : this.#manifest.finished(sha256);
    if (entry === undefined) return false;
    for (const article of Object.values(entry.packs)) this.#claim(article, input);
    return true;
  }

  // The same article from two inputs of one run would be one pack written twice: which of them is meant is not ours to choose.
  #claim(article: string, input: string): void {
    const other = this.#seen.get(article);
    if (other !== undefined) {
      throw new Fault(
        'bad-input',
        'the same article as another input',
        `${article}, in ${other}`,
        'leave one out',
      );
    }
    this.#seen.set(article, input);
  }

  /** An input may hold many articles: those that fail leave the others be, and the input undone. */
  #ingestAll(articles: readonly Article[], input: string, sha256: string): void {
    const packs: Record<string, string> = {};
    const faults: Error[] = [];
    const bare = articles.length - worded(articles).length;
    if (bare > 0)
      this.progress.say(
        `${input}: nothing but a title in ${bare} of ${articles.length} records: passed over`,
      );
    for (const article of worded(articles)) {
      try {
        const key = articleKey(article.record);
        this.#claim(key, input);
        packs[this.#ingestOne(article, key)] = key;
      } catch (error) {
        faults.push(error instanceof Error ? error : new Error(String(error)));
      }
    }
    const [first, ...others] = faults;
    for (const fault of others) this.#sayFault(input, fault);
    if (first !== undefined) throw first;
    this.#manifest.add({ input, sha256, packs });
  }

  #ingestOne(article: Article, key: string): string {
    const { out, shelf, output } = this.#run;
    const id = this.#manifest.packOf(key) ?? freeId(out, packId(article.record), key);
    const before = existsSync(join(out, id, 'pack.json')) ? readTexts(join(out, id)) : null;
    const { texts, pack, kept, lost } = ingestArticle(article, id, shelf, before);
    replaceFolder(out, id, (folder) => writeTexts(folder, texts));
    const findings = pack.claims.filter(({ type }) => type === 'finding').length;
    const decisions =
      kept === 0 ? '' : `, ${kept} ${kept === 1 ? 'decision' : 'decisions'} of a curator kept`;
    output.write(
      `${id}: ${pack.passages.length} passages, ${pack.topics.length} topics, ${findings} findings${decisions}\n`,
    );
    for (const place of lost)
      this.progress.say(`${id}: ${place}: its words no longer stand in the article: left out`);
    return id;
  }

  #sayFault(input: string, error: unknown): void {
    const known = error instanceof Fault;
    const what = error instanceof Error ? error.message : String(error);
    this.progress.say(`${input}: ${known ? what : `failed: ${what}`}`);
  }
}

/** Of a set of records, those that have an abstract at least; an article that comes alone must. */
function worded(articles: readonly Article[]): readonly Article[] {
  const some = articles.filter(hasWords);
  return some.length > 0 ? some : articles;
}

function freeId(out: string, id: string, key: string): string {
  return existsSync(join(out, id)) ? packIdBeside(id, key) : id;
}

function readTexts(folder: string): PackTexts {
  const names = readdirSync(folder).filter((name) => /\.(?:json|txt)$/.test(name));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
