import { type Rule } from '../rule';
import { SEAT_01 } from './seats/seat-without-access';
import { SEAT_02 } from './seats/seat-by-empty-handed-group';
import { SEAT_03 } from './seats/free-plan-above-limit';
import { SEAT_04 } from './seats/free-plan-near-limit';
import { SEAT_05 } from './seats/annual-plan-above-quantity';
import { SEAT_06 } from './seats/paid-plan-below-flat-rate';
import { SEAT_07 } from './seats/same-person-twice';
import { SEAT_08 } from './seats/billed-in-several-workspaces';
import { SEAT_09 } from './seats/inactive-member';
import { SEAT_10 } from './seats/member-never-active';
import { SEAT_11 } from './seats/activity-unknown';
import { SEAT_12 } from './seats/reading-machine-account';
import { SEAT_13 } from './seats/writing-machine-account';
import { SEAT_14 } from './seats/billed-quantity-differs';
import { SEAT_15 } from './seats/additions-before-removals';
import { SEAT_16 } from './seats/premium-not-used';
import { SEAT_17 } from './seats/guard-seat-without-need';
import { SEAT_18 } from './seats/member-for-public-repositories';

export const SEAT_RULES: readonly Rule[] = [
  SEAT_01,
  SEAT_02,
  SEAT_03,
  SEAT_04,
  SEAT_05,
  SEAT_06,
  SEAT_07,
  SEAT_08,
  SEAT_09,
  SEAT_10,
  SEAT_11,
  SEAT_12,
  SEAT_13,
  SEAT_14,
  SEAT_15,
  SEAT_16,
  SEAT_17,
  SEAT_18,
];
