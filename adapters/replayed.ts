// A computation that is synchronous, with what it asks for fetched from elsewhere: it is begun again with the answers that are
// there until it asks for nothing new. It must ask the same each time, and be cheap beside the fetching.

/** Hands over an answer that is there; where it is not, the computation ends here and begins anew when it has come. */
export type Ask = <A>(fetch: () => Promise<A>) => A;

/** Rejects with what a fetch rejects with. */
export async function replayed<T>(compute: (ask: Ask) => T): Promise<T> {
  const answers: unknown[] = [];
  for (;;) {
    let asked = 0;
    let missing: (() => Promise<unknown>) | undefined;
    const ask = <A>(fetch: () => Promise<A>): A => {
      if (asked < answers.length) return answers[asked++] as A;
      missing = fetch;
      throw wait;
    };
    try {
      return compute(ask);
    } catch (error) {
      if (error !== wait || missing === undefined) throw error;
    }
    answers.push(await missing());
  }
}

const wait = new Error('waits for an answer');
