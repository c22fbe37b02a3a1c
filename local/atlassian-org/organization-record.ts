/** Everything a simulated organization holds. */
export interface OrganizationRecord {
  readonly id: string;
  readonly people: readonly PersonRecord[];
  readonly groups: readonly GroupRecord[];
}

export interface PersonRecord {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly accountStatus: 'active' | 'inactive' | 'closed';
  readonly claimStatus: 'managed' | 'unmanaged';
  /** Milliseconds since 1970, by Atlassian's key of the product. */
  readonly lastActive: Readonly<Record<string, number>>;
  readonly addedToOrg: number;
}

export interface GroupRecord {
  readonly id: string;
  readonly name: string;
  /** Account ids. */
  readonly members: readonly string[];
}
