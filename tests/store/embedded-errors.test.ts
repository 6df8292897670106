import { expect, it } from 'vitest';
import { diagnose, diagnoseMaking, fileTrouble } from '../../src/store/embedded/errors.ts';

const AT = '2026-05-12 12:00:00.000 UTC [42]';

it.each([
  [
    `${AT} FATAL:  could not write to file "pg_wal/xlogtemp.42": No space left on device`,
    /disk .* is full.*Free some space/,
  ],
  [`${AT} FATAL:  could not extend file "base/1": wrote only 4096 of 8192 bytes`, /disk .* is full/],
  [
    `${AT} DETAIL:  The data directory was initialized by PostgreSQL version 17, which is not compatible`,
    /made by PostgreSQL 17.*Nothing was changed/,
  ],
  [`${AT} FATAL:  could not map anonymous shared memory: Cannot allocate memory`, /not enough memory/],
  ['postgres: error while loading shared libraries: libm.so.6', /does not run on this system.*DATABASE_URL/],
  [
    `${AT} FATAL:  could not create lock file "/x/.s.PGSQL.5432.lock": Permission denied`,
    /cannot open its socket/,
  ],
  [
    `${AT} LOG:  starting\n${AT} PANIC:  could not locate a valid checkpoint record`,
    /says: could not locate a valid checkpoint record\..*Nothing was deleted.*mv '\/data\/pg' '\/data\/pg\.broken'/,
  ],
  ['', /gave no reason.*Nothing was deleted/],
])('reads the last words %j', (said, says) => {
  expect(diagnose(said, '/data/pg', '/data/pg.log').message).toMatch(says);
});

it('does not speak of a database that was never made', () => {
  const { message } = diagnoseMaking('initdb: error: could not look up effective user ID', '/data/pg');
  expect(message).toMatch(/could not be made.*says: could not look up effective user ID/);
  expect(message).not.toMatch(/deleted/);
});

it.each([
  ['ENOSPC', /is full/],
  ['EACCES', /as the owner/],
  ['EROFS', /read-only/],
  ['EEXIST', /is a file/],
])('says what to do about %s', (code, says) => {
  expect(fileTrouble(Object.assign(new Error('no'), { code }), '/data').message).toMatch(says);
});
