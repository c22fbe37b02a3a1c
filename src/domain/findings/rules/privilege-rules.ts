import { type Rule } from '../rule';
import { PRIV_08 } from './privileges/direct-grants-instead-of-groups';
import { PRIV_18 } from './privileges/empty-or-unused-group';
import { PRIV_17 } from './privileges/everyone-can-write';
import { PRIV_10 } from './privileges/external-admin';
import { PRIV_09 } from './privileges/external-writer';
import { PRIV_05 } from './privileges/grant-below-inherited';
import { PRIV_20 } from './privileges/grants-to-workspace-admins';
import { PRIV_15 } from './privileges/group-added-to-new-repositories';
import { PRIV_21 } from './privileges/group-differs-from-identity-source';
import { PRIV_04 } from './privileges/inactive-admin';
import { PRIV_16 } from './privileges/large-admin-group';
import { PRIV_07 } from './privileges/left-over-direct-grants';
import { PRIV_14 } from './privileges/many-may-create-repositories';
import { PRIV_03 } from './privileges/no-active-workspace-admin';
import { PRIV_02 } from './privileges/only-one-workspace-admin';
import { PRIV_19 } from './privileges/project-without-own-admin';
import { PRIV_06 } from './privileges/redundant-direct-grant';
import { PRIV_12 } from './privileges/too-few-repository-admins';
import { PRIV_13 } from './privileges/too-many-project-admins';
import { PRIV_11 } from './privileges/too-many-repository-admins';
import { PRIV_01 } from './privileges/too-many-workspace-admins';

export const PRIVILEGE_RULES: readonly Rule[] = [
  PRIV_01,
  PRIV_02,
  PRIV_03,
  PRIV_04,
  PRIV_05,
  PRIV_06,
  PRIV_07,
  PRIV_08,
  PRIV_09,
  PRIV_10,
  PRIV_11,
  PRIV_12,
  PRIV_13,
  PRIV_14,
  PRIV_15,
  PRIV_16,
  PRIV_17,
  PRIV_18,
  PRIV_19,
  PRIV_20,
  PRIV_21,
];
