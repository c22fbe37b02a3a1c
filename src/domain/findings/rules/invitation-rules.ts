import { type Rule } from '../rule';
import { INV_01 } from './invitations/stale-invitation';
import { INV_02 } from './invitations/address-outside-company';
import { INV_03 } from './invitations/everybody-may-invite';
import { INV_04 } from './invitations/default-group-with-grants';
import { INV_05 } from './invitations/domain-joins-without-approval';
import { INV_06 } from './invitations/newcomer-without-grants';

export const INVITATION_RULES: readonly Rule[] = [INV_01, INV_02, INV_03, INV_04, INV_05, INV_06];
