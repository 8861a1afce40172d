// The worked examples in src/README.md: two questions, from text to payload, with the values that the program has at each step.
// `npm run docs` writes them; a test compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ComponentType } from 'discord-api-types/v10';
import { isFields } from '../../adapters/chat/fields.js';
import { renderDiscord } from '../../adapters/discord/render/render.js';
import { openLibrary, shippedKnowledge } from '../../adapters/packs/packs.js';
import { words } from '../../adapters/packs/shipped.js';
import { renderSlack } from '../../adapters/slack/render/render.js';
import { type Card, createBot, createLibrary, type Library } from '../../src/index.js';
import { cleanQuestion } from '../../src/question/clean-question.js';
import type { QueryTerm } from '../../src/question/query-terms.js';
import { type QuestionWord, readQuestion } from '../../src/question/read-question.js';
import { createLibraryRanking, indexLibrary } from '../../src/retrieval/library-ranking.js';
import { answerThreshold } from '../../src/search/model.js';
import type { PackKind } from '../../src/search/pack-view.js';
import { createPassageSearcher, PASSAGES_READ } from '../../src/search/passage-searcher.js';
import type { RankedPassage, Ranking } from '../../src/search/rank-passages.js';
import type { Unit } from '../../src/search/read-units.js';
import { articlePack, moonMoss } from '../support/ingested.js';

export const designFile = join(import.meta.dirname, '..', '..', 'src', 'README.md');
const region = /(?<=<!-- examples -->\n)[\s\S]*?(?=<!-- \/examples -->)/;

export function withExamples(design: string): string {
  return design.replace(region, () => `${ofTheReview()}\n${ofAnArticle()}`);
}

export function writeExamples(): void {
  writeFileSync(designFile, withExamples(readFileSync(designFile, 'utf8')));
}

function ofTheReview(): string {
  const library = openLibrary([join(shippedKnowledge(), 'glutamate-migraine')]);
  const text = 'Does ketamin help against migraine?';
  const ranking = createPassageSearcher(words).rankCurated(library.packs[0], readQuestion(text));
  const looked = `${ranking.passages.length}, all passages of the pack that its curator made claims of`;
  return `Of the shipped review:\n\n${worked({ library, text, ranking, kind: 'curated', looked })}`;
}

function ofAnArticle(): string {
  const library = createLibrary([articlePack(moonMoss)]);
  const text = 'How long did dormice sleep after moon moss?';
  const found = createLibraryRanking(library, indexLibrary(library)).search(cleanQuestion(text), {
    limit: PASSAGES_READ,
  });
  const ranking = createPassageSearcher(words).rank(library, readQuestion(text), found);
  const looked = `${found.hits.length} of the ${library.packs[0].passages.length} passages of the article, found by the index`;
  return `Of an ingested article (invented; test/support/ingested.ts):\n\n${worked({ library, text, ranking, kind: 'articles', looked })}`;
}

interface Example {
  readonly library: Library;
  readonly text: string;
  readonly ranking: Ranking;
  readonly kind: PackKind;
  /** What the candidates are. */
  readonly looked: string;
}

