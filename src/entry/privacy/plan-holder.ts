import { omit } from '../../domain/omit';
import { forgetInTexts, listNamesToForget } from '../../domain/privacy/forget-in-plan';
import { type Forgotten } from '../../domain/privacy/forgotten';
import { parsePlanFile, sealPlan, type SealedPlan, toPlanFile } from '../../snapshot/plan-file';
import { PlanFileError } from '../../snapshot/plan-file-error';
import { parseResultFile, sealResult, toResultFile } from '../../snapshot/plan-result-file';
import { ChunkMissingError } from '../../adapters/forge/chunk-store';
import {
  type KeptPlan,
  type NamedAccount,
  type PlanShelf,
  type ShelvedPlan,
  type SignedDeed,
} from '../plans/kept-plan';
import { toText } from '../plans/plan-desk';
import { type HeldAccount, type Holder } from './held-accounts';

interface PlanHolderDeps {
  readonly plans: PlanShelf;
}

/** Somebody changes the plan: the hour tries again. */
class PlanBusyError extends Error {
  override readonly name = 'PlanBusyError';
}

/** The plans that are kept, with what became of them: names stand in their lists and in their sentences. */
export function createPlanHolder({ plans }: PlanHolderDeps): Holder {
  return {
    list: async () => {
      const listed = (await plans.list()).map(async ({ card }) => [
        ...(await readPeople(plans, card)).map((one) => ({ ...one, readAt: card.madeAt })),
        ...listSigners(card),
      ]);
      return (await Promise.all(listed)).flat();
    },
    forget: async (forgotten) => {
      for (const seen of await plans.list())
        try {
          await forgetInPlan(plans, seen, forgotten);
        } catch (error) {
          if (!(error instanceof PlanFileError || error instanceof ChunkMissingError)) throw error;
          // What nobody can read nobody can clear of names either, and no page shows it.
          await plans.remove(seen);
        }
      await plans.sweep();
    },
  };
}

/** Written by this app and never loaded: it is what it was. */
async function readPeople(
  plans: PlanShelf,
  { people }: KeptPlan,
): Promise<readonly NamedAccount[]> {
  return JSON.parse(toText(await plans.readFile(people))) as readonly NamedAccount[];
}

function listSigners({ kept, approval }: KeptPlan): readonly HeldAccount[] {
  return [kept, approval?.asked, approval?.approved].flatMap((deed) =>
    deed?.accountId === undefined
      ? []
      : [
          {
            ...{ accountId: deed.accountId, readAt: deed.at },
            ...(deed.by !== undefined && { account: deed.by }),
          },
        ],
  );
}

/**
 * A plan without names has another hash, under which nobody could apply it: it is sealed anew, so that it can be read,
 * and is never handed out again.
 */
async function forgetInPlan(
  plans: PlanShelf,
  seen: ShelvedPlan,
  forgotten: Forgotten,
): Promise<void> {
  const people = await readPeople(plans, seen.card);
  const isToForget = ({ account, accountId }: NamedAccount) =>
    forgotten.accounts.has(account) || forgotten.accountIds.has(accountId);
  const gone = people.filter(isToForget);
  const plan = await readPlan(plans, seen.card);
  const accounts = new Set([...forgotten.accounts, ...gone.map(({ account }) => account)]);
  const names = listNamesToForget(plan, { accounts });
  const unsigned = withoutSigners(seen.card, forgotten);
  if (names.length === 0 && gone.length === 0 && unsigned === seen.card) return;
  const rest = JSON.stringify(people.filter((one) => !isToForget(one)));
  const named =
    names.length === 0 ? unsigned : await withoutNames(plans, unsigned, { plan, names });
  const card = { ...named, people: await writeText(plans, rest) };
  if (!(await plans.replace(seen, card))) throw new PlanBusyError('Somebody changes a plan.');
}

interface Named {
  readonly plan: SealedPlan;
  readonly names: readonly string[];
}

/** What was read for a verification names people, too: one that is under way begins anew. */
async function withoutNames(
  plans: PlanShelf,
  card: KeptPlan,
  { plan, names }: Named,
): Promise<KeptPlan> {
  const sealed = await reseal(forgetInTexts(plan, names));
  const result = card.result && (await withoutNamesInResult(plans, card.result, names));
  return {
    ...omit(card, 'verifying'),
    title: forgetInTexts(card.title, names),
    file: await writeText(plans, toPlanFile(sealed)),
    ...(result && { result }),
    isErased: true,
  };
}

type KeptResult = NonNullable<KeptPlan['result']>;

async function withoutNamesInResult(
  plans: PlanShelf,
  kept: KeptResult,
  names: readonly string[],
): Promise<KeptResult> {
  const held = await parseResultFile(toText(await plans.readFile(kept.file)));
  const result = omit(forgetInTexts(held, names), 'hash');
  const sealed = await sealResult({ ...result, plan: await reseal(result.plan) });
  return { ...kept, file: await writeText(plans, toResultFile(sealed)) };
}

function reseal(plan: SealedPlan): Promise<SealedPlan> {
  return sealPlan(omit(plan, 'hash'));
}

function withoutSigners(card: KeptPlan, { accountIds }: Forgotten): KeptPlan {
  const isSigned = listSigners(card).some(({ accountId }) => accountIds.has(accountId));
  if (!isSigned) return card;
  const strike = <Deed extends SignedDeed>(deed: Deed): Deed => {
    if (deed.accountId === undefined || !accountIds.has(deed.accountId)) return deed;
    // What is left out may be missing in every deed.
    return omit(deed, 'accountId') as unknown as Deed;
  };
  const { approval } = card;
  return {
    ...{ ...card, kept: strike(card.kept) },
    ...(approval && {
      approval: {
        asked: strike(approval.asked),
        ...(approval.approved && { approved: strike(approval.approved) }),
      },
    }),
  };
}

async function readPlan(plans: PlanShelf, { file }: KeptPlan): Promise<SealedPlan> {
  return parsePlanFile(toText(await plans.readFile(file)));
}

function writeText(plans: PlanShelf, text: string) {
  return plans.writeFile(new TextEncoder().encode(text));
}
