-- What intake knows of a mention at the moment of storing it.
alter table mentions
  -- Figures as they came with the post (followers, verified, likes, …, reposts seen before it): decisions are made from
  -- these, so that they do not depend on how fast we are (law 13). No names.
  add column known_then jsonb not null default '{}',
  -- Its edit came before itself: the first words are still to come.
  add column original_awaited boolean not null default false;
create index mentions_frontier on mentions (lane, stage, seq) where stage <> 'delivered';
create index reposts_original on reposts (original);
