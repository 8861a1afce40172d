// Commands on buttons: out and back without loss, short enough, and nothing that was not written by us is believed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/command/token.js';
import { encode, TOKEN_MAX } from '../../src/index.js';
import { CITATION_FORMATS, type Command, type NonEmpty, type Press } from '../../src/vocabulary.js';
import { anyText } from '../support/any-text.js';

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

/** Of several packs only what is short is written in full. */
const fits = (show: Command): boolean =>
  JSON.stringify(decode(encode({ command: show, page: 9999 }) ?? ''))?.includes(JSON.stringify(show));

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
  fc
    .tuple(id, edition, claims, id, claims)
    .map(([pack, of, list, other, own]): Command => {
      return { kind: 'show', pack, edition: of, claims: list, also: [{ pack: other, claims: own }] };
    })
    .filter((show) => fits(show)),
  fc.tuple(id, id).map(([pack, claim]): Command => ({ kind: 'more', pack, claim })),
  fc.tuple(fc.constantFrom('caveats', 'disclosures'), id).map(([kind, pack]) => ({ kind, pack }) as Command),
  fc.tuple(id, id).map(([facet, pack]): Command => ({ kind: 'list', facet, pack })),
  fc.tuple(id, id, id).map(([facet, name, pack]): Command => ({ kind: 'topic', facet, name, pack })),
  fc.tuple(some(2), id).map(([names, pack]): Command => ({ kind: 'compare', names, pack })),
  fc
    .tuple(fc.constantFrom('', 'tea', 'tea and sleep'), fc.integer({ min: 1, max: 9999 }))
    .map(([text, from]): Command => ({ kind: 'sources', text, from })),
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
      { numRuns: 500 },
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

  it('drops the edition, and then other packs from the end, where several are too many', () => {
    const show = (packs: number): Command => {
      const others = Array.from({ length: packs }, (_, at) => ({
        pack: `pmc123456${at}`,
        claims: [`s${at}`] as NonEmpty<string>,
      }));
      const [first, ...rest] = others;
      const base = { kind: 'show', pack: 'some-pack', edition: '0123456789ab', claims: ['a'] } as const;
      return first === undefined ? base : { ...base, also: [first, ...rest] };
    };
    const kept = (packs: number): Command | undefined =>
      decode(encode({ command: show(packs), page: 1 }) ?? '')?.command;
    expect(kept(4)).toEqual(show(4));
    expect(kept(5)).toEqual({ ...show(5), edition: '' });
    const two: Command = {
      kind: 'show',
      pack: 'p'.repeat(32),
      edition: '',
      claims: ['s0123456'],
      also: [{ pack: 'q'.repeat(32), claims: ['s0123456'] }],
    };
    expect(decode(encode({ command: two, page: 99 }) ?? '')?.command).toEqual(two);
    expect(kept(9)).toMatchObject({ claims: ['a'], also: [{ pack: 'pmc1234560' }, {}, {}, {}, {}] });
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
    '1;caveats@',
    '1;caveats@A',
    '1;list:a@b@c',
    '1;sources:0:',
    '1;sources:1:A',
    '1;show:p::c',
    '1;s:p:c',
    '1;show:p:0123456789ab:c+',
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
      fc.property(fc.oneof(mutated, anyText(120)), (token) => {
        const back = decode(token);
        if (back === null) return;
        expect(back.page).toBeGreaterThanOrEqual(1);
        const again = encode(back);
        expect(again === null ? null : decode(again)).toEqual(back);
      }),
      { numRuns: 1000 },
    );
  });
});
