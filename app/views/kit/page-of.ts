/** A page of a list whose length is known: one beyond the end is the last one. */
export function pageOf(wanted: number, total: number, limit: number) {
  const pages = Math.max(1, Math.ceil(total / limit));
  const page = Math.min(wanted, pages);
  return { page, pages, limit, offset: (page - 1) * limit };
}
