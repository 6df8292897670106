-- The post about which its network was last asked whether we may answer it.
alter table cards add column asked text;
