-- Replies: when they were tried and looked for (law 4). A look goes no further back than the first try.
alter table replies
  add column first_tried_at timestamptz,
  add column tried_at timestamptz,
  add column looks integer not null default 0;
