import { accreditationChanged } from "./accreditation-changed.tsx";

export const accreditationSuspended = accreditationChanged("accreditationSuspended");
