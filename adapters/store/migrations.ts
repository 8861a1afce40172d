// The database's tables as a numbered list of changes. A change that was released is never edited: a new one is added.

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

// Names carry a prefix, so that the bot can share a database. A process of the release before must work with the tables of
// this one, while the processes are replaced: add, fill, and remove a release later.
export const migrations: readonly Migration[] = [
  {
    number: 1,
    name: 'values: small values by key, sealed',
    sql: `create table glutamate_value (
            key text primary key,
            sealed bytea not null,
            written_at timestamptz not null default now()
          )`,
  },
  {
    number: 2,
    name: 'feedback: counts by kind of card and verdict',
    sql: `create table glutamate_feedback (
            subject text not null,
            verdict text not null,
            count bigint not null,
            primary key (subject, verdict)
          )`,
  },
  {
    number: 3,
    name: 'turns: the hash of a turn, who is at it until when, and whether it was answered',
    sql: `create table glutamate_turn (
            key bytea primary key,
            owner uuid not null,
            lease_until timestamptz not null,
            answered boolean not null default false,
            seen_at timestamptz not null default now()
          );
          create index glutamate_turn_seen_at on glutamate_turn (seen_at)`,
  },
];
