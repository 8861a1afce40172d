// Articles for measuring: as long as published ones and of words drawn by a seed, in the formats that people have.
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Random, seeded } from '../test/support/random.js';

const syllables =
  'ba ce di fo gu la me ni po ru sta tre vi zo kan len mir nol pas quo rin sel tam ulo ven wor xan yel zim'.split(
    ' ',
  );
const small = 'the of and in to a with for was were is by that from as at on not may we this these'.split(
  ' ',
);
const sections = ['Introduction', 'Methods', 'Results', 'Discussion', 'Limitations'];
const starts = [
  'However, ',
  'Our results suggest that ',
  'In this study, ',
  '',
  '',
  '',
  'Further studies are needed, since ',
];

const vocabulary = makeWords(4000);

function makeWords(count: number): string[] {
  const random = seeded(7);
  const words = new Set<string>();
  while (words.size < count) {
    words.add(Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(syllables, random)).join(''));
  }
  return [...words];
}

function pick(list: readonly string[], random: Random): string {
  return list[Math.floor(random() * list.length)] ?? '';
}

// Words as they are spread in texts: a few are everywhere, most are rare.
function word(random: Random): string {
  if (random() < 0.4) return pick(small, random);
  return vocabulary[Math.floor(vocabulary.length * random() ** 3)] ?? '';
}

function sentence(random: Random, topics: readonly string[]): string {
  const words = Array.from({ length: 14 + Math.floor(random() * 18) }, () => word(random));
  if (random() < 0.3) words[3] = pick(topics, random);
  const text = `${pick(starts, random)}${words.join(' ')}`;
  const cited = random() < 0.3 ? ` [${1 + Math.floor(random() * 30)}]` : '';
  return `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}${cited}.`;
}

interface Made {
  readonly title: string;
  readonly topics: readonly string[];
  readonly abstract: string;
  readonly body: readonly { readonly title: string; readonly paragraphs: readonly string[] }[];
  readonly references: readonly string[];
}

function make(number: number): Made {
  const random = seeded(number + 1);
  const topics = Array.from({ length: 6 }, () => pick(vocabulary, random));
  const paragraph = (sentences: number): string =>
    Array.from({ length: sentences }, () => sentence(random, topics)).join(' ');
  return {
    title: `A study of ${topics.slice(0, 3).join(', ')} (${number})`,
    topics,
    abstract: paragraph(9),
    body: sections.map((title) => ({
      title,
      paragraphs: Array.from({ length: title === 'Limitations' ? 1 : 6 }, () => paragraph(8)),
    })),
    references: Array.from({ length: 30 }, () => `${pick(vocabulary, random)} A. ${paragraph(1)}`),
  };
}

function asJats(made: Made, number: number): string {
  const section = ({ title, paragraphs }: Made['body'][number]): string =>
    `<sec><title>${title}</title>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</sec>`;
  const cited = made.references
    .map(
      (text, index) =>
        `<ref id="r${index + 1}"><label>${index + 1}</label><mixed-citation>${text}</mixed-citation></ref>`,
    )
    .join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<article article-type="research-article"><front><journal-meta><journal-title-group><journal-title>Journal of Made-up Studies</journal-title></journal-title-group></journal-meta><article-meta><article-id pub-id-type="doi">10.5555/made.${number}</article-id><title-group><article-title>${made.title}</article-title></title-group><contrib-group><contrib contrib-type="author"><name><surname>Author${number}</surname><given-names>A</given-names></name></contrib></contrib-group><pub-date pub-type="epub"><year>${2000 + (number % 25)}</year></pub-date><abstract><p>${made.abstract}</p></abstract><kwd-group>${made.topics.map((topic) => `<kwd>${topic}</kwd>`).join('')}</kwd-group></article-meta></front><body>${made.body.map(section).join('')}</body><back><ref-list>${cited}</ref-list></back></article>
`;
}

function asMarkdown(made: Made, number: number): string {
  const sectionsOf = made.body.map(({ title, paragraphs }) => `## ${title}\n\n${paragraphs.join('\n\n')}`);
  const cited = made.references.map((text, index) => `${index + 1}. ${text}`).join('\n');
  return `---\ntitle: ${made.title}\nauthor: [A Author${number}]\ndoi: 10.5555/made.${number}\nkeywords: [${made.topics.join(', ')}]\n---\n\n## Abstract\n\n${made.abstract}\n\n${sectionsOf.join('\n\n')}\n\n## References\n\n${cited}\n`;
}

function asText(made: Made, number: number): string {
  const sectionsOf = made.body.map(({ title, paragraphs }) => `${title}\n\n${paragraphs.join('\n\n')}`);
  const cited = made.references.map((text, index) => `${index + 1}. ${text}`).join('\n');
  return `${made.title}\n\nAuthors: A Author${number}\nDOI: 10.5555/made.${number}\n\nAbstract\n\n${made.abstract}\n\nKeywords: ${made.topics.join('; ')}.\n\n${sectionsOf.join('\n\n')}\n\nReferences\n\n${cited}\n`;
}

/** Three of five in JATS, one in Markdown, one in plain text. Returns the bytes of all. */
export function writeArticles(folder: string, count: number): number {
  mkdirSync(folder, { recursive: true });
  let bytes = 0;
  for (let number = 0; number < count; number++) {
    const made = make(number);
    const kind = number % 5;
    const text = (kind < 3 ? asJats : kind === 3 ? asMarkdown : asText)(made, number);
    const name = `article-${String(number).padStart(5, '0')}.${kind < 3 ? 'xml' : kind === 3 ? 'md' : 'txt'}`;
    writeFileSync(join(folder, name), text);
    bytes += Buffer.byteLength(text);
  }
  return bytes;
}

/** Something that the article of this number speaks of. */
export function topicOf(number: number): string {
  return make(number).topics[0] ?? '';
}

/** A collection of as many lines, each of a few sentences. */
export function writeLines(path: string, count: number): number {
  const random = seeded(3);
  let [bytes, held] = [0, ''];
  writeFileSync(path, '');
  for (let number = 0; number < count; number++) {
    const text = Array.from({ length: 3 }, () => sentence(random, ['tea'])).join(' ');
    held += `${JSON.stringify({ id: `line-${number}`, title: `Document ${number >> 3}`, text })}\n`;
    if (number % 1000 !== 999 && number !== count - 1) continue;
    bytes += Buffer.byteLength(held);
    appendFileSync(path, held);
    held = '';
  }
  return bytes;
}
