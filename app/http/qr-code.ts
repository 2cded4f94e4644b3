import { encode } from "uqr";

/** A QR code as the path of an SVG of `size` by `size` units, with the quiet zone around it that readers need. */
export function drawQrCode(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: "M", border: 4 });
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])))
    .join("");
  return { size, path };
}

/** The same as a file of its own, for paper. */
export function svgOfQrCode(text: string): string {
  const { size, path } = drawQrCode(text);
  const side = String(size);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path d="${path}"/></svg>`;
}
