/** Why something is done, in characters, as the database keeps it. */
export const LONGEST_REASON = 2000;

/** Why, where it is answered with a letter or said by a State: there is room to explain. */
export const LONGEST_EXPLANATION = 5000;
