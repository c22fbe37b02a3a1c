import Resolver, { type Request } from '@forge/resolver';
import * as v from 'valibot';
import { FUNCTIONS, type FunctionName, type PayloadOf } from '../contract/functions';
import { type ValueOf } from '../contract/values';
import { type Response } from '../contract/response';
import { type Changed } from '../contract/settings';
import { authorize, type Caller, type CallerOf } from './authorize';
import { compose, type Deps, type Tuned } from './compose';
import { ContractFailure } from './contract-failure';
import { describeIssue } from './describe-issue';
import { functions } from './functions';
import { toRequestContext } from './request-context';
import { toResponse } from './to-response';

/** The one resolver behind the three pages: a definition for every function of the contract. */
export function createResolver(tuned: Tuned = {}) {
  const resolver = new Resolver();
  const deps = compose(tuned);
  for (const name of Object.keys(FUNCTIONS) as FunctionName[])
    resolver.define(name, (request) => answer(name, deps, request));
  return resolver.getDefinitions();
}

/** Who calls is settled before anything of the payload is looked at. */
function answer<Name extends FunctionName>(
  name: Name,
  deps: Deps,
  request: Request,
): Promise<Response<ValueOf[Name]>> {
  return toResponse(name, deps.log, async () => {
    const context = toRequestContext(request.context);
    const { role } = FUNCTIONS[name];
    const caller = await authorize[role]({ context, asUser: deps.requests.asUser });
    // The tables of roles, callers and functions go by the same name; TypeScript cannot follow that.
    return functions[name](
      { ...deps, settings: deps.settings.signedBy(() => sign(deps, caller)) },
      caller as CallerOf[(typeof FUNCTIONS)[Name]['role']],
      toPayload(name, request.payload),
    );
  });
}

/** As whom the facts know the caller; an admin whom no scan has named yet still changes settings. */
async function sign({ facts, clock }: Deps, { accountId }: Caller): Promise<Changed> {
  const by = await facts.findAccount(accountId);
  return { at: clock.now(), ...(by !== undefined && { by }) };
}

function toPayload<Name extends FunctionName>(name: Name, raw: unknown): PayloadOf<Name> {
  const parsed = v.safeParse(FUNCTIONS[name].payload, raw);
  if (parsed.success) return parsed.output;
  throw new ContractFailure('bad-request', `${name}: ${describeIssue(parsed.issues[0])}`);
}
