// From typed texts to commands: what is forgiven, what is said about it, and what is a question after all.
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/command/parse.js';
import { createResolver } from '../../src/command/resolve.js';
import { CITATION_FORMATS, type Command } from '../../src/vocabulary.js';
import { library } from '../support/shipped.js';

const resolver = createResolver(library);
const command = (text: string): Command => parse(text, library, resolver).command;
const reading = (text: string): string | null => parse(text, library, resolver).reading;
const topic = (facet: string, name: string): Command => ({ kind: 'topic', facet, name });

describe('a facet with a name', () => {
  it.each([
    'therapy ketamine',
    'THERAPY  Ketamine',
    '  therapy   "ketamine" ',
    '“therapy ketamine”',
    'therapy: ketamine',
    'therapy, ketamine',
    "'therapy' ketamine".replaceAll("'", ''),
  ])('is read from %j without a word about it', (text) => {
    expect(command(text)).toEqual(topic('therapy', 'ketamine'));
    expect(reading(text)).toBeNull();
  });

  it.each([
    ['thrapy topirimate', 'therapy', 'topiramate', 'therapy Topiramate'],
    ['therapy Topamax', 'therapy', 'topiramate', 'therapy Topiramate'],
    ['drug ketamine', 'therapy', 'ketamine', 'therapy Ketamine'],
    [
      'mechanism csd',
      'mechanism',
      'cortical-spreading-depression',
      'mechanism Cortical spreading depression',
    ],
    ['gene fhm', 'gene', 'familial-hemiplegic-migraine', 'gene Familial hemiplegic migraine'],
    [
      'corticl spreading depresion',
      'mechanism',
      'cortical-spreading-depression',
      'mechanism Cortical spreading depression',
    ],
    ['marker ketamine', 'therapy', 'ketamine', 'therapy Ketamine'],
  ])('is read from %j, and the card says how', (text, facet, name, said) => {
    expect(command(text)).toEqual(topic(facet, name));
    expect(reading(text)).toBe(said);
  });

  it.each([
    'therapy propranolol',
    'therapy glutamine',
    'marker kynurenate',
    'therapy amantadine',
    'therapy esketamine',
    'gene generation',
  ])('that is another one is never taken for it: %j', (text) => {
    expect(command(text)).toEqual({ kind: 'ask', text });
  });

  it.each(
    library.topics.flatMap(({ topic: { facet, id, name, aliases } }) =>
      [name, ...aliases].map((word) => [facet, word, id] as const),
    ),
  )('is found by every alias: %s %s', (facet, word, id) => {
    const found = command(`${facet} ${word}`);
    expect(
      found.kind === 'topic' &&
        library.topics.find(({ topic: known }) => known.id === found.name)?.topic.facet,
    ).toBe(facet);
    expect(found).toEqual(topic(facet, id));
  });
});

describe('an alias', () => {
  it('is forgiven one slip, and not two: foreign names lie close to each other', () => {
    expect(command('therapy Nemdatin')).toEqual(topic('therapy', 'memantine'));
    expect(command('therapy Nemdotime')).toEqual({ kind: 'ask', text: 'therapy Nemdotime' });
  });

  it('that is a name is forgiven two, from eight letters on', () => {
    expect(command('therapy topirimat')).toEqual(topic('therapy', 'topiramate'));
  });
});

describe('a facet alone', () => {
  it.each([
    ['therapy', 'therapy', null],
    ['Therapies', 'therapy', 'therapy'],
    ['drugs', 'therapy', 'therapy'],
    ['biomarkers', 'marker', 'marker'],
    ['genetics', 'gene', 'gene'],
    ['recptor', 'receptor', 'receptor'],
  ])('%j lists its topics', (text, facet, said) => {
    expect(parse(text, library, resolver)).toEqual({ command: { kind: 'list', facet }, reading: said });
  });
});

describe('a bare topic', () => {
  it.each([
    'ketamine',
    'Ketamine?',
    'and ketamine?',
    'what about ketamine',
    'so what about the ketamine?',
    'kétamine',
    'y ketamine?',
  ])('%j gets its card', (text) => {
    expect(command(text)).toEqual(topic('therapy', 'ketamine'));
  });

  it.each(['glutamine', 'kynurenate', 'manganese', 'ketoprofen', 'norketamine'])(
    '%j is not that of a look-alike',
    (text) => {
      expect(command(text)).toEqual({ kind: 'ask', text });
    },
  );
});

