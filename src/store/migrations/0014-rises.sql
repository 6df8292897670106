-- Later readings that rose over those before: each has a place of its own in the order of storing, is scored and put to the
-- rules in its turn, and keeps what they said. Live posts are read again at set ages; recordings bring readings as lines.
create table rises (
  mention_id text not null references mentions on delete cascade,
  at timestamptz not null,              -- of the reading
  seq bigint not null unique,          -- from the sequence of mentions.seq: one order for both
  lane text not null,
  stage text not null default 'stored' check (stage in ('stored', 'scored', 'decided')),
  staged_at timestamptz not null default now(),
  reach jsonb,                          -- value, speed and reasons, from the readings up to this one
  scoring_version text,
  ruling jsonb,                         -- what the rules said then; null: the mention was gone, or never decided
  facts jsonb,                          -- those of the decision, with the figures of this reading
  rules_version text,
  free boolean,                         -- its case was open, could be answered and was not the CEO's; null: no case
  asked boolean not null default false, -- it asked for a seat, or for a better place among those that wait
  decided_at timestamptz,
  primary key (mention_id, at)
);
create index rises_unfinished on rises (lane, stage, seq) where stage <> 'decided';
