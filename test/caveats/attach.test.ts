// Which caveats go onto the card of a quote from an ingested pack: those near it, and those of its document.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCaveatFinder } from '../../src/caveats/attach.js';
import type { Caveat, Pack, Passage } from '../../src/vocabulary.js';
import { library } from '../support/shipped.js';

const shipped = library.packs[0];

function packOf(passages: readonly Passage[]): Pack {
  return { ...shipped, origin: 'ingested', record: passages.map(({ text }) => text).join(' '), passages };
}

interface Given {
  readonly section?: string;
  readonly kind?: Passage['kind'];
  readonly title?: string;
  readonly paragraph?: number;
}

let number = 0;

/** Passages of one paragraph; their ids are their words. */
function passages(
  texts: readonly string[],
  { kind = 'sentence', section, title, paragraph }: Given = {},
): Passage[] {
  const place = paragraph ?? ++number;
  return texts.map((text) => ({
    id: text,
    kind,
    locator: `Passage "${text.slice(0, 10)}"`,
    text,
    start: 0,
    url: null,
    paragraph: place,
    ...(section === undefined ? {} : { section: [section] }),
    ...(title === undefined ? {} : { title }),
  }));
}

function shown(caveats: readonly Caveat[]): string[] {
  return caveats.map(({ kind, text }) => `${kind}: ${text}`);
}

function near(all: readonly Passage[], id: string): string[] {
  return shown(createCaveatFinder(packOf(all)).of(id).near);
}

function own(all: readonly Passage[], id: string): string[] {
  return shown(createCaveatFinder(packOf(all)).of(id).document);
}

const rise = 'Sleep lengthened the pauses.';

describe('the sentence after a finding', () => {
  const rise = 'The moss doubled the hours of sleep in grown dormice.';
  it.each([
    ['The certainty of the evidence was low.', 'weak-evidence'],
    ['It is unknown whether this lasts.', 'inconclusive'],
    ['Residual confounding by weight is likely.', 'limitation'],
    ['The observers were not blinded.', 'limitation'],
  ])('is its caveat where it speaks of nothing else: %s', (next, kind) => {
    expect(near(passages([rise, next]), rise)).toEqual([`${kind}: ${next}`]);
  });

  it('is none where it brings in a matter of its own, tells a result, or follows no finding', () => {
    const other =
      'Whether oak bark would help captive squirrels of northern parks after a long winter is unknown.';
    for (const next of [other, 'They woke on the hundredth day.'])
      expect(near(passages([rise, next]), rise)).toEqual([]);
    const method = passages([rise, 'The observers were not blinded.'], { section: 'Methods' });
    expect(near(method, rise)).toEqual([]);
  });
});

