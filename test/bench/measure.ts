import { Agent, request } from "node:http";
import autocannon from "autocannon";

export interface Measured {
  readonly answers: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

const connections = 16;

/** Asks for one address again and again. Fails when any answer is not 200. */
export async function ask(
  url: string,
  seconds: number,
  headers: Record<string, string> = {},
  atOnce = connections,
): Promise<Measured> {
  const result = await autocannon({ url, connections: atOnce, duration: seconds, headers });
  const wrong = result.non2xx + result.errors + result.timeouts;
  if (wrong > 0) throw new Error(`${wrong} of ${result.requests.total} requests to ${url} failed.`);
  return {
    answers: result.requests.total,
    perSecond: result.requests.total / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
  };
}

export interface Post {
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** Sends each form once, as many at a time as there are connections. Fails when one does not answer 303. */
export async function send(posts: readonly Post[]): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  const waiting = posts.values();
  const began = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (const post of waiting) {
        const sent = performance.now();
        const status = await sendOne(post, agent);
        if (status !== 303) throw new Error(`A form sent to ${post.url} was answered with ${status}.`);
        times.push(performance.now() - sent);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { answers: posts.length, perSecond: posts.length / seconds, p50: at(0.5), p99: at(0.99) };
}

/** Answers the status. */
export function sendOne({ url, headers, body }: Post, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      {
        agent,
        method: "POST",
        headers: {
          "Content-Type": "application/x-www-form-urlencoded",
          "Content-Length": Buffer.byteLength(body),
          ...headers,
        },
      },
      (response) => {
        response.resume();
        response.once("end", () => {
          resolve(response.statusCode ?? 0);
        });
      },
    );
    asked.once("error", reject);
    asked.end(body);
  });
}

/** The middle one; of two the lower. */
export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) / 2)] ?? NaN;
}
