const EPOCH = 1288834974657n;

/** Gives ids that sort by time, like the network's own: milliseconds since its epoch, then a count. */
export class Snowflakes {
  readonly #given = new Map<number, bigint>();

  next(atMs: number): string {
    const count = this.#given.get(atMs) ?? 0n;
    this.#given.set(atMs, count + 1n);
    return (((BigInt(atMs) - EPOCH) << 22n) + count).toString();
  }
}

/** Milliseconds since 1970 at which this id was given. */
export function timeOfId(id: string): number {
  return Number((BigInt(id) >> 22n) + EPOCH);
}

/** The smallest id of that millisecond. */
export function firstIdAt(ms: number): string {
  return ((BigInt(ms) - EPOCH) << 22n).toString();
}

export function isNewer(id: string, than: string): boolean {
  return BigInt(id) > BigInt(than);
}
