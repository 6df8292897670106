-- What routing has to remember between two transactions; all of it follows from the mentions decided so far.
alter table lane_clocks
  add column youngest_at timestamptz,   -- createdAt and id of the youngest mention decided: an older one is late
  add column youngest_id text;
alter table incidents add column brand text;
alter table seats add column settled_no bigint;  -- in which order seats were given: at one instant several can be
create index on seats (settled_no);

create table complaint_topics (         -- one row a topic of a decided complaint, the empty topic always: what a burst is counted from
  mention_id text not null references mentions on delete cascade,
  lane text not null,
  brand text not null,                  -- empty: the source named none
  topic text not null,
  customer_id bigint,
  at timestamptz not null,              -- createdAt of the mention
  primary key (mention_id, topic)
);
create index on complaint_topics (lane, brand, topic, at);

-- Two fingerprints that differ in at most 3 of 64 bits agree in at least one of four blocks of 16.
create index mentions_print_1 on mentions (lane, substr(fingerprint, 1, 4)) where fingerprint is not null;
create index mentions_print_2 on mentions (lane, substr(fingerprint, 5, 4)) where fingerprint is not null;
create index mentions_print_3 on mentions (lane, substr(fingerprint, 9, 4)) where fingerprint is not null;
create index mentions_print_4 on mentions (lane, substr(fingerprint, 13, 4)) where fingerprint is not null;
