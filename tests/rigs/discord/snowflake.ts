const DISCORD_EPOCH = 1_420_070_400_000n;

/** Ids as Discord makes them: increasing, unique within one rig, and they carry the time they were made. */
export class Snowflakes {
  #last = 0n;

  next(): string {
    const now = (BigInt(Date.now()) - DISCORD_EPOCH) << 22n;
    this.#last = now > this.#last ? now : this.#last + 1n;
    return String(this.#last);
  }
}
