import { expect, test } from "vitest";
import { GroundsFields } from "#components/process/body-members.tsx";
import { render } from "../kit/gallery.tsx";

test("The reason for the end of a seat is not shown by the example of an election", () => {
  expect(render(<GroundsFields of="body" limit={100} />)).toContain("elected by the Assembly");
  const end = render(<GroundsFields of="endMembership" limit={100} />);
  expect(end).toContain("the term has ended");
  expect(end).not.toContain("elected");
});
