/** How often something may be done within a window that begins with the first time. */
export type Limit = { times: number; seconds: number };

export type RateLimiter = {
  /** Counts one more; answers how many seconds to wait, or 0 when it is within the limit. */
  count(limit: Limit, who: string): number;
};

/** A page of a browser loads in seconds; no person sends this many forms. Many people of one office share an address. */
export const writesPerAddress: Limit = { times: 300, seconds: 300 };

/** A mission's note names many organisations in one write, so that a person's writes are few. */
export const writesPerAccount: Limit = { times: 60, seconds: 60 };

/**
 * Fixed windows, kept in the memory of one process: with several web processes the limit is multiplied by their number,
 * which still stops what it is for. Sign-in has limits of its own, kept in the database.
 *
 * @param milliseconds a clock that never goes back.
 */
export function createRateLimiter(milliseconds: () => number = () => performance.now()): RateLimiter {
  const windows = new Map<string, { endsAt: number; count: number }>();
  let sweptAt = milliseconds();

  const sweep = (now: number) => {
    if (now - sweptAt < 60_000) return;
    sweptAt = now;
    for (const [key, window] of windows) if (window.endsAt <= now) windows.delete(key);
  };

  return {
    count(limit, who) {
      const now = milliseconds();
      sweep(now);
      const key = `${String(limit.times)}/${String(limit.seconds)} ${who}`;
      const known = windows.get(key);
      const window =
        known !== undefined && known.endsAt > now ? known : { endsAt: now + limit.seconds * 1000, count: 0 };
      window.count += 1;
      windows.set(key, window);
      return window.count <= limit.times ? 0 : Math.ceil((window.endsAt - now) / 1000);
    },
  };
}

/** One household or office has a whole /64 of IPv6 addresses: they count as one. */
export function addressBlock(address: string): string {
  if (!address.includes(":")) return address;
  const embedded = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (embedded?.[1] !== undefined) return embedded[1];
  const [head = "", tail] = address.split("::");
  const leading = head === "" ? [] : head.split(":");
  const trailing = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : 8 - leading.length - trailing.length;
  return [...leading, ...Array.from({ length: zeros }, () => "0"), ...trailing].slice(0, 4).join(":");
}
