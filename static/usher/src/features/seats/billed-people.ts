/** Filters people to those that a count of seats counts: members who may be billed. */
export const BILLED_PEOPLE = '-role:none -seat:not-billed';
