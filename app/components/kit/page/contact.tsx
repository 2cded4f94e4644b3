import { Reference } from "./text.tsx";

/** A sentence that names the address at which people answer; the address is a link. */
export function Contact({ children, address }: { children: string; address: string }) {
  const [before = "", ...after] = children.split(address);
  return (
    <>
      {before}
      <a href={`mailto:${address}`}>
        <Reference>{address}</Reference>
      </a>
      {after.join(address)}
    </>
  );
}
