export const SCHEMA = `
  create table if not exists place (
    id integer primary key, source_id text not null unique, name text not null, names text not null, kind text not null,
    lng real not null, lat real not null, country text, importance real not null, details text not null,
    source integer not null default 0, generation integer not null default 0, digest text not null default ''
  ) strict;
  create index if not exists place_kind_at on place (kind, lat, lng);
  create virtual table if not exists place_box using rtree (id, west, east, south, north);
  create virtual table if not exists place_text
    using fts5 (text, tokenize = 'trigram', detail = none, content = '', contentless_delete = 1);
  create table if not exists place_shape (id integer primary key, rings text not null) strict;
  create virtual table if not exists place_area using rtree (id, west, east, south, north);
  create table if not exists place_source (
    id integer primary key, name text not null unique, content text not null, generation integer not null,
    done integer not null, complete integer not null
  ) strict;
  drop table if exists place_import;
`;

/** Columns missing from tables of earlier versions; their places belong to no source. */
export const LATER_COLUMNS = [
  'source integer not null default 0',
  'generation integer not null default 0',
  "digest text not null default ''",
];
