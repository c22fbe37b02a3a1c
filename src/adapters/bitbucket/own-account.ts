import * as v from 'valibot';
import { type AccountUuid, accountUuid } from '../../domain/facts/ids';
import { askJson, type AskOptions } from './ask';
import { parseAnswer } from './parse-answer';
import { accountSchema } from './schemas';

const ownMembershipSchema = v.object({ user: accountSchema });

/**
 * Whose credential it is. https://developer.atlassian.com/cloud/bitbucket/changelog#CHANGE-3022
 * @throws BitbucketError
 */
export async function readOwnAccount(workspace: string, options: AskOptions): Promise<AccountUuid> {
  const path = `/2.0/user/workspaces/${encodeURIComponent(workspace)}/permission`;
  const { body } = await askJson(path, options);
  return accountUuid(parseAnswer(ownMembershipSchema, body).user.uuid);
}
