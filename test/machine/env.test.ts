import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { EnvironmentFault, listUnknownVariables, ownProgram, readEnvironment } from "#machine/env.ts";

const folder = mkdtempSync(join(tmpdir(), "portal-env-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const demonstration = { DATA_DIR: folder };
const production = {
  DATA_DIR: folder,
  NODE_ENV: "production",
  DATABASE_URL: "postgres://portal:secret@db/portal",
  PORTAL_URL: "https://portal.example/",
  PORTAL_SECRET: "0123456789abcdef0123456789abcdef",
  SMTP_URL: "smtp://mail.example",
  MAIL_FROM: "portal@portal.example",
  CONTACT_EMAIL: "accreditation@portal.example",
};

function faults(variables: Record<string, string>): string[] {
  try {
    readEnvironment(variables);
    return [];
  } catch (fault) {
    if (fault instanceof EnvironmentFault) return fault.sentences;
    throw fault;
  }
}

describe("an environment that says nothing", () => {
  it("is a demonstration on the embedded database, at port 3000", () => {
    expect(readEnvironment(demonstration)).toMatchObject({
      demonstration: true,
      databaseUrl: undefined,
      dataDirectory: folder,
      port: 3000,
      portalUrl: "http://localhost:3000",
      embeddedWorker: true,
      trustedProxies: 0,
    });
  });

  it("keeps a secret of its own beside the data, so that people stay signed in, and nobody else may read it", () => {
    const { secret } = readEnvironment(demonstration);
    expect(secret.length).toBeGreaterThanOrEqual(32);
    expect(readEnvironment(demonstration).secret).toBe(secret);
    const file = join(folder, "demonstration-secret");
    expect(readFileSync(file, "utf8")).toBe(secret);
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it("counts an empty variable as absent", () => {
    expect(readEnvironment({ ...demonstration, PORT: "", PORTAL_SECRET: "" }).port).toBe(3000);
  });
});

describe("production", () => {
  it("is what is not a demonstration, and takes the address without its last slash", () => {
    expect(readEnvironment(production)).toMatchObject({ demonstration: false, portalUrl: "https://portal.example" });
  });

  it.each([
    ["NODE_ENV", { ...demonstration, NODE_ENV: "production" }],
    ["a database server", { ...demonstration, DATABASE_URL: production.DATABASE_URL }],
    ["PORTAL_DEMONSTRATION=0", { ...demonstration, PORTAL_DEMONSTRATION: "0" }],
  ])("because of %s refuses to start without its secret, its address and its mail", (_because, variables) => {
    expect(faults(variables).map((sentence) => sentence.split(" ")[0])).toEqual([
      "PORTAL_SECRET",
      "PORTAL_URL",
      "SMTP_URL",
      "MAIL_FROM",
      "CONTACT_EMAIL",
    ]);
  });

  it.each([
    "HTTPS://Portal.Example",
    "https://portal.example:443/",
    "https://portal.example//",
    "https://portal.example/?",
  ])("has one address, however %s is written: by it cookies are for HTTPS alone", (PORTAL_URL) => {
    expect(readEnvironment({ ...production, PORTAL_URL }).portalUrl).toBe("https://portal.example");
  });

  it.each(["http://portal.example", "HTTP://10.0.0.1:3000", "http://localhost.example", "http://127.example"])(
    "sends nothing in the open: %s is refused",
    (PORTAL_URL) => {
      expect(faults({ ...production, PORTAL_URL })).toEqual([
        expect.stringMatching(/^PORTAL_URL must begin with https:\/\/ outside a demonstration: /),
      ]);
    },
  );

  it.each(["http://localhost:3000", "http://portal.localhost", "http://127.0.0.1:3000", "http://[::1]:3000"])(
    "may be without HTTPS at %s, which leads to the machine itself, and anywhere as a demonstration",
    (PORTAL_URL) => {
      expect(readEnvironment({ ...production, PORTAL_URL }).portalUrl).toBe(PORTAL_URL);
      const elsewhere = "http://portal.example";
      expect(readEnvironment({ PORTAL_URL: elsewhere, PORTAL_DEMONSTRATION: "1" }).portalUrl).toBe(elsewhere);
    },
  );

  it("shows its figures to nobody, or to whoever has a token that nobody guesses", () => {
    const token = "0123456789+abcdefghijklmnopqrs/=";
    expect(readEnvironment(production).metricsToken).toBeUndefined();
    expect(readEnvironment({ ...production, METRICS_TOKEN: "" }).metricsToken).toBeUndefined();
    expect(readEnvironment({ ...production, METRICS_TOKEN: token }).metricsToken).toBe(token);
    for (const wrong of [token.slice(1), `${token} with blanks`])
      expect(faults({ ...production, METRICS_TOKEN: wrong })).toEqual([expect.stringMatching(/^METRICS_TOKEN must /)]);
  });

  it("has letters that do not arrive reported to an address, by whoever has a token that nobody guesses, or not at all", () => {
    const email = "returned-letters@portal.example";
    const token = "0123456789+abcdefghijklmnopqrs/=";
    const both = { ...production, RETURNED_LETTERS_EMAIL: email, RETURNED_LETTERS_TOKEN: token };
    expect(readEnvironment(production).returnedLetters).toBeUndefined();
    expect(readEnvironment(both).returnedLetters).toEqual({ email, token });
    expect(faults({ ...both, RETURNED_LETTERS_EMAIL: "nobody" })).toEqual([
      expect.stringMatching(/^RETURNED_LETTERS_EMAIL must be /),
    ]);
    expect(faults({ ...both, RETURNED_LETTERS_TOKEN: "short" })).toEqual([
      expect.stringMatching(/^RETURNED_LETTERS_TOKEN must have /),
    ]);
    for (const name of ["RETURNED_LETTERS_EMAIL", "RETURNED_LETTERS_TOKEN"])
      expect(faults({ ...both, [name]: "" })).toEqual([expect.stringContaining("go together")]);
  });

  it("names whom to tell of a weakness: whom the operator says, else whom people ask; a demonstration that names nobody has nobody", () => {
    const contactOf = (more: Record<string, string>) => readEnvironment({ ...production, ...more }).securityContact;
    expect(contactOf({})).toBe("mailto:accreditation@portal.example");
    expect(contactOf({ SECURITY_CONTACT: "security@portal.example" })).toBe("mailto:security@portal.example");
    expect(contactOf({ SECURITY_CONTACT: "https://portal.example/report" })).toBe("https://portal.example/report");
    expect(readEnvironment(demonstration).securityContact).toBeUndefined();
  });

  it.each(["require", "prefer", "verify-ca"])(
    "checks the certificate of a database with sslmode=%s in full, as the driver does with a warning, unless libpq's manner is asked for",
    (mode) => {
      const addressWith = (words: string) =>
        readEnvironment({ ...production, DATABASE_URL: `${production.DATABASE_URL}?${words}` }).databaseUrl;
      const inFull = `${production.DATABASE_URL}?application_name=one&sslmode=verify-full`;
      expect(addressWith(`application_name=one&sslmode=${mode}`)).toBe(inFull);
      expect(addressWith(`sslmode=${mode}&port=1`)).toBe(`${production.DATABASE_URL}?sslmode=verify-full&port=1`);
      for (const asItStands of [`uselibpqcompat=true&sslmode=${mode}`, "sslmode=no-verify", "sslmode=disable"])
        expect(addressWith(asItStands)).toBe(`${production.DATABASE_URL}?${asItStands}`);
    },
  );

  it("refuses a short secret", () => {
    expect(faults({ ...production, PORTAL_SECRET: "short" })).toEqual([
      "PORTAL_SECRET must have at least 32 characters; `openssl rand -base64 32` makes one.",
    ]);
  });

  it("signs checkpoints with a key of its own, and else with its secret", () => {
    const key = "fedcba9876543210fedcba9876543210";
    expect(readEnvironment(production).checkpointSecret).toBe(production.PORTAL_SECRET);
    expect(readEnvironment({ ...production, PORTAL_CHECKPOINT_KEY: key }).checkpointSecret).toBe(key);
    expect(faults({ ...production, PORTAL_CHECKPOINT_KEY: "short" })).toEqual([
      "PORTAL_CHECKPOINT_KEY must have at least 32 characters; `openssl rand -base64 32` makes one.",
    ]);
  });

  it("is a demonstration on a server only when it is said to be one, and then with a secret that its processes share", () => {
    const { PORTAL_SECRET, ...rest } = production;
    expect(readEnvironment({ ...production, PORTAL_DEMONSTRATION: "1" }).demonstration).toBe(true);
    expect(faults({ ...rest, PORTAL_DEMONSTRATION: "1" })).toEqual([
      "PORTAL_SECRET is required with DATABASE_URL, because every process must share it.",
    ]);
    expect(PORTAL_SECRET).toHaveLength(32);
  });
});

describe("a fault", () => {
  it.each([
    [{ PORT: "many" }, "PORT must be a whole number from 0 to 65535."],
    [{ PORT: "65536" }, "PORT must be a whole number from 0 to 65535."],
    [
      { DATABASE_URL: "mysql://db" },
      "DATABASE_URL must be an address such as postgres://portal:password@localhost:5432/portal.",
    ],
    [{ SMTP_URL: "mail.example" }, "SMTP_URL must be an address such as smtps://user:password@mail.example.org."],
    [{ PORTAL_URL: "portal.example" }, "PORTAL_URL must be an address such as https://accreditation.example.org."],
    [
      { PORTAL_URL: "https://portal.example/accreditation" },
      "PORTAL_URL must have no path: the portal's pages begin at its root.",
    ],
    [
      { PORTAL_URL: "https://portal.example/#pages" },
      "PORTAL_URL must have no path: the portal's pages begin at its root.",
    ],
    [
      { PORTAL_URL: "https://somebody:word@portal.example" },
      "PORTAL_URL must hold no login: it stands in every letter.",
    ],
    [{ SMTP_URL: "smtp://" }, "SMTP_URL must name the host of a mail server."],
    [
      { MAIL_FROM: "the portal" },
      "MAIL_FROM must be an e-mail address, such as portal@example.org or Accreditation <portal@example.org>.",
    ],
    [{ CONTACT_EMAIL: "the desk" }, "CONTACT_EMAIL must be an e-mail address, such as accreditation@example.org."],
    [
      { SECURITY_CONTACT: "http://portal.example/report" },
      "SECURITY_CONTACT must be an e-mail address, or an address that begins with https://.",
    ],
    [
      { DATA_DIR: import.meta.filename },
      `DATA_DIR must be a folder that the portal may write to; ${import.meta.filename} is not (EEXIST).`,
    ],
    // Node's own mkdir with `recursive` asks without end where the system says that a folder above is not there, and it is.
    [{ DATA_DIR: "/proc/x" }, "DATA_DIR must be a folder that the portal may write to; /proc/x is not (ENOENT)."],
    [
      { DATA_DIR: "/proc" },
      `DATA_DIR must be a folder that the portal may write to; /proc is not (${userInfo().uid === 0 ? "ENOENT" : "EACCES"}).`,
    ],
    [
      { ...production, DATABASE_URL: `${production.DATABASE_URL}?sslmode=verify-full&sslrootcert=${folder}/none.pem` },
      `DATABASE_URL must name a file that the portal may read with sslrootcert; ${folder}/none.pem is not (ENOENT).`,
    ],
    [
      { ...production, DATABASE_OWNER_URL: `${production.DATABASE_URL}?sslkey=${folder}` },
      `DATABASE_OWNER_URL must name a file that the portal may read with sslkey; ${folder} is not (EISDIR).`,
    ],
    [{ PORTAL_DEMONSTRATION: "perhaps" }, "PORTAL_DEMONSTRATION must be 1 (yes) or 0 (no)."],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent."],
    [{ TRUSTED_PROXIES: "-1" }, "TRUSTED_PROXIES must be a whole number from 0 to 10."],
    [
      { OIDC_ISSUER: "https://login.example.org", OIDC_CLIENT_ID: "portal" },
      "OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET go together: set all three, or none.",
    ],
    [
      { OIDC_ISSUER: "login.example.org", OIDC_CLIENT_ID: "portal", OIDC_CLIENT_SECRET: "secret" },
      "OIDC_ISSUER must be an address such as https://login.example.org.",
    ],
    [
      { PORTAL_WORKER: "separate" },
      "PORTAL_WORKER=separate needs DATABASE_URL: the embedded database belongs to one process.",
    ],
  ])("of %j is one sentence", (variables, sentence) => {
    expect(faults({ ...demonstration, ...variables })).toEqual([sentence]);
  });

  it("is a provider without encryption outside a demonstration, and none with it; it is called by its name, or its host", () => {
    const given = { OIDC_ISSUER: "http://login.example.org", OIDC_CLIENT_ID: "portal", OIDC_CLIENT_SECRET: "secret" };
    expect(faults({ ...production, ...given })).toEqual([
      "OIDC_ISSUER must begin with https:// outside a demonstration.",
    ]);
    const encrypted = { ...production, ...given, OIDC_ISSUER: "https://login.example.org" };
    const provider = { issuer: "https://login.example.org", clientId: "portal", clientSecret: "secret" };
    expect(readEnvironment(encrypted).provider).toEqual({ ...provider, name: "login.example.org" });
    const named = { ...encrypted, OIDC_NAME: "Example Organisation" };
    expect(readEnvironment(named).provider).toEqual({ ...provider, name: "Example Organisation" });
    expect(readEnvironment(production).provider).toBeUndefined();
  });

  it("is not a sender with a name", () => {
    const named = { ...production, MAIL_FROM: "Accreditation portal <portal@portal.example>" };
    expect(readEnvironment(named).mailFrom).toBe(named.MAIL_FROM);
  });

  it("is an owner's address that leads to another database than the application's", () => {
    const owned = (name: string) => ({
      ...production,
      DATABASE_OWNER_URL: `postgres://owner:secret@localhost/${name}`,
    });
    const { pathname } = new URL(production.DATABASE_URL);
    expect(readEnvironment(owned(pathname.slice(1))).databaseOwnerUrl).toMatch(/^postgres:/);
    expect(faults(owned("another"))).toEqual([
      expect.stringMatching(/^DATABASE_URL and DATABASE_OWNER_URL name two databases, .* and another: /),
    ]);
  });

  it("does not hide the others", () => {
    expect(faults({ PORT: "x", LOG_LEVEL: "loud" })).toHaveLength(2);
  });
});

describe("a scanner for viruses", () => {
  it("is reached at a host and port, or at a socket of the machine", () => {
    for (const url of ["tcp://127.0.0.1:3310", "unix:/run/clamav/clamd.ctl"])
      expect(readEnvironment({ ...demonstration, CLAMD_URL: url }).clamdUrl).toBe(url);
    expect(readEnvironment(demonstration).clamdUrl).toBeUndefined();
    for (const url of ["127.0.0.1:3310", "tcp://127.0.0.1", "unix:clamd.ctl", "http://127.0.0.1:3310"])
      expect(faults({ ...demonstration, CLAMD_URL: url })).toEqual([expect.stringMatching(/^CLAMD_URL must/)]);
  });
});

describe("public directories", () => {
  it("are the public ones, elsewhere by address, none where that is said, and none in a demonstration that names nobody", () => {
    const read = readEnvironment({ ...production, GLEIF_URL: "none" });
    expect(read.directories).toEqual({ ror: "https://api.ror.org/v2", gleif: null });
    const ROR_URL = "http://127.0.0.1:8080/v2/";
    expect(readEnvironment({ ...production, ROR_URL }).directories.ror).toBe("http://127.0.0.1:8080/v2");
    expect(readEnvironment(demonstration).directories).toEqual({ ror: null, gleif: null });
    expect(readEnvironment({ ...demonstration, ROR_URL }).directories.ror).toBe("http://127.0.0.1:8080/v2");
    expect(faults({ ...demonstration, ROR_URL: "nowhere", GLEIF_URL: "ftp://lei.example.org" })).toEqual([
      expect.stringMatching(/^ROR_URL must/),
      expect.stringMatching(/^GLEIF_URL must/),
    ]);
  });
});

const top = fileURLToPath(new URL("../..", import.meta.url));
const textOf = (file: string) => readFileSync(join(top, file), "utf8");

describe(".env.example", () => {
  /** What a shell exports that has read it as the file itself says. */
  const exported = z
    .record(z.string(), z.string())
    .parse(
      JSON.parse(
        execFileSync(
          "sh",
          ["-c", 'set -a; . ./.env.example; set +a; exec "$0" --print "JSON.stringify(process.env)"', ownProgram()],
          { cwd: top, env: { NODE_ENV: "test" }, encoding: "utf8" },
        ),
      ),
    );

  it("is read by a shell, and lacks nothing but a secret", () => {
    expect(faults(exported)).toEqual([
      "PORTAL_SECRET is required outside a demonstration: at least 32 characters, the same for every process.",
    ]);
    expect(readEnvironment({ ...exported, PORTAL_SECRET: production.PORTAL_SECRET })).toMatchObject({
      demonstration: false,
      port: 3000,
      databaseUrl: "postgres://portal_web:password@localhost:5432/portal",
      smtpUrl: "smtps://user:password@mail.example.org",
      mailFrom: "Accreditation <portal@example.org>",
      provider: undefined,
    });
  });

  it("sets nothing in compose that stands there otherwise: its own proxy is counted, and 127.0.0.1 is no scanner", () => {
    const defaults = [...textOf("compose.yaml").matchAll(/\$\{([A-Z_]+):-([^}]*)\}/g)];
    expect(defaults.map(([, name = ""]) => name)).toContain("TRUSTED_PROXIES");
    for (const [, name = "", value = ""] of defaults)
      expect([name, ["", value]]).toEqual([name, expect.arrayContaining([exported[name] ?? ""])]);
  });
});

describe("what is read from the environment", () => {
  const names = [...textOf("app/machine/env.ts").matchAll(/^ {4}([A-Z][A-Z_]+): /gm)].map(([, name = ""]) => name);
  const missingIn = (file: string, lineOf: (name: string) => RegExp) => {
    const text = textOf(file);
    return names.filter((name) => !lineOf(name).test(text));
  };
  const setByTheProgram = ["NODE_ENV"];

  it("is what these tests take it for", () => {
    expect(names).toEqual(expect.arrayContaining(Object.keys(production)));
  });

  it("stands in .env.example", () => {
    expect(missingIn(".env.example", (name) => new RegExp(`^(# )?${name}=`, "m"))).toEqual(setByTheProgram);
  });

  it("stands in README", () => {
    expect(missingIn("README.md", (name) => new RegExp(`^\\|.*\`${name}\`.*\\|.*\\|.*\\|$`, "m"))).toEqual(
      setByTheProgram,
    );
  });

  it("is passed on by compose.yaml, but for what its image settles", () => {
    expect(missingIn("compose.yaml", (name) => new RegExp(`^ +${name}: `, "m"))).toEqual([
      // The image says so.
      "NODE_ENV",
      // A container listens where the image and its proxy expect it; PORT is that of the proxy.
      "PORT",
      "HOST",
      // There is a server for the record, and it is no demonstration.
      "DATA_DIR",
      "PORTAL_DEMONSTRATION",
    ]);
  });

  it("and what compose.yaml asks for stands in .env.example", () => {
    const example = textOf(".env.example");
    const asked = [...textOf("compose.yaml").matchAll(/(?<!\$)\$\{([A-Z_]+)/g)].map(([, name = ""]) => name);
    expect(asked).toContain("APPLICATION_PASSWORD");
    expect(asked.filter((name) => !new RegExp(`^(# )?${name}=`, "m").test(example))).toEqual([]);
  });
});

describe("a variable that begins as the portal's do", () => {
  it("is named where the portal reads none of that name", () => {
    expect(
      listUnknownVariables({ PORTAL_WORKERS: "separate", SMTP_URI: "smtp://mail", DATABASE_URI: "x", MAIL_TO: "x" }),
    ).toEqual(["DATABASE_URI", "MAIL_TO", "PORTAL_WORKERS", "SMTP_URI"]);
    expect(listUnknownVariables({ PORTAL_PORT: "8080" })).toEqual(["PORTAL_PORT"]);
  });

  it("is none to be named where it is the portal's, compose's, empty, another program's, or a container platform's word on a service", () => {
    expect(
      listUnknownVariables({
        ...production,
        DATABASE_PASSWORD: "compose",
        PORTAL_WORKERS: "",
        MY_PORTAL_WORKERS: "1",
        PORTAL_SERVICE_HOST: "10.0.0.1",
        PORTAL_SERVICE_PORT: "80",
        PORTAL_SERVICE_PORT_HTTP: "80",
        PORTAL_PORT: "tcp://10.0.0.1:80",
        PORTAL_PORT_80_TCP: "tcp://10.0.0.1:80",
        PORTAL_PORT_80_TCP_PROTO: "tcp",
        PORTAL_PORT_80_TCP_PORT: "80",
        PORTAL_PORT_80_TCP_ADDR: "10.0.0.1",
        DATABASE_SERVICE_HOST: "10.0.0.2",
      }),
    ).toEqual([]);
  });
});
