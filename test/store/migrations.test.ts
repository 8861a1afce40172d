// The numbers of the database's changes: two of one number, from two branches, would leave every new database without its tables.
import { expect, it } from 'vitest';
import { migrations } from '../../adapters/store/migrations.js';

it('numbers every change of the tables by itself, in order', () => {
  const numbers = migrations.map(({ number }) => number);
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
});
