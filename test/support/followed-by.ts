/** SQL: another version of the decision, adopted in a meeting at the instant. For `withoutPromises` of the adoptions. */
export function followedBy(decision: string, adoptedAt: string): string {
  return `
    with next as (
      insert into modalities_decision
        (process_id, version, title, issuer, citation, dated_on, text, provisions, classes, proposed_at)
      select process_id, version + 1, title, issuer, citation, dated_on, text, provisions, classes, proposed_at
      from modalities_decision where id = '${decision}' returning id, process_id
    )
    insert into adoption (process_id, modalities_decision_id, symbol, decided_at, entered_at, confirmed_at, by_one_person)
    select process_id, id, 'A/1', '${adoptedAt}', '${adoptedAt}', '${adoptedAt}', true from next`;
}
