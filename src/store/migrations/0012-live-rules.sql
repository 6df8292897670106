-- Files that are read anew while the house runs, as the house last saw them.
create table live_files (
  file text primary key check (file in ('rules', 'shadow', 'scoring')),
  name text not null,                 -- as people know it
  version text,                       -- in force; null: there is none
  since timestamptz,
  broken text,                        -- content that may not be used
  broken_since timestamptz,
  problems jsonb,
  told text,                          -- broken content that the desk's chat was told about; null: that all is well
  figures jsonb                       -- how far the shadow is from what was decided
);

alter table rules_versions
  add column last_used_at timestamptz not null default now(),
  add column saved_by text,           -- actor; null: it came from an editor
  add column shadow boolean not null default false;   -- never decided anything, was only looked at beside the live one
update rules_versions set last_used_at = first_used_at;
create index on decisions (rules_version);

create table corrections (            -- "wrong call": the decision stays, with what a person says about it
  id bigint generated always as identity primary key,
  mention_id text not null references mentions on delete cascade,
  case_id bigint,
  by text not null,
  at timestamptz not null,
  should_be text check (should_be in ('ceo', 'support', 'ideas', 'nobody')),
  unique (mention_id, by)
);
create index on corrections (at);
