-- More complaints than usual. All but people's answers follows from the mentions decided so far.
create table complaint_hours (          -- customers who complained, each once an hour: what the usual is worked out from
  lane text not null,
  brand text not null,                  -- empty: the source named none
  hour integer not null,                -- since 1970
  n integer not null,
  primary key (lane, brand, hour)
);
insert into complaint_hours (lane, brand, hour, n)
  select lane, brand, floor(extract(epoch from at) / 3600)::int, count(distinct coalesce(customer_id::text, mention_id))
  from complaint_topics where topic = '' and lane <> 'canary' group by 1, 2, 3;

create table spikes (
  id bigint primary key,                -- max + 1 under the route lock: the same after a replay
  lane text not null,
  brand text not null,
  started_at timestamptz not null,
  found_at timestamptz not null,
  last_high_at timestamptz not null,
  ended_at timestamptz,
  count integer not null,               -- customers in the hour before it was found
  usual real not null,
  peak integer not null,
  told_at timestamptz                   -- when the desk's channel was told
);
create index on spikes (lane) where ended_at is null;

create table posture_proposals (        -- what the house proposes; a person answers
  spike_id bigint not null references spikes on delete cascade,
  posture text not null check (posture in ('normal', 'hard-times')),
  at timestamptz not null,
  answer text check (answer in ('accepted', 'dismissed', 'lapsed')),
  answered_at timestamptz,
  by text,
  primary key (spike_id, posture)
);
