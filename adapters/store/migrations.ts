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
  {
    number: 4,
    name: 'search: libraries, their packs, terms, documents and passages; a partition for each library',
    sql: `create table glutamate_library (
            number integer generated always as identity primary key,
            version integer not null,
            edition text not null,
            terms integer not null,
            documents integer not null,
            passages integer not null,
            average_document float8 not null,
            average_passage float8 not null,
            loaded_at timestamptz not null default now()
          );
          create table glutamate_library_pack (
            library integer not null references glutamate_library on delete cascade,
            place integer not null,
            id text not null,
            pack json not null,
            documents integer not null,
            primary key (library, place),
            unique (library, id)
          );
          create table glutamate_term (
            library integer not null,
            term integer not null,
            word text not null,
            documents integer not null,
            passages integer not null,
            heaviest integer[] not null
          ) partition by list (library);
          create table glutamate_document (
            library integer not null,
            document integer not null,
            pack integer not null,
            first integer not null,
            title bytea not null,
            body bytea not null,
            starts bytea not null,
            terms integer[] not null
          ) partition by list (library);
          create table glutamate_passage (
            library integer not null,
            passage integer not null,
            pack integer not null,
            content json not null
          ) partition by list (library)`,
  },
  {
    number: 5,
    name: 'threads: the hash of a thread and the topics of its last card; people: the hash of who was welcomed',
    sql: `create table glutamate_thread (
            key bytea primary key,
            topics text[] not null,
            kept_at timestamptz not null default now()
          );
          create index glutamate_thread_kept_at on glutamate_thread (kept_at);
          create table glutamate_person (
            key bytea primary key,
            met_at timestamptz not null default now()
          );
          create index glutamate_person_met_at on glutamate_person (met_at)`,
  },
];
