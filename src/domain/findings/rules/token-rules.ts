import { type Rule } from '../rule';
import { TOK_06 } from './tokens/app-password-still-configured';
import { TOK_09 } from './tokens/connect-app-installed';
import { TOK_08 } from './tokens/consumer-or-app-without-owner';
import { TOK_11 } from './tokens/shared-account';
import { TOK_04 } from './tokens/token-expires-soon';
import { TOK_02 } from './tokens/token-with-admin-scope';
import { TOK_01 } from './tokens/token-without-expiry';
import { TOK_07 } from './tokens/unsecured-pipeline-variable';
import { TOK_05 } from './tokens/unused-api-token';
import { TOK_10 } from './tokens/weak-webhook';
import { TOK_03 } from './tokens/workspace-wide-token';

export const TOKEN_RULES: readonly Rule[] = [
  TOK_01,
  TOK_02,
  TOK_03,
  TOK_04,
  TOK_05,
  TOK_06,
  TOK_07,
  TOK_08,
  TOK_09,
  TOK_10,
  TOK_11,
];
