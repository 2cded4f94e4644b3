import type { KeptFile } from "../kit/file.ts";

export const typesOfPaperFile = ["pdf", "docx"] as const;
export type TypeOfPaperFile = (typeof typesOfPaperFile)[number];

/** A file in which a paper says what it says, without its content. */
export type FileOfPaper = KeptFile<TypeOfPaperFile>;

/** Why a file is found by none of its words. */
export type TroubleWithWords = "no_words" | "too_long" | "unreadable" | "too_slow";

/** In bytes. */
export const LARGEST_FILE = 25 * 1024 * 1024;
