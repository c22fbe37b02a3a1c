import * as v from 'valibot';
import { type Bitbucket } from './bitbucket';
import {
  deactivate,
  deleteAccount,
  reactivate,
  removeMember,
  setMembership,
  setRole,
} from './by-hand';

const person = v.string();
const group = v.string();

const Order = v.variant('do', [
  v.strictObject({ do: v.literal('remove-member'), person }),
  v.strictObject({ do: v.literal('add-to-group'), person, group }),
  v.strictObject({ do: v.literal('remove-from-group'), person, group }),
  v.strictObject({ do: v.literal('set-role'), person, role: v.picklist(['owner', 'member']) }),
  v.strictObject({ do: v.literal('deactivate'), person }),
  v.strictObject({ do: v.literal('reactivate'), person }),
  v.strictObject({ do: v.literal('delete-account'), person }),
]);
type Order = v.InferOutput<typeof Order>;

/**
 * `POST /__by-hand`: one thing that only an admin's hands can do, with the person's uuid or nickname. 204 when it is
 * done, 400 with what is wrong.
 */
export async function obey(bitbucket: Bitbucket, request: Request): Promise<Response> {
  const order = v.safeParse(Order, await request.json().catch(() => undefined));
  if (!order.success) return new Response(v.summarize(order.issues), { status: 400 });
  const asked = order.output.person;
  const account = bitbucket.data.accounts.find(
    ({ uuid, nickname }) => uuid === asked || nickname === asked,
  );
  try {
    carryOut(bitbucket, { ...order.output, person: account?.uuid ?? asked });
  } catch (error) {
    return new Response(String(error), { status: 400 });
  }
  return new Response(null, { status: 204 });
}

function carryOut(bitbucket: Bitbucket, order: Order): void {
  switch (order.do) {
    case 'remove-member':
      removeMember(bitbucket, order.person);
      break;
    case 'add-to-group':
    case 'remove-from-group':
      setMembership(bitbucket, { ...order, isMember: order.do === 'add-to-group' });
      break;
    case 'set-role':
      setRole(bitbucket, order.person, order.role);
      break;
    case 'deactivate':
      deactivate(bitbucket, order.person, Date.now());
      break;
    case 'reactivate':
      reactivate(bitbucket, order.person);
      break;
    case 'delete-account':
      deleteAccount(bitbucket, order.person, Date.now());
      break;
  }
}