function worked({ library, text, ranking, kind, looked }: Example): string {
  const question = readQuestion(text);
  const reply = createBot(library, { words }).respond(text);
  const { answer, card, trace } = reply;
  const [best] = ranking.passages;
  if (best === undefined || !('items' in answer)) throw new Error('the example is not answered');
  // The steps are run by hand here: what the bot does must be the same.
  if (Math.abs(answer.confidence - ranking.confidence) > 0.001) throw new Error('the bot decides otherwise');
  const { units, subject } = best.asked;
  const items = answer.items.flatMap((item) => [
    `${item.type} ${item.claim}: ${quoted(item.quote.text)}`,
    ...(item.type === 'finding' && item.caveats !== 'none-found'
      ? item.caveats.map((caveat) => `  ${caveat.kind}: ${quoted(caveat.text)}`)
      : []),
  ]);
  return fenced([
    ['text', [text]],
    [
      'words',
      [
        wordsByUse(question.words),
        `asks for ${[...question.asks].join(', ') || 'no kind of answer'}; language ${question.language}`,
      ],
    ],
    ['terms', ranking.query.terms.map(termLine)],
    [
      'units',
      [...subject.map((unit) => unitLine(unit, best, true)), ...units.map((unit) => unitLine(unit, best))],
    ],
    ['candidates', [looked]],
    [
      'ranked',
      trace.passages
        .slice(0, 3)
        .flatMap(({ passage, score, reasons }) => [
          `${passage.split('/')[1]}, probability ${score.toFixed(2)}: ${quoted(textOf(library, passage))}`,
          `  ${reasons.slice(0, 2).join('; ')}`,
        ]),
    ],
    [
      'decision',
      [
        `${ranking.confidence.toFixed(2)} that one of the first three answers; ${answerThreshold(kind).toFixed(2)} is enough`,
      ],
    ],
    ['claims', items],
    ['card', cardLines(card)],
    ['Slack', outline(renderSlack(card).blocks)],
    ['Discord', outline(renderDiscord(card).components)],
  ]);
}

function wordsByUse(all: readonly QuestionWord[]): string {
  const uses = [...new Set(all.map(({ use }) => use))];
  return uses
    .map((use) => `${use}: ${all.flatMap((word) => (word.use === use ? [word.raw] : [])).join(', ')}`)
    .join('; ');
}

function termLine({ typed, stems, name, noun, light, rarity }: QueryTerm): string {
  const kind = light ? 'light' : name ? 'name' : noun ? 'noun' : 'other word';
  return `${typed} → ${stems.join(' ')} (${kind}, rarity ${rarity.toFixed(2)})`;
}

function unitLine({ words: typed, role, tags }: Unit, { concepts }: RankedPassage, granted = false): string {
  const covered = granted
    ? 'taken for granted'
    : [...concepts.covered].some((unit) => unit.words === typed)
      ? 'covered by the first'
      : 'not covered';
  return `${typed} → ${role} ${tags.join(' or ')}, ${covered}`;
}

function textOf(library: Library, named: string): string {
  const [pack = '', id = ''] = named.split('/');
  return library.pack(pack)?.passages.find((passage) => passage.id === id)?.text ?? '';
}

function cardLines({ title, visibility, blocks }: Card): string[] {
  return [`${title}; ${visibility}; blocks: ${blocks.map(({ kind }) => kind).join(', ')}`];
}

/** The outermost blocks of a payload, each with the texts in it. */
function outline(blocks: readonly unknown[]): string[] {
  return blocks.flatMap((block) => {
    const { type, components } = isFields(block) ? block : {};
    if (type === ComponentType.Container && Array.isArray(components)) return outline(components);
    const name = typeof type === 'number' ? ComponentType[type] : type;
    const texts = textsIn(block);
    return [
      `${name}${texts.length === 0 ? '' : ': '}${texts.map((text) => cut(text, shownMax)).join(' | ')}`,
    ];
  });
}

function textsIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return /^(?:text|content|label|placeholder)$/.test(key) ? [flat(value)] : [];
  if (Array.isArray(value)) return value.flatMap((one) => textsIn(one, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => textsIn(one, name));
}

function quoted(text: string): string {
  return `“${cut(flat(text), 64)}”`;
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).trimEnd()}…`;
}

/** Characters: of a text in a payload, of the names of the steps, of a line. */
const shownMax = 56;
const labelWidth = 12;
const lineMax = 120;

function fenced(steps: readonly (readonly [name: string, lines: readonly string[]])[]): string {
  const lines = steps.flatMap(([name, told]) =>
    told.map((line, at) => cut(`${(at === 0 ? name : '').padEnd(labelWidth)}${line}`, lineMax)),
  );
  return `\`\`\`text\n${lines.join('\n')}\n\`\`\`\n`;
}
