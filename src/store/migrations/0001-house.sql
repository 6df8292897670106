-- The house. Times are timestamptz (the store hands them out as milliseconds). Law 9: words and personal data
-- live in texts, accounts, customers, customer_contacts, contact_tasks and dropped.raw alone; everything else is ids and figures.

create table settings_state (         -- small facts that outlive a process: posture, last canary, sample script, …
  key text primary key,
  value jsonb not null,
  changed_at timestamptz not null default now()
);

-- who ------------------------------------------------------------------------------------------------------------
create table customers (
  id bigint generated always as identity primary key,
  ref text unique,                    -- id in customers.csv, or as the source gave it
  name text,
  since timestamptz,
  tier text,
  value double precision,             -- never shown on a card
  consent boolean,
  stopped_at timestamptz,             -- asked us to stop replying
  erased_at timestamptz
);
create table customer_contacts (
  customer_id bigint not null references customers,
  kind text not null check (kind in ('email', 'phone')),
  value text not null,                -- e-mail lower case, phone digits with leading +
  evidence text not null,
  primary key (kind, value)
);
create index on customer_contacts (customer_id);
create table accounts (
  id text primary key,                -- network:key
  network text not null,
  handle text,
  name text,
  followers integer,
  verified boolean,
  account_created_at timestamptz,
  customer_id bigint not null references customers,
  evidence text not null,             -- how we know; 'first-sight' for a customer made from the account alone
  confirmed_by text,
  read_at timestamptz not null
);
create index on accounts (customer_id);
create table erased_accounts (        -- keyed hashes (HMAC-SHA256): the next poll must not bring them back
  hash text primary key,
  erased_at timestamptz not null default now()
);

-- what came in ---------------------------------------------------------------------------------------------------
create table mentions (
  id text primary key,                -- network:externalId
  seq bigint generated always as identity unique,
  network text not null,
  external_id text not null,
  origin text not null,
  lane text not null,
  account_id text references accounts,
  customer_id bigint references customers,
  created_at timestamptz not null,
  received_at timestamptz not null,
  lang text,
  url text,
  brand text,
  in_reply_to text,
  quotes text,
  nps smallint,
  mentions_us boolean,
  reply_handle jsonb,                 -- opaque to all but the network's connector
  reply_way text not null,
  reply_reason text not null,
  reply_link text,
  revision integer not null default 1,
  content_hash text not null,
  fingerprint text,
  metrics jsonb,                      -- as last read
  reposts_seen integer not null default 0,
  stage text not null default 'stored' check (stage in ('stored', 'scored', 'decided', 'delivered')),
  staged_at timestamptz not null default now(),
  case_id bigint,
  incident_id bigint,
  deleted_at timestamptz,
  checked_at timestamptz              -- when the source was last asked whether it still stands
);
create index mentions_unfinished on mentions (stage, seq) where stage <> 'delivered';
create index on mentions (lane, created_at, id);
create index on mentions (customer_id, created_at);
create index on mentions (account_id);
create index on mentions (case_id);
create index on mentions (network, in_reply_to);
create index on mentions (incident_id) where incident_id is not null;

create table texts (                  -- the one place that holds words
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('mention', 'note', 'reply', 'reason')),
  mention_id text,                    -- for kind mention
  revision integer,
  customer_id bigint,                 -- whose erasure takes it along
  body text not null,
  hash text not null,                 -- sha256 hex of the body as written
  at timestamptz not null default now(),
  erased_at timestamptz
);
create unique index texts_mention on texts (mention_id, revision) where kind = 'mention';
create index on texts (customer_id);

create table readings (               -- metrics over time, for speed of spreading
  mention_id text not null references mentions on delete cascade,
  at timestamptz not null,
  likes integer, reposts integer, replies integer, views bigint,
  primary key (mention_id, at)
);
create table reposts (                -- reposts without words of their own: reach of the original
  network text not null,
  external_id text not null,
  original text not null,             -- network:externalId, which we may not (yet) know
  primary key (network, external_id)
);
create table dropped (                -- deliveries that did not become a mention, once each
  network text not null,
  external_id text not null,          -- for unreadable ones: sha256 of the raw line
  why text not null check (why in ('own', 'repost', 'refused')),
  origin text not null,
  lane text not null,
  reason text not null,
  raw text,                           -- kept for inspection, refused ones only; cut at 64 kB
  at timestamptz not null default now(),
  primary key (network, external_id)
);
create table duplicate_deliveries (lane text primary key, n bigint not null default 0);
create table tombstones (             -- deletions that arrived before their post
  mention_id text primary key,
  at timestamptz not null default now()
);
create table cursors (connector text primary key, cursor text, moved_at timestamptz not null default now());
create table connector_state (        -- sessions and stream rules a connector keeps over a restart
  connector text not null, key text not null, value jsonb not null, primary key (connector, key)
);
create table spend (                  -- what reads and posts cost, US$ × 1e6
  network text not null, day date not null, what text not null, n bigint not null default 0,
  micros bigint not null default 0, primary key (network, day, what)
);

