-- Which posts to ask their source about next.
create index mentions_to_check on mentions (network, (coalesce(checked_at, received_at)))
  where origin = 'live' and deleted_at is null;
create index cases_still on cases (status, moved_at) where lane = 'live' and status <> 'closed';
