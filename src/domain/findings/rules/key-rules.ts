import { type Rule } from '../rule';
import { KEY_04 } from './keys/access-key-in-many-places';
import { KEY_03 } from './keys/access-key-without-owner';
import { KEY_05 } from './keys/old-access-key';
import { KEY_07 } from './keys/personal-ssh-key-without-expiry';
import { KEY_02 } from './keys/unused-access-key';
import { KEY_06 } from './keys/weak-access-key';
import { KEY_01 } from './keys/workspace-ssh-key';

export const KEY_RULES: readonly Rule[] = [KEY_01, KEY_02, KEY_03, KEY_04, KEY_05, KEY_06, KEY_07];
