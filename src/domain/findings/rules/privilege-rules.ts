import { type Rule } from '../rule';
import { priv01 } from './privileges/priv-01';
import { priv02 } from './privileges/priv-02';
import { priv03 } from './privileges/priv-03';
import { priv04 } from './privileges/priv-04';
import { priv05 } from './privileges/priv-05';
import { priv06 } from './privileges/priv-06';
import { priv07 } from './privileges/priv-07';
import { priv08 } from './privileges/priv-08';
import { priv09 } from './privileges/priv-09';
import { priv10 } from './privileges/priv-10';
import { priv11 } from './privileges/priv-11';
import { priv12 } from './privileges/priv-12';
import { priv13 } from './privileges/priv-13';
import { priv14 } from './privileges/priv-14';
import { priv15 } from './privileges/priv-15';
import { priv16 } from './privileges/priv-16';
import { priv17 } from './privileges/priv-17';
import { priv18 } from './privileges/priv-18';
import { priv19 } from './privileges/priv-19';
import { priv20 } from './privileges/priv-20';
import { priv21 } from './privileges/priv-21';

export const PRIVILEGE_RULES: readonly Rule[] = [
  priv01,
  priv02,
  priv03,
  priv04,
  priv05,
  priv06,
  priv07,
  priv08,
  priv09,
  priv10,
  priv11,
  priv12,
  priv13,
  priv14,
  priv15,
  priv16,
  priv17,
  priv18,
  priv19,
  priv20,
  priv21,
];
