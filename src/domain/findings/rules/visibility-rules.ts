import { type Rule } from '../rule';
import { VIS_02 } from './visibility/became-public';
import { VIS_04 } from './visibility/private-code-forked-freely';
import { VIS_03 } from './visibility/public-content-allowed';
import { VIS_05 } from './visibility/public-project';
import { VIS_01 } from './visibility/public-repository';
import { VIS_06 } from './visibility/stale-repository';

export const VISIBILITY_RULES: readonly Rule[] = [VIS_01, VIS_02, VIS_03, VIS_04, VIS_05, VIS_06];
