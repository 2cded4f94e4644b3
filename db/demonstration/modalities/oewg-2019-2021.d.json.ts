import type { KnownDecisionFile } from "./text.ts";

declare const file: KnownDecisionFile;
export default file;
