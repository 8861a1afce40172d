// A run of `ingest`: input after input into packs; what fails is said and the others go on; what an earlier run did is left alone.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { badInput, loadPack } from '../../src/index.js';
import {
  type Article,
  articleKey,
  ingestArticle,
  packId,
  packIdBeside,
  readFetched,
  type Shelf,
  sniffFormat,
} from '../../src/ingest/index.js';
import { ingestCollection, sha256Of, titleOf } from './collection.js';
import { type AskRecord, compareWithEuropePmc, withTextIfAny, withTitle } from './complete-record.js';
import { INPUT_BYTES_MAX, readHead, tooLarge } from './decode.js';
import { type Document, readDocument } from './documents.js';
import type { InputFile, PassedOver } from './inputs.js';
import { type Manifest, openManifest } from './manifest.js';
import { openFolder, readFolder, replaceFolder, writeTexts } from './pack-folder.js';
import { type Counts, counted, Progress } from './progress.js';
import { type RecordFiles, readBibliography } from './records.js';
import { emptyReport, faultText, type InputReport, packReport, reportLines } from './report.js';

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
  /** Does again what an earlier run finished. */
  readonly again: boolean;
  readonly screen: { isTTY?: boolean; write(text: string): unknown };
  readonly output: { write(text: string): unknown };
  /** A line of JSON for each input instead of lines for a reader. */
  readonly json: boolean;
  readonly now: () => number;
  /** Where the record of a file is asked for; null asks nobody. */
  readonly askRecord: AskRecord | null;
}

/** Whether every input was ingested, now or before. */
export async function ingest(run: Run): Promise<boolean> {
  openFolder(run.out);
  const files = run.inputs.filter((input): input is InputFile => 'path' in input);
  const records = readBibliography(files);
  // Records after the files whose records they may be: what is left of them are articles of their own.
  const last = new Set<Input>(records.files);
  const inputs = [...run.inputs.filter((input) => !last.has(input)), ...records.files];
  const counts: Counts = {
    of: inputs.length + run.passedOver.length,
    made: 0,
    done: 0,
    failed: 0,
    passedOver: run.passedOver.length,
  };
  const work = new Work(run, counts, records);
  for (const { path, why } of run.passedOver) work.passOver(path, why);
  for (const input of inputs) {
    await work.take(input);
  }
  work.progress.say(counted(counts));
  return counts.failed === 0;
}

const cureForm = 'give the article as PDF, DOCX, HTML, XML, BioC, Markdown or plain text';

const notEnglish = 'not in English: its words are quoted, and caveats are not found in it by rule';

interface ReadArticle {
  readonly article: Article;
  readonly key: string;
  readonly input: string;
  readonly problems: readonly string[];
}

class Work {
  readonly #run: Run;
  readonly #counts: Counts;
  readonly #manifest: Manifest;
  readonly progress: Progress;
  /** What tells an article from others → the input of this run that it came from. */
  readonly #seen = new Map<string, string>();

  readonly #records: RecordFiles;

  constructor(run: Run, counts: Counts, records: RecordFiles) {
    this.#run = run;
    this.#records = records;
    this.#counts = counts;
    this.#manifest = openManifest(run.out);
    this.progress = new Progress(run.screen, counts, run.now);
  }

  async take(input: Input): Promise<void> {
    const name = 'id' in input ? input.id : input.path;
    try {
      const done = 'id' in input ? await this.#takeId(input) : await this.#takeFile(input);
      this.#counts[done]++;
    } catch (error) {
      this.#counts.failed++;
      this.#sayFault(name, error);
      this.#report(emptyReport(name, [faultText(error)]));
    }
    this.progress.step();
    // Lets what was said be shown.
    await new Promise((resolve) => setImmediate(resolve));
  }

  passOver(path: string, why: string): void {
    this.progress.say(`${path}: passed over: ${why}`);
    this.#report(emptyReport(path, [`passed over: ${why}`]));
  }

  async #takeId({ id, fetch }: InputId): Promise<'made' | 'done'> {
    const sha256 = createHash('sha256').update(`id ${id.toLowerCase()}`).digest('hex');
    if (this.#isFinished(sha256, id)) return 'done';
    const { text, beside, note } = await fetch(id);
    if (note !== null) this.progress.say(note);
    this.#ingestAll({ articles: readFetched(text, beside ?? null), problems: [] }, id, sha256);
    return 'made';
  }

