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
    number: 5,
    name: 'search: packs, their words, documents and passages, each pack exchanged by itself',
    sql: `drop table if exists glutamate_library_pack, glutamate_library, glutamate_term, glutamate_document, glutamate_passage;
          create table glutamate_library (
            one boolean primary key default true check (one),
            generation bigint not null
          );
          insert into glutamate_library (generation) values (0);
          create table glutamate_pack (
            number integer generated always as identity primary key,
            place integer not null,
            id text not null unique,
            edition text not null,
            version integer not null,
            documents integer not null,
            passages integer not null,
            title_terms bigint not null,
            body_terms bigint not null,
            content json not null,
            loaded_at timestamptz not null default now()
          );
          create table glutamate_word (
            number integer generated always as identity primary key,
            word text not null,
            documents integer not null default 0,
            passages integer not null default 0,
            levels integer[] not null
          );
          create index on glutamate_word using hash (word);
          create index on glutamate_word (left(word, 1), length(word));
          create table glutamate_pack_word (
            number integer not null,
            pack integer not null,
            documents integer not null,
            passages integer not null,
            levels integer[] not null,
            primary key (number, pack)
          );
          create index on glutamate_pack_word (pack);
          create table glutamate_document (
            pack integer not null,
            document integer not null,
            content bytea not null,
            keys integer[] not null,
            primary key (pack, document)
          );
          create index glutamate_document_keys on glutamate_document using gin (keys);
          create table glutamate_passage (
            pack integer not null,
            passage integer not null,
            content json not null,
            primary key (pack, passage)
          )`,
  },
  {
    number: 6,
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
