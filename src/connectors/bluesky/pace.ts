/** How fast this connector is patient, in milliseconds. Tests shorten it. */
export interface Pace {
  /** Between two looks; absent: `pollSeconds` of the settings. */
  pollMs?: number;
  /** A request without a whole answer for so long is given up. */
  requestMs: number;
  /** Each look goes back this much further than it must: clocks of authors differ, and search is late. */
  overlapMs: number;
  /** This often a look goes back by `sweepBackMs`, for posts that reached Bluesky long after they were written. */
  sweepMs: number;
  sweepBackMs: number;
  /** Before a failed page is asked for again; doubles. */
  firstPauseMs: number;
  /** Longest rest of a search that fails, while notifications go on. */
  longestPauseMs: number;
  /** A reply whose answer was lost may land this late; before, its absence proves nothing. */
  landMs: number;
  /** When there is nothing to hear, an empty batch says so this often. */
  idleMs: number;
  /** Our session was ended: another process may just be keeping the next one, so wait for that before signing in. */
  otherProcessMs: number;
  /** A refused password is not tried again for so long. */
  refusedMs: number;
}

export const PACE: Pace = {
  requestMs: 30_000,
  overlapMs: 600_000,
  sweepMs: 900_000,
  sweepBackMs: 6 * 3_600_000,
  firstPauseMs: 1_000,
  longestPauseMs: 300_000,
  landMs: 20_000,
  idleMs: 60_000,
  otherProcessMs: 3_000,
  refusedMs: 1_800_000,
};