  async #takeFile({ path, inFolder }: InputFile): Promise<'made' | 'done' | 'passedOver'> {
    if (sniffFormat(readHead(path)) === 'jsonl') return this.#takeCollection(path);
    if (statSync(path).size > INPUT_BYTES_MAX) throw tooLarge();
    const raw = readFileSync(path);
    // What is read of a file depends on the records beside it.
    const sha256 = createHash('sha256').update(raw).update(this.#records.sha256).digest('hex');
    if (this.#isFinished(sha256, path)) return 'done';
    const document = await readDocument(raw, this.#run.now);
    if (document === null) {
      if (!inFolder)
        throw badInput('not a text, and none of the forms that are read', 'the whole file', cureForm);
      this.passOver(path, 'no text, and none of the forms that are read');
      return 'passedOver';
    }
    const isRecords = this.#records.files.some((file) => file.path === path);
    this.#ingestAll(
      isRecords
        ? this.#untaken(document, path)
        : await compareWithEuropePmc(this.#withRecords(document, path), this.#run.askRecord),
      path,
      sha256,
    );
    return 'made';
  }

  #withRecords({ articles, problems }: Document, path: string): Document {
    if (articles.length !== 1 || this.#records.sha256 === '') return { articles, problems };
    const joined = articles.map((article) => this.#records.join(path, article));
    const from = joined.flatMap((record) => record.from ?? []).map((file) => `its record is that of ${file}`);
    return { articles: joined.map(({ article }) => article), problems: [...problems, ...from] };
  }

  /** Records that went to files are no articles of their own. */
  #untaken({ articles, problems }: Document, path: string): Document {
    const left = articles.filter((article) => !this.#records.isTaken(article));
    const taken = articles.length - left.length;
    const share = `${taken} of its ${articles.length} records ${taken === 1 ? 'is that of another input' : 'are those of other inputs'}`;
    if (taken > 0) this.progress.say(`${path}: ${share}`);
    if (left.length === 0) this.#report(emptyReport(path, [...problems, share]));
    return { articles: left, problems };
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
    if (this.#run.json) this.#report({ ...emptyReport(path, []), pack: id, title, passages });
    else this.#run.output.write(`${id}: ${passages} passages\n`);
    return 'made';
  }

  #isFinished(sha256: string, input: string): boolean {
    const entry = this.#run.again ? undefined : this.#manifest.finished(sha256);
    if (entry === undefined) return false;
    for (const [id, article] of Object.entries(entry.packs)) {
      this.#claim(article, input);
      if (this.#run.json) this.#report(this.#standing(input, id));
    }
    return true;
  }

  /** Of what an earlier run made. */
  #standing(input: string, id: string): InputReport {
    const loaded = loadPack(readFolder(join(this.#run.out, id)));
    return 'pack' in loaded ? packReport(input, loaded.pack, []) : { ...emptyReport(input, []), pack: id };
  }

  #report(report: InputReport): void {
    if (!this.#run.json) return;
    const { journal: _, ...line } = report;
    this.#run.output.write(`${JSON.stringify(line)}\n`);
  }

  // The same article from two inputs of one run would be one pack written twice: which of them is meant is not ours to choose.
  #claim(article: string, input: string): void {
    const other = this.#seen.get(article);
    if (other !== undefined) {
      throw badInput('the same article as another input', `${article}, in ${other}`, 'leave one out');
    }
    this.#seen.set(article, input);
  }

  /** An input may hold many articles: those that fail leave the others be, and the input undone. */
  #ingestAll({ articles, problems }: Document, input: string, sha256: string): void {
    for (const problem of problems) this.progress.say(`${input}: ${problem}`);
    const packs: Record<string, string> = {};
    const faults: Error[] = [];
    const bare = articles.length - withTextIfAny(articles).length;
    if (bare > 0)
      this.progress.say(
        `${input}: nothing but a title in ${bare} of ${articles.length} records: passed over`,
      );
    for (const read of withTextIfAny(articles)) {
      try {
        const article = withTitle(read, input);
        const key = articleKey(article.record);
        this.#claim(key, input);
        packs[this.#ingestOne({ article, key, input, problems })] = key;
      } catch (error) {
        faults.push(error instanceof Error ? error : new Error(String(error)));
      }
    }
    const [first, ...others] = faults;
    for (const fault of others) {
      this.#sayFault(input, fault);
      this.#report(emptyReport(input, [faultText(fault)]));
    }
    if (first !== undefined) throw first;
    this.#manifest.add({ input, sha256, packs });
  }

  #ingestOne({ article, key, input, problems }: ReadArticle): string {
    const { out, shelf, output, json } = this.#run;
    const id = this.#manifest.packOf(key) ?? freeId(out, packId(article.record), key);
    const before = existsSync(join(out, id, 'pack.json')) ? readFolder(join(out, id)) : null;
    const { texts, pack, kept, lost } = ingestArticle(article, id, shelf, before);
    replaceFolder(out, id, (folder) => writeTexts(folder, texts));
    const findings = pack.claims.filter(({ type }) => type === 'finding').length;
    const decisions =
      kept === 0 ? '' : `, ${kept} ${kept === 1 ? 'decision' : 'decisions'} of a curator kept`;
    const gone = lost.map((place) => `${place}: its words no longer stand in the article: left out`);
    const foreign = pack.language === 'other' ? [notEnglish] : [];
    for (const problem of foreign) this.progress.say(`${input}: ${problem}`);
    const report = packReport(input, pack, [...problems, ...foreign, ...gone]);
    const line = `${id}: ${pack.passages.length} passages, ${pack.topics.length} topics, ${findings} findings${decisions}`;
    if (json) this.#report(report);
    else output.write(`${[line, ...reportLines({ ...report, problems: [] })].join('\n')}\n`);
    for (const place of gone) this.progress.say(`${id}: ${place}`);
    return id;
  }

  #sayFault(input: string, error: unknown): void {
    this.progress.say(`${input}: ${faultText(error)}`);
  }
}

/** `id`, unless the pack of another article is called so. A pack tells by itself whose it is: the notes of earlier runs may be lost. */
function freeId(out: string, id: string, key: string): string {
  if (!existsSync(join(out, id))) return id;
  const loaded = loadPack(readFolder(join(out, id)));
  return 'pack' in loaded && articleKey(loaded.pack.source) === key ? id : packIdBeside(id, key);
}
