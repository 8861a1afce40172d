// What one process reports of one engine on one collection.

export interface Built {
  /** From the passages in memory to the index as it is kept in a file. */
  readonly buildMs: number;
  readonly bytes: number;
}

export interface Asked {
  /** From the file to an index that answers. */
  readonly loadMs: number;
  /** What the process grew by from before the engine's code and index were loaded to after. */
  readonly residentBytes: number;
  /** The whole process, after the questions. */
  readonly afterBytes: number;
  readonly queryMs: readonly number[];
  /** Of each question asked: its id, then the passages. */
  readonly run: readonly (readonly [string, readonly string[]])[];
  readonly version?: string;
}

/** How long a process is asked, in milliseconds. */
export interface Pace {
  /** Before the clock counts, for the compiler of machine code. */
  readonly warmUp: number;
  /** No further question is asked after so long. */
  readonly most: number;
}

/** As many passages as the acceptance of a search asks for. */
export const limit = 100;
