const toBytes = (text: string) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (character) => character.charCodeAt(0));

const toText = (bytes: ArrayBuffer) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

interface Asked {
  challenge: string;
  rpId: string;
}

interface AskedToMake extends Pick<
  PublicKeyCredentialCreationOptions,
  "rp" | "pubKeyCredParams" | "authenticatorSelection"
> {
  challenge: string;
  user: { id: string; name: string; displayName: string };
  excludeCredentials: { id: string }[];
}

function use({ challenge, rpId }: Asked): Promise<Credential | null> {
  return navigator.credentials.get({
    publicKey: { challenge: toBytes(challenge), rpId, userVerification: "required" },
  });
}

function make({ challenge, user, excludeCredentials, ...options }: AskedToMake): Promise<Credential | null> {
  return navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: toBytes(challenge),
      user: { ...user, id: toBytes(user.id) },
      excludeCredentials: excludeCredentials.map(({ id }) => ({ type: "public-key", id: toBytes(id) })),
    },
  });
}

/** A form that a passkey fills in. It is hidden where there is no script, or a browser without passkeys. */
export class PasskeyForm extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector("form");
    const field = this.querySelector<HTMLInputElement>("input[name=passkey]");
    if (form === null || field === null || !("PublicKeyCredential" in window)) return;
    this.querySelector("[data-without]")?.remove();
    this.querySelector("[hidden]")?.removeAttribute("hidden");
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#ask().then(
        (answer) => {
          field.value = JSON.stringify(answer);
          form.submit();
        },
        () => {
          this.querySelector("[role=alert]")?.replaceChildren(this.getAttribute("failed") ?? "");
        },
      );
    });
  }

  async #ask(): Promise<unknown> {
    const asked = JSON.parse(this.getAttribute("options") ?? "{}") as Asked | AskedToMake;
    const given = await ("user" in asked ? make(asked) : use(asked));
    if (!(given instanceof PublicKeyCredential)) throw new Error("No passkey was given");
    const { id, rawId, type, response } = given;
    const parts = ["clientDataJSON", "attestationObject", "authenticatorData", "signature"].map((name) => {
      const part: unknown = Reflect.get(response, name);
      return [name, part instanceof ArrayBuffer ? toText(part) : undefined];
    });
    return { id, rawId: toText(rawId), type, response: Object.fromEntries(parts) as unknown };
  }
}
