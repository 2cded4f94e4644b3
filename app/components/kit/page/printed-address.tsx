/** Where a page stands, on paper. Without its question, which says nothing that the page does not, and may hold the secret of a link. */
export function PrintedAddress({ portalUrl, pathname }: { readonly portalUrl: string; readonly pathname: string }) {
  return (
    <p className="printed frame" dir="ltr">
      {new URL(pathname, portalUrl).href}
    </p>
  );
}
