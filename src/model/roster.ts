import type { Office } from './lexicon.ts';
import type { Role } from './transcript.ts';

/** Membership of a party. Dates are ISO 8601, as precise as known. */
export interface Membership {
  readonly name: string;
  readonly from?: string;
  /** Absent while a member. */
  readonly to?: string;
}

/** Somebody who speaks in transcripts. */
export interface RosterPerson {
  /** The name under which everything is counted. */
  readonly name: string;
  /** Labels as transcripts print them. */
  readonly aliases: readonly string[];
  /** The part in every document; where it is left out, label and course of the document decide. */
  readonly role?: Role;
  readonly country?: string;
  readonly offices: readonly Office[];
  readonly parties: readonly Membership[];
}

/** Who speaks in the transcripts of a study. */
export interface Roster {
  readonly people: readonly RosterPerson[];
}