-- what we think --------------------------------------------------------------------------------------------------
create table assessments (
  mention_id text not null references mentions on delete cascade,
  revision integer not null,
  result jsonb not null,              -- Assessment; keys and offsets, no words
  model_version text not null,
  scoring_version text not null,
  assessed_at timestamptz not null,
  primary key (mention_id, revision)
);
create table rules_versions (
  hash text primary key, body text not null, first_used_at timestamptz not null default now()
);
create table decisions (
  mention_id text primary key references mentions on delete cascade,
  desk text not null,                 -- the rule's answer, before seats
  rule text not null,
  candidate boolean not null,
  priority real not null,
  tags text[] not null default '{}',
  owner_role text,
  because text[] not null,
  trace jsonb not null,
  facts jsonb not null,
  rules_version text not null,
  model_version text not null,
  scoring_version text not null,
  decided_at timestamptz not null,
  late boolean not null default false,
  joined_case bigint
);
create table incidents (
  id bigint primary key,              -- max + 1 under the route lock: the same after a replay
  lane text not null,
  topic text,
  fingerprint text,
  opened_at timestamptz not null,
  last_at timestamptz not null,
  size integer not null default 1
);
create table seats (
  mention_id text primary key references mentions on delete cascade,
  lane text not null,
  candidate jsonb not null,           -- Candidate
  status text not null check (status in ('waiting', 'seated', 'passed')),
  pool text,
  reason text,
  displaced_by text,
  asked_at timestamptz not null,
  until timestamptz,
  settled_at timestamptz
);
create index on seats (lane, status);
create table lane_clocks (lane text primary key, now timestamptz not null);

-- cases ----------------------------------------------------------------------------------------------------------
create table cases (
  id bigint primary key,              -- max + 1 under the route lock
  lane text not null,
  customer_id bigint not null references customers,
  opened_by text not null unique references mentions,
  status text not null check (status in ('open', 'waiting', 'closed')),
  ceo text not null default 'none' check (ceo in ('none', 'seated', 'replied', 'handed-over', 'let-go')),
  revision integer not null default 1,
  owner text,
  owner_role text,
  priority real not null default 0,
  network text not null,
  opened_at timestamptz not null,
  waiting_since timestamptz not null,
  moved_at timestamptz not null,      -- last progress, for cases without any
  seated_at timestamptz,
  closed_at timestamptz,
  ending text check (ending in ('answered', 'handed-over', 'closed-by-person', 'closed-by-rule', 'withdrawn')),
  ending_reason text,
  desk_ref text                       -- the support desk's own reference, once delivered there
);
create unique index cases_one_open on cases (lane, customer_id) where status <> 'closed';
create index on cases (status, lane);
alter table mentions add foreign key (case_id) references cases;

create table case_events (
  id bigint generated always as identity primary key,
  case_id bigint not null references cases,
  at timestamptz not null,
  kind text not null,
  by text not null,
  data jsonb not null default '{}',
  text_id bigint references texts,
  once_key text unique                -- makes a second run a no-op (law 2)
);
create index on case_events (case_id, id);
create table cards (                  -- one a case that reached the CEO; the stored message id prevents a second
  case_id bigint primary key references cases,
  shown_revision integer not null default 0,
  posted_at timestamptz,
  channel_id text,
  message_id text,
  thread_id text,
  trouble text                        -- why it could not be shown on Discord, for the console
);
create table contact_tasks (
  id bigint generated always as identity primary key,
  case_id bigint not null references cases,
  way text not null check (way in ('call', 'mail')),
  recipient text not null,
  subject text not null,
  body text not null,
  due_at timestamptz not null,
  opened_at timestamptz not null,
  done_at timestamptz,
  done_by text,
  outcome text,
  once_key text unique
);
create index on contact_tasks (case_id);

-- replies --------------------------------------------------------------------------------------------------------
create table replies (
  id bigint generated always as identity primary key,
  case_id bigint not null references cases,
  mention_id text not null references mentions,
  network text not null,
  way text not null,
  status text not null check (status in ('drafted', 'held', 'publishing', 'published', 'unknown', 'failed', 'withdrawn')),
  text_id bigint not null references texts,
  content_hash text not null,
  drafted_by text not null,
  drafted_at timestamptz not null,
  hold_until timestamptz,
  key text not null unique,
  external_id text,
  url text,
  published_at timestamptz,
  because text,
  rehearsal boolean not null default false,
  attempts integer not null default 0,
  changed_at timestamptz not null default now()
);
create unique index replies_one_unfinished on replies (case_id) where status in ('drafted', 'held', 'publishing', 'unknown');
create unique index replies_external on replies (network, external_id) where external_id is not null;
create index on replies (status, hold_until);
create table approvals (
  id bigint generated always as identity primary key,
  reply_id bigint not null references replies,
  by text not null,
  at timestamptz not null,
  text_id bigint not null references texts,
  text_hash text not null,            -- sha256 hex of exactly what may be published
  mention_id text not null,
  content_hash text not null,
  unique (reply_id, text_hash, content_hash)
);

-- working --------------------------------------------------------------------------------------------------------
create table heartbeats (             -- progress, not life: `done` counts finished work
  worker text not null, process text not null, beat_at timestamptz not null, done bigint not null default 0,
  done_at timestamptz, primary key (worker, process)
);
create table set_aside (              -- jobs that are no longer tried (law 6)
  id bigint generated always as identity primary key,
  queue text not null,
  job text not null,
  payload jsonb not null,             -- ids only
  code text not null,                 -- error code; never a message
  times integer not null,
  at timestamptz not null default now(),
  replayed_at timestamptz
);
