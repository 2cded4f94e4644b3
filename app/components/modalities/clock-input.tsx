import type { ReactNode } from "react";
import { TextInput } from "../kit/form/text-input.tsx";

interface ClockInputProps {
  name: string;
  label: string;
  hint: ReactNode;
}

/** An hour of a day as decisions say it, "18:00", however it is written. */
export function ClockInput(props: ClockInputProps) {
  return <TextInput {...props} optional width={10} dir="ltr" />;
}
