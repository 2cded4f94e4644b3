import { readFile } from "node:fs/promises";
import { preprocessCSS, resolveConfig } from "vite";

/** The portal's stylesheet as Vite builds it, before it is made small. */
export async function buildStylesheet(): Promise<string> {
  const config = await resolveConfig({ configFile: "vite.config.ts", mode: "test", logLevel: "silent" }, "build");
  const file = "app/theme/portal.css";
  const { code } = await preprocessCSS(await readFile(file, "utf8"), `${config.root}/${file}`, config);
  return code;
}