describe('a caveat near a quote', () => {
  it('is the clause inside it that takes something back', () => {
    const text = 'Sleep lengthened the pauses, although the evidence for this is not strong.';
    expect(near(passages([text]), text)).toEqual([
      'weak-evidence: although the evidence for this is not strong',
    ]);
  });

  it('is found in its sentence, whatever part of that is quoted', () => {
    const text = 'Sleep lengthened the pauses, although the evidence for this is not strong.';
    const found = createCaveatFinder(packOf(passages([text]))).of(text, { start: 0, end: 28 });
    expect(shown(found.near)).toEqual(['weak-evidence: although the evidence for this is not strong']);
  });

  it.each([
    'However, the pauses were short.',
    'Nevertheless, some woke often.',
    'But others woke often.',
    'The pauses were short, however.',
    'Also, because all were told, it is not possible to conclude that sleep was the cause.',
    'These results may be due to chance.',
    'This finding has not been replicated.',
  ])('is the whole sentence after it that leans on it: %s', (next) => {
    expect(
      near(passages([rise, next, 'The rest is plain.']), rise).map((one) => one.replace(/^.*?: /, '')),
    ).toEqual([next]);
  });

  it.each(['Pauses were counted by hand.', 'Light may lengthen the days.'])(
    'is not the sentence after it that stands for itself: %s',
    (next) => {
      expect(near(passages([rise, next]), rise)).toEqual([]);
    },
  );

  it('does not come from another section', () => {
    const results = passages([rise], { section: 'Results' });
    expect(
      near([...results, ...passages(['However, all is well.'], { section: 'Discussion' })], rise),
    ).toEqual([]);
  });

  it('is the frame that it stands in, until the next', () => {
    const frame = 'Studies in mice show a rise.';
    const people = 'In patients, no rise was seen.';
    const last = 'The fall was brief.';
    const all = passages([frame, rise, people, last]);
    expect(near(all, rise)).toEqual(['non-human: Studies in mice show a rise']);
    expect(near(all, people)).toEqual([]);
    expect(near(all, last)).toEqual([]);
  });

  it('is a frame of a whole kind of evidence beyond its paragraph, and that of one experiment only within', () => {
    const kind = passages(['Animal studies indicate a rise.', 'It was steep.'], { section: 'Results' });
    const one = passages(['In rats, a rise was seen.'], { section: 'Results' });
    const quote = passages([rise], { section: 'Results' });
    expect(near([...kind, ...quote], rise)).toEqual(['non-human: Animal studies indicate a rise']);
    expect(near([...one, ...quote], rise)).toEqual([]);
  });

  it('is not a limit that only shares the theme of the article', () => {
    const theme = Array.from({ length: 8 }, (_, index) => `Pauses of breathing were seen on day ${index}.`);
    const limit = 'We did not count the pauses of breathing in our oldest patients.';
    const body = passages(theme, { section: 'Results' });
    expect(near([...body, ...passages([limit], { section: 'Limitations' })], theme[0] ?? '')).toEqual([]);
  });

  it('is the limit of the article that speaks of the same matter', () => {
    const finding = 'The diary showed longer pauses of breathing.';
    const limit = 'We did not measure the pauses of breathing by night.';
    const other = 'The weather was not recorded in our study.';
    const limits = passages(['This study has limitations.', other, limit], { section: 'Limitations' });
    expect(near([...passages([finding], { section: 'Results' }), ...limits], finding)).toEqual([
      `limitation: ${limit}`,
    ]);
  });

  it('is followed by one more at most, the one inside the quote first', () => {
    const text =
      'Sleep may lengthen the pauses, and light could shorten them, although the evidence is weak.';
    const next = 'However, the pauses were short.';
    expect(near(passages([text, next]), text)).toEqual([
      'weak-evidence: although the evidence is weak',
      `contrast: ${next}`,
    ]);
  });

  it('is none where none was found', () => {
    expect(near(passages([rise, 'The tubes were cooled.']), rise)).toEqual([]);
  });
});

describe('the own caveats of a document', () => {
  const body = passages([rise], { section: 'Results' });

  it('are its limits, and what its authors disclose', () => {
    const limits = passages(['The weather was not recorded.'], { section: 'Limitations' });
    const paid = passages(['Competing interests. A. B. has received honoraria from a maker of drugs.'], {
      kind: 'statement',
      section: 'Competing interests',
    });
    expect(own([...body, ...limits, ...paid], rise)).toEqual([
      'limitation: The weather was not recorded.',
      'conflict-of-interest: A. B. has received honoraria from a maker of drugs.',
    ]);
  });

  it.each([
    'The authors declare no conflict of interest.',
    'None declared.',
    'The authors have no financial interests to disclose and received no fees.',
    'Supported by a grant of the national fund.',
  ])('are not a conflict that is denied, nor public money: %s', (text) => {
    expect(own([...body, ...passages([text], { kind: 'statement' })], rise)).toEqual([]);
  });

  it('are the animals of its title', () => {
    const title = passages(['Pauses of breathing in sleeping rats'], { kind: 'title' });
    expect(own([...title, ...body], rise)).toEqual(['non-human: Pauses of breathing in sleeping rats']);
  });

  it('are its call for research where it names no limit', () => {
    const end = passages(['Further studies are needed.'], { section: 'Conclusion' });
    expect(own([...body, ...end], rise)).toEqual(['future-research: Further studies are needed.']);
  });

  it('are not told twice', () => {
    const limit = 'However, the sample of our study was small.';
    const all = passages([rise, limit]);
    const found = createCaveatFinder(packOf(all)).of(rise);
    expect(found.near.map(({ text }) => text)).toEqual([limit]);
    expect(found.document).toEqual([]);
  });
});

