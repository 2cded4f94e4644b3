/** In milliseconds: whoever asked waits meanwhile. */
const LONGEST = 10_000;
/** In bytes: an answer of ten entries has some fifty thousand. */
const LARGEST = 500_000;

/**
 * Reads one address of a service outside. It is not followed to another, and neither waited for nor read without end.
 *
 * @param besides - what it may answer beside 200.
 * @throws when it answers otherwise, too late, too much, or not at all.
 */
export async function readBounded(
  address: URL,
  { accept, besides = [] }: { readonly accept: string; readonly besides?: readonly number[] },
): Promise<{ status: number; body: Buffer }> {
  const response = await fetch(address, {
    headers: { Accept: accept },
    redirect: "error",
    signal: AbortSignal.timeout(LONGEST),
  });
  const { status } = response;
  if (status !== 200 && !besides.includes(status)) {
    await response.body?.cancel();
    throw new Error(`${address.host} has answered ${String(status)}`);
  }
  const pieces: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let next = await reader?.read(); next?.done === false; next = await reader?.read()) {
    size += next.value.length;
    if (size > LARGEST) {
      await reader?.cancel();
      throw new Error(`${address.host} has answered more than ${String(LARGEST)} bytes`);
    }
    pieces.push(next.value);
  }
  return { status, body: Buffer.concat(pieces) };
}
