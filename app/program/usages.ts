/** A command, for the person at the terminal. */
export type Usage = {
  /** How it is started; what stands behind `--` in it is what it takes. */
  npm: string;
  /** The names of the words that it takes, all of them needed. */
  takes: readonly string[];
  /** The name of one word more that it can do without. */
  mayTake?: string;
  does: string;
};

/** What is said after the file that is to be restored all the same. */
export const WITHOUT_PROOF = "without-proof";

export const usages = {
  serve: {
    npm: "npm start",
    takes: [],
    does: "Opens the portal at PORT; an embedded database is made or brought up to date first.",
  },
  worker: {
    npm: "npm run worker",
    takes: [],
    does: "Does the jobs alone, for web processes with PORTAL_WORKER=separate.",
  },
  migrate: {
    npm: "npm run migrate",
    takes: [],
    does: "Brings the database up to date, as its owner (DATABASE_OWNER_URL), and makes the application's login. There is no way to only try it.",
  },
  "appoint-administrator": {
    npm: "npm run appoint-administrator",
    takes: ["e-mail", "name"],
    does: "Appoints the first administrator, who sets a password by the page Forgot password.",
  },
  "reset-second-factor": {
    npm: "npm run reset-second-factor",
    takes: ["e-mail", "reason"],
    does: "Takes away the second factor of an administrator, or of anybody where there are not two administrators, who sets up another at the next sign-in.",
  },
  backup: {
    npm: "npm run backup",
    takes: ["file"],
    does: "Writes the whole record into a new file, as the owner of the database (DATABASE_OWNER_URL).",
  },
  restore: {
    npm: "npm run restore",
    takes: ["file"],
    mayTake: WITHOUT_PROOF,
    does: `Fills an empty database from such a file, as its owner. A file that is not as the portal wrote it is refused; with ${WITHOUT_PROOF} it is not asked, for files of versions that wrote no proof.`,
  },
  "audit-checkpoint": {
    npm: "npm run audit-checkpoint",
    takes: [],
    does: "Writes where the sealed audit trail ends, signed, for keeping elsewhere. It reads as the owner of the database (DATABASE_OWNER_URL).",
  },
  "verify-audit": {
    npm: "npm run verify-audit",
    takes: [],
    mayTake: "file with a checkpoint",
    does: "Computes every seal of the audit trail anew, as the owner of the database, and says what is not as it was sealed. Ends with 1 when something is not.",
  },
  "list-erasures": {
    npm: "npm run list-erasures",
    takes: [],
    mayTake: "file with an earlier list",
    does: "Writes the ids of those who were erased, for keeping elsewhere, as the owner of the database (DATABASE_OWNER_URL). With an earlier list, after a restore: whom to erase again. Ends with 1 when there is somebody.",
  },
  status: {
    npm: "npm run status",
    takes: [],
    does: "Looks at the database, its migrations, the clocks, letters, jobs and periods, and changes nothing. Ends with 1 when something is not as it should be.",
  },
  "send-test-letter": {
    npm: "npm run send-test-letter",
    takes: ["e-mail"],
    does: "Sends a letter by SMTP_URL at once and says what the mail server answers. It touches no database. Ends with 1 when the letter was not taken.",
  },
  seed: { npm: "npm run seed", takes: [], does: "Loads the demonstration into a server's empty database." },
} as const satisfies Record<string, Usage>;

export type CommandName = keyof typeof usages;

/** Of the sources, which the built program does not hold. */
export const dev: Usage = {
  npm: "npm run dev",
  takes: [],
  does: "Opens the portal from its sources, on the same data.",
};
