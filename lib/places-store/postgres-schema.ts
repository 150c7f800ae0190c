// "at" is the same point as lng and lat, in the type that GiST indexes. The advisory lock allows instances to start at
// once.
export const SCHEMA = `
  select pg_advisory_xact_lock(7436001);
  create extension if not exists pg_trgm;
  create table if not exists geo_place (
    id bigint generated always as identity primary key, source_id text not null unique, name text not null,
    names text not null, kind text not null, lng float8 not null, lat float8 not null, country text,
    importance float8 not null, details jsonb not null, search text not null, at point not null
  );
  create index if not exists geo_place_search on geo_place using gin (search gin_trgm_ops);
  create index if not exists geo_place_at on geo_place using gist (at);
  create index if not exists geo_place_kind_at on geo_place (kind, lat, lng);
  alter table geo_place add column if not exists source integer not null default 0,
    add column if not exists generation integer not null default 0, add column if not exists digest text not null default '';
  create table if not exists geo_place_shape (
    place bigint primary key references geo_place (id) on delete cascade, area box not null, rings text not null
  );
  create index if not exists geo_place_shape_area on geo_place_shape using gist (area);
  create table if not exists geo_place_source (
    id integer generated always as identity primary key, name text not null unique, content text not null,
    generation integer not null, done bigint not null, complete boolean not null
  );
  drop table if exists geo_place_import;
`;
