import { type Refusal, refuse } from "../kit/ruling.ts";

/**
 * Whether somebody who is signed in may add a passkey. Whoever came in with a password alone must show the second factor that there is first: else the password
 * would be enough to make another one.
 */
export function mayAddPasskey(standing: {
  /** Whether the office demands a second factor which this sign-in has not shown. */
  readonly secondFactorDue: boolean;
  readonly passkeys: number;
}): Refusal | null {
  return standing.secondFactorDue && standing.passkeys > 0 ? refuse("second_factor_not_shown") : null;
}
