// Commands on buttons: out and back without loss, short enough, and nothing that was not written by us is believed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CITATION_FORMATS,
  type Command,
  decode,
  encode,
  type NonEmpty,
  type Press,
  TOKEN_MAX,
} from '../../src/index.js';

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
const idOf = (max: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...letters),
      fc.string({ unit: fc.constantFrom(...letters, '-'), maxLength: max - 1 }),
    )
    .map(([first, rest]) => `${first}${rest}`);
const id = idOf(12);
const edition = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 12, maxLength: 12 });
const some = (min: number): fc.Arbitrary<string[]> => fc.array(id, { minLength: min, maxLength: 3 });
const claims = fc
  .tuple(id, fc.array(id, { maxLength: 2 }))
  .map(([first, rest]): NonEmpty<string> => [first, ...rest]);

const command: fc.Arbitrary<Command> = fc.oneof(
  fc.constantFrom('help', 'about', 'privacy', 'caveats', 'disclosures').map((kind) => ({ kind }) as Command),
  fc
    .tuple(fc.constantFrom(...CITATION_FORMATS), fc.option(id, { nil: undefined }))
    .map(
      ([format, pack]): Command =>
        pack === undefined ? { kind: 'cite', format } : { kind: 'cite', format, pack },
    ),
  id.map((facet): Command => ({ kind: 'list', facet })),
  fc
    .tuple(fc.option(id, { nil: null }), id)
    .map(([facet, name]): Command => ({ kind: 'topic', facet, name })),
  some(2).map((names): Command => ({ kind: 'compare', names })),
  fc
    .tuple(id, edition, claims)
    .map(([pack, of, list]): Command => ({ kind: 'show', pack, edition: of, claims: list })),
  fc.tuple(id, id).map(([pack, claim]): Command => ({ kind: 'more', pack, claim })),
  fc
    .tuple(id, fc.option(id, { nil: null }), fc.constantFrom('helpful', 'not-helpful'))
    .map(
      ([pack, claim, verdict]) =>
        ({ kind: 'feedback', subject: claim === null ? pack : `${pack}/${claim}`, verdict }) as Command,
    ),
);
const press: fc.Arbitrary<Press> = fc
  .tuple(command, fc.integer({ min: 1, max: 9999 }))
  .map(([of, page]) => ({ command: of, page }));

describe('a token', () => {
  it('brings every command and its page back', () => {
    fc.assert(
      fc.property(press, (pressed) => {
        const token = encode(pressed);
        expect(token).not.toBeNull();
        expect(token?.length).toBeLessThanOrEqual(TOKEN_MAX);
        expect(decode(token ?? '')).toEqual(pressed);
      }),
      { numRuns: 1000 },
    );
  });

  it('never carries a question', () => {
    expect(encode({ command: { kind: 'ask', text: 'secret words' }, page: 1 })).toBeNull();
  });

  it('is not written for a name that is no id, since it would not be read back', () => {
    expect(encode({ command: { kind: 'topic', facet: null, name: 'Two Words' }, page: 1 })).toBeNull();
    expect(encode({ command: { kind: 'compare', names: ['a;b', 'c'] }, page: 1 })).toBeNull();
  });

  it('drops claims from the end where there are too many, and never the first', () => {
    const long: NonEmpty<string> = [
      'first',
      ...Array.from({ length: 9 }, (_, index) => `claim-number-${index}-of-many`),
    ];
    const token = encode({
      command: { kind: 'show', pack: 'some-pack', edition: '0123456789ab', claims: long },
      page: 2,
    });
    const back = decode(token ?? '');
    expect(back?.page).toBe(2);
    const kept = back?.command.kind === 'show' ? back.command.claims : [];
    expect(kept.length).toBeGreaterThan(1);
    expect(long.slice(0, kept.length)).toEqual(kept);
  });

  it('is null where not even one claim fits', () => {
    const claim = 'c'.repeat(80);
    expect(encode({ command: { kind: 'more', pack: 'a-pack-with-a-name', claim }, page: 1 })).toBeNull();
    expect(
      encode({ command: { kind: 'show', pack: 'p', edition: '0123456789ab', claims: [claim] }, page: 1 }),
    ).toBeNull();
  });

  it.each([
    '',
    'help',
    '2;help',
    '1;help;0',
    '1;help;01',
    '1;help;1e3',
    '1;help;99999',
    '1;help;1;1',
    '1;ask:words',
    '1;topic:a',
    '1;topic:A:b',
    '1;show:p:xyz:c',
    '1;list:',
    '1;cite:harvard',
    '1; help',
    '1;help\n',
    `1;list:${'a'.repeat(90)}`,
  ])('is refused when forged: %j', (token) => {
    expect(decode(token)).toBeNull();
  });

  it('that is random, or one of ours with a character changed, is refused or is a command of ours, and never throws', () => {
    const mutated = fc.tuple(press, fc.nat(), fc.string({ maxLength: 2 })).map(([pressed, at, put]) => {
      const token = encode(pressed) ?? '';
      const place = at % (token.length + 1);
      return `${token.slice(0, place)}${put}${token.slice(place + 1)}`;
    });
    fc.assert(
      fc.property(fc.oneof(mutated, fc.string({ unit: 'binary', maxLength: 120 })), (token) => {
        const back = decode(token);
        if (back === null) return;
        expect(back.page).toBeGreaterThanOrEqual(1);
        const again = encode(back);
        expect(again === null ? null : decode(again)).toEqual(back);
      }),
      { numRuns: 2000 },
    );
  });
});
