import { theWholeStory } from "./organisation-is-accredited.ts";

theWholeStory("organisation-is-accredited-without-javascript", { javaScript: false });
