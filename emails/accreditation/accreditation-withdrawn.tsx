import { accreditationChanged } from "./accreditation-changed.tsx";

export const accreditationWithdrawn = accreditationChanged("accreditationWithdrawn");
