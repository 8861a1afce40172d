// One statement within a time that covers the wait for a connection too. What took too long loses its connection, so that the
// next statement gets a sound one.
import type { Pool, PoolClient } from 'pg';
import { codeOf, isOutage } from './database-fault.js';

export type Row = Readonly<Record<string, unknown>>;

/** The wait is measured in so many steps. */
const steps = 10;

export async function askWithin(
  pool: Pool,
  sql: string,
  values: readonly unknown[],
  ms: number,
): Promise<readonly Row[]> {
  let client: PoolClient | null = null;
  let late = false;
  const giveBack = (broken: boolean): void => {
    client?.release(broken);
    client = null;
  };
  const answer = (async () => {
    client = await pool.connect();
    try {
      if (late) throw new Error('timeout');
      const { rows } = await client.query<Row>(sql, [...values]);
      giveBack(false);
      return rows;
    } catch (error) {
      giveBack(!late && isOutage(codeOf(error)));
      throw error;
    }
  })();
  return await new Promise((resolve, reject) => {
    const stop = afterSteps(ms / steps, steps, () => {
      late = true;
      giveBack(true);
      reject(new Error('timeout'));
    });
    answer.then(resolve, reject).finally(stop);
  });
}

// A process that was busy finds the answer and the end of the wait at the same time: one long step counts as one, and the
// answer is looked for before the wait is given up.
function afterSteps(ms: number, count: number, end: () => void): () => void {
  let immediate: NodeJS.Immediate | undefined;
  let timer = setTimeout(step, ms);
  let left = count;
  function step(): void {
    left--;
    if (left > 0) timer = setTimeout(step, ms);
    else immediate = setImmediate(end);
  }
  return () => {
    clearTimeout(timer);
    clearImmediate(immediate);
  };
}
