// A collection of any size made of invented words, as common and as rare as those of a language, with questions of its own words.
import { type Random, seeded } from '../../test/support/random.js';
import type { Collection, Doc } from '../retrieval/collection.js';

const syllables = 'ba ce di fo gu ka le mi no pu ra se ti vo zu cha the bri glo stu'.split(' ');
/** Different words of a large collection of abstracts. */
const vocabulary = 80_000;
/** Words of a passage, and of its title. */
const length = { least: 20, most: 100, title: 8 };
const seed = 20_261_128;

export function generated(size: number, questions: number): Collection {
  const random = seeded(seed);
  const docs = Array.from({ length: size }, (_, at): Doc => {
    const count = length.least + Math.floor(random() * (length.most - length.least));
    return { id: `p${at}`, title: `${words(random, length.title)} ${at}`, text: `${words(random, count)}.` };
  });
  const queries = Array.from({ length: questions }, (_, at) => {
    const words = (docs[Math.floor(random() * size)]?.text ?? '').split(' ');
    const from = Math.floor(random() * (words.length - 15));
    const count = 3 + Math.floor(random() * 6);
    return {
      id: `q${at}`,
      text: words
        .slice(from, from + 2 * count)
        .filter((_, n) => n % 2 === 0)
        .join(' '),
    };
  });
  return { name: 'generated', docs, queries, judgements: new Map() };
}

export const oneMore: Doc = { id: 'more', title: 'One more', text: 'Bacedi foguka lemino.' };

// The n-th word is as frequent as 1/n tells (Zipf), which a uniform exponent gives.
function words(random: Random, count: number): string {
  return Array.from({ length: count }, () => word(Math.floor(vocabulary ** random()) - 1)).join(' ');
}

function word(number: number): string {
  let [rest, made] = [number, ''];
  do {
    made += syllables[rest % syllables.length];
    rest = Math.floor(rest / syllables.length);
  } while (rest > 0 || made.length < 4);
  return made;
}
