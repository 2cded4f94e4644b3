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
