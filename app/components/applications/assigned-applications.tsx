/** In a form: which applications, as they were seen. Who assigns what somebody has taken meanwhile is told so. */
export function AssignedApplications({
  applications,
}: {
  applications: readonly { readonly reference: string; readonly n: number }[];
}) {
  return applications.map(({ reference, n }) => (
    <input key={reference} type="hidden" name="applications" value={`${reference}:${String(n)}`} />
  ));
}
