-- What a network has charged for already: it counts a post or user once a UTC day. Ids only, kept for a few days.
create table charged_once (
  network text not null,
  day date not null,
  kind text not null,
  id text not null,
  primary key (network, day, kind, id)
);
create index mentions_watched on mentions (network, checked_at nulls first)
  where origin = 'live' and deleted_at is null;