describe('compare', () => {
  it.each([
    'compare topiramate ketamine',
    'compare topiramate and ketamine',
    'Compare Topamax vs. Ketalar',
    'compare topiramate, ketamine',
    'compare topiramate with ketamine',
    'compar topirimate ketamin',
    'compare topiramate und ketamine',
  ])('%j names the two topics by their ids', (text) => {
    expect(command(text)).toEqual({ kind: 'compare', names: ['topiramate', 'ketamine'] });
  });

  it('finds where one name of several words ends and the other begins', () => {
    expect(command('compare cortical spreading depression central sensitization')).toEqual({
      kind: 'compare',
      names: ['cortical-spreading-depression', 'central-sensitization'],
    });
  });

  it.each([
    'compare therapy ketamine and marker glutamate',
    'compare therapy ketamine marker glutamate',
    'compare drug ketamine vs. the marker glutamate'.replace('the ', ''),
    'compare ketamine, marker glutamate',
  ])('%j takes a facet before a name', (text) => {
    expect(command(text)).toEqual({ kind: 'compare', names: ['ketamine', 'glutamate'] });
  });

  it('takes more than two', () => {
    expect(command('compare ketamine, memantine and magnesium')).toEqual({
      kind: 'compare',
      names: ['ketamine', 'memantine', 'magnesium'],
    });
  });

  it('keeps a name that it does not know as it was typed, for the card to say so', () => {
    expect(command('compare propranolol ketamine')).toEqual({
      kind: 'compare',
      names: ['propranolol', 'ketamine'],
    });
  });

  it.each(['compare', 'compare ketamine', 'compare all of these things'])(
    '%j, which names no two, is a question',
    (text) => {
      expect(command(text).kind).toBe('ask');
    },
  );
});

describe('cite', () => {
  it.each([
    ['cite', 'vancouver'],
    ['cite ris', 'ris'],
    ['CITE RIS', 'ris'],
    ['cite as RIS', 'ris'],
    ['cite in BibTeX', 'bibtex'],
    ['cite bibtx', 'bibtex'],
    ['cite CSL JSON', 'csl-json'],
    ['cite csl', 'csl-json'],
    ['cite json', 'csl-json'],
    ...CITATION_FORMATS.map((format): [string, string] => [`cite ${format}`, format]),
  ])('%j is the format %s', (text, format) => {
    expect(command(text)).toEqual({ kind: 'cite', format });
  });

  it.each(['cite a trial', 'cite harvard'])('%j is a question', (text) => {
    expect(command(text)).toEqual({ kind: 'ask', text });
  });
});

describe('verbs', () => {
  it.each(['about', 'privacy', 'caveats', 'disclosures', 'help'] as const)(
    '"%s" stands alone, in any case',
    (verb) => {
      expect(command(verb.toUpperCase())).toEqual({ kind: verb });
      expect(reading(verb)).toBeNull();
    },
  );

  it.each([
    ['disclosure', 'disclosures'],
    ['caveat', 'caveats'],
    ['privcy', 'privacy'],
    ['abuot', 'about'],
  ])('"%s" is read as "%s", and that is said', (typed, verb) => {
    expect(parse(typed, library, resolver)).toEqual({ command: { kind: verb }, reading: verb });
  });

  it.each([
    'help with nausea',
    'about ketamine in children',
    'caveats of ketamine',
    'privacy of my data here',
    'topic what is the weather like today',
  ])('%j is a question: the verb takes no such words', (text) => {
    expect(command(text)).toEqual({ kind: 'ask', text });
  });

  it.each(['topic', 'Topics', 'topic?'])('%j alone asks what can be named', (text) => {
    expect(command(text)).toEqual({ kind: 'help' });
  });

  it.each([
    ['sources', '', 1],
    ['Sources?', '', 1],
    ['sources hoffmann', 'hoffmann', 1],
    ['sources from 7', '', 7],
    ['sources from 7 glutamate', 'glutamate', 7],
  ])('%j lists what is indexed', (text, words, from) => {
    expect(command(text)).toEqual({ kind: 'sources', text: words, from });
  });

  it('"ask" makes a question of what follows, whatever it is', () => {
    expect(command('ask therapy ketamine')).toEqual({ kind: 'ask', text: 'therapy ketamine' });
    expect(command('Ask: does ketamine help?')).toEqual({ kind: 'ask', text: 'does ketamine help?' });
    expect(command('ask')).toEqual({ kind: 'help' });
  });
});
