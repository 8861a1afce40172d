// The tables of one library in the database: partitions that are filled beside the ones in use and then put in their place.
import type { Client } from 'pg';

export type LibraryTable = 'glutamate_term' | 'glutamate_document' | 'glutamate_passage';
const tables: readonly LibraryTable[] = ['glutamate_term', 'glutamate_document', 'glutamate_passage'];

/** The partition of a table that holds a library; the number is ours, so it needs no quoting. */
export function partitionOf(table: LibraryTable, library: number): string {
  return `${table}_${library}`;
}

/** Empty partitions, seen by nobody yet. The check lets them be attached without reading them again. */
export async function createPartitions(client: Client, library: number): Promise<void> {
  for (const table of tables)
    await client.query(
      `create table ${partitionOf(table, library)} (like ${table}, check (library = ${library}))`,
    );
}

/** Indexes are built over the filled tables at once, which takes a fraction of keeping them up row by row. */
export async function finishPartitions(client: Client, library: number): Promise<void> {
  const term = partitionOf('glutamate_term', library);
  const document = partitionOf('glutamate_document', library);
  const passage = partitionOf('glutamate_passage', library);
  const steps = [
    `alter table ${term} add primary key (term)`,
    // A hash takes words of any length; a tree has room for 2,700 bytes.
    `create index on ${term} using hash (word)`,
    `alter table ${document} add primary key (document)`,
    // For questions to one pack alone.
    `create index on ${document} (pack)`,
    // Nothing is added later: there is no list of what is pending to look through.
    `create index on ${document} using gin (terms) with (fastupdate = off)`,
    // For words that may be misspelt: those of a first letter and about a length.
    `create index on ${term} (left(word, 1), length(word))`,
    `alter table ${passage} add primary key (passage)`,
    ...tables.flatMap((table) => [
      `analyze ${partitionOf(table, library)}`,
      `alter table ${table} attach partition ${partitionOf(table, library)} for values in (${library})`,
    ]),
  ];
  for (const step of steps) await client.query(step);
}

/** Takes a library away with its partitions: a search that is under way sees that it is gone, and begins again with the new one. */
export async function dropLibrary(client: Client, library: number): Promise<void> {
  await client.query('delete from glutamate_library where number = $1', [library]);
  for (const table of tables) await client.query(`drop table if exists ${partitionOf(table, library)}`);
}
