// What a person at a terminal reads of the log: nothing of a line is lost, and no JSON is left.
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readableLine } from '../../adapters/log/readable-line.js';

const read = (line: object): string => stripVTControlCharacters(readableLine(`${JSON.stringify(line)}\n`));

describe('readableLine', () => {
  it('has the time of day, the level, what is said, and the fields', () => {
    const time = new Date(2026, 10, 28, 5, 6, 7).getTime();
    const said = read({
      level: 40,
      time,
      code: 'zqx',
      cure: 'set it',
      n: 3,
      list: [1],
      msg: 'something is wrong',
    });
    expect(said).toBe('05:06:07 warn  something is wrong code=zqx cure="set it" n=3 list=[1]\n');
  });

  it('shows the stack of an error below its line', () => {
    const said = read({
      level: 50,
      time: 0,
      err: { message: 'zqx', stack: 'Error: zqx\n    at here' },
      msg: 'failed',
    });
    expect(said).toMatch(/^\S+ error failed\n {2}Error: zqx\n {6}at here\n$/);
  });

  it('leaves alone what is no line of the log', () => {
    for (const line of ['plain words\n', '[1]\n', '{broken\n']) expect(readableLine(line)).toBe(line);
  });
});
