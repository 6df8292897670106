/** How fast this connector is patient, in milliseconds. Tests shorten it. */
export interface Pace {
  /** A request without an answer for so long is given up. */
  requestMs: number;
  /** A stream without a sign of life for so long is dead; X sends one every 20 s. */
  silentMs: number;
  /** Recent search leaves out about the last 30 s: what may have been missed is searched again after this. */
  settleMs: number;
  /** Each search goes back this much further than it must: more than search is late and the stream out of order. */
  overlapMs: number;
  /** While the stream stands, search looks this often for what it lost. */
  sweepMs: number;
  /** Before the first reconnect; doubles with each that fails. */
  firstPauseMs: number;
  longestPauseMs: number;
  /** A stream that stood for so long was a good one: pauses start small again. */
  steadyMs: number;
  /** How often a forbidden stream is tried again. */
  forbiddenMs: number;
  /** A reply whose answer was lost may show up this late; before, its absence proves nothing. */
  landMs: number;
  /** How often a reached cap, or an account without credits, is looked at again. */
  cappedMs: number;
  /** When there is nothing to hear, an empty batch says so this often. */
  idleMs: number;
}

export const PACE: Pace = {
  requestMs: 30_000,
  silentMs: 65_000,
  settleMs: 45_000,
  overlapMs: 90_000,
  sweepMs: 600_000,
  firstPauseMs: 1_000,
  longestPauseMs: 300_000,
  steadyMs: 60_000,
  forbiddenMs: 3_600_000,
  landMs: 20_000,
  cappedMs: 600_000,
  idleMs: 60_000,
};