describe('a collection of texts', () => {
  it('has documents of one text, whose sentences are neighbours', () => {
    const text = 'Sleep lengthened the pauses. However, the pauses were short. Further studies are needed.';
    const other = 'However, this is another text.';
    const all = passages([text, other], { kind: 'text' });
    const found = createCaveatFinder(packOf(all)).of(text, { start: 0, end: rise.length });
    expect(shown(found.near)).toEqual(['contrast: However, the pauses were short.']);
    expect(shown(found.document)).toEqual(['future-research: Further studies are needed.']);
  });

  it('has documents of consecutive texts with one title', () => {
    const next = 'However, the pauses were short.';
    const all = [
      ...passages([rise], { kind: 'text', title: 'On pauses' }),
      ...passages([next], { kind: 'text', title: 'On pauses' }),
      ...passages(['However, this is another.'], { kind: 'text', title: 'On light' }),
    ];
    expect(near(all, rise)).toEqual([`contrast: ${next}`]);
    expect(near(all, next)).toEqual([]);
  });

  it('is read around the passage only', () => {
    const all = Array.from({ length: 20_000 }, (_, index) => `Number ${index}, it may be read.`);
    let read = 0;
    const counted = passages(all, { kind: 'text' }).map((passage) => ({
      ...passage,
      get text() {
        read++;
        return passage.text;
      },
    }));
    const finder = createCaveatFinder({ ...shipped, passages: counted });
    expect(shown(finder.of(all[9_000] ?? '').near)).toEqual(['hedge: Number 9000, it may be read']);
    expect(read).toBeLessThan(100);
  });
});

describe('any pack', () => {
  const sentence = fc.constantFrom(
    rise,
    'However, it was short.',
    'In rats, it fell.',
    'In patients, it may rise, although data are limited.',
    'Our study has limitations.',
    'First, we did not ask. Second, the pauses were short.',
    'Further studies are needed.',
    '😀 may',
    '',
  );
  const place = fc.record({
    text: sentence,
    kind: fc.constantFrom<Passage['kind']>('sentence', 'text', 'statement', 'figure', 'title', 'table'),
    section: fc.constantFrom(undefined, ['Results'], ['Discussion', 'Limitations'], ['References']),
    title: fc.constantFrom(undefined, 'One', 'Two'),
    paragraph: fc.nat({ max: 3 }),
  });

  it('gives caveats that are words of their passages, the same each time', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 12 }), (places) => {
        const all = places.map(({ title, section, ...rest }, index) => ({
          ...rest,
          ...(title === undefined ? {} : { title }),
          ...(section === undefined ? {} : { section }),
          id: `p${index}`,
          locator: `Passage ${index}`,
          start: 0,
          url: null,
        }));
        const pack = packOf(all);
        const finder = createCaveatFinder(pack);
        for (const { id } of [...all, { id: 'none' }]) {
          const found = finder.of(id);
          expect(found).toEqual(createCaveatFinder(pack).of(id));
          expect(found.near.length).toBeLessThanOrEqual(2);
          expect(found.document.length).toBeLessThanOrEqual(2);
          for (const { passage, text, locator } of [...found.near, ...found.document]) {
            const from = all.find((one) => one.id === passage);
            expect(from?.text).toContain(text);
            expect(from?.locator).toBe(locator);
            expect(text).not.toBe('');
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
