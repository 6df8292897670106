import { execFileSync } from 'node:child_process';
import { closeSync, constants, open, openSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { claim, holderOf } from '../../setup/claim.mjs';
import { EmbeddedPostgresError, OWN_DATABASE } from './errors.ts';
import type { Place } from './place.ts';

const NOTE = 'held-';
const openLater = promisify(open);

/**
 * Postgres under a shell that reads from a pipe which every process that uses the server holds open. When the last of
 * them lets go, also by dying, the read ends and the server is asked to stop at once: no holder, no orphan.
 */
export const LEASH = `
trap '' HUP INT TERM
exec 3<&0
"$@" 3<&- </dev/null &
server=$!
(
  read -r _ <&3
  exec 3<&-
  sleep 5 &
  nap=$!
  trap 'kill -KILL "$nap"; wait "$nap"; exit' USR1
  kill -INT "$server"
  wait "$nap" && kill -QUIT "$server"
) >/dev/null 2>&1 &
watch=$!
exec 3<&-
wait "$server"
status=$?
kill -USR1 "$watch" 2>/dev/null
wait "$watch" 2>/dev/null
exit "$status"
`;

/** One process's end of the pipe. */
export interface LeashEnd {
  /** Lets go, and tells whether another process still holds on. */
  close(): { heldByOthers: boolean };
}

/** A new pipe: the end for the shell, as a file descriptor, and ours. We are the first holder before the server exists. */
export async function makeLeash(place: Place): Promise<{ shellEnd: number; ourEnd: LeashEnd }> {
  const path = leashPath(place);
  rmSync(path, { force: true });
  try {
    execFileSync('mkfifo', ['-m', '600', path], { stdio: 'pipe' });
  } catch (error) {
    throw new EmbeddedPostgresError(
      `No pipe can be made in ${place.socketDir}.`,
      `Set OPENSEAT_DATA to a folder on a local Linux or macOS disk. ${OWN_DATABASE}`,
      { cause: error },
    );
  }
  // Opening one end waits for the other.
  const [shellEnd, descriptor] = await Promise.all([openLater(path, 'r'), openLater(path, 'w')]);
  return { shellEnd, ourEnd: leashEnd(place, descriptor) };
}

/** One more end of the pipe of a running server, or null when nothing reads it any more. */
export function takeLeash(place: Place): LeashEnd | null {
  const descriptor = openEnd(place);
  return descriptor === null ? null : leashEnd(place, descriptor);
}

/** Whether the server still listens to those who hold it. */
export function isHeld(place: Place): boolean {
  const descriptor = openEnd(place);
  if (descriptor !== null) closeSync(descriptor);
  return descriptor !== null;
}

function openEnd(place: Place): number | null {
  try {
    // Not waiting for a reader: fails at once when there is none.
    return openSync(leashPath(place), constants.O_WRONLY | constants.O_NONBLOCK);
  } catch {
    return null;
  }
}

let ends = 0;

// The pipe alone decides when the server stops. The notes only tell who lets go last, and has to wait for that.
function leashEnd({ socketDir }: Place, descriptor: number): LeashEnd {
  ends += 1;
  const note = claim(join(socketDir, `${NOTE}${process.pid}-${ends}`));
  return {
    close: () => {
      if (note.held) note.release();
      const others = readdirSync(socketDir).filter(
        (name) => name.startsWith(NOTE) && isLive(socketDir, name),
      );
      closeSync(descriptor);
      return { heldByOthers: others.length > 0 };
    },
  };
}

function isLive(socketDir: string, name: string): boolean {
  if (holderOf(join(socketDir, name))) return true;
  rmSync(join(socketDir, name), { force: true });
  return false;
}

function leashPath({ socketDir }: Place): string {
  return join(socketDir, 'leash');
}
