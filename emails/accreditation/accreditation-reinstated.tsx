import { accreditationChanged } from "./accreditation-changed.tsx";

export const accreditationReinstated = accreditationChanged("accreditationReinstated");
