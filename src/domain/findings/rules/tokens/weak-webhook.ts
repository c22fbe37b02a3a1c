import { type Webhook } from '../../../facts/details';
import { type Facts } from '../../../facts/facts';
import { rowsRead } from '../../../facts/reading';
import {
  listReads,
  missingDetail,
  missingOf,
  type Read,
  repositorySubject,
} from '../../evidence/missing-reads';
import { type Rule, type Subject } from '../../rule';
import { verdict } from '../../verdict';

/** A webhook that is switched off sends nothing. */
export const TOK_10: Rule = {
  id: 'TOK-10',
  title: 'Webhook without secret or over http',
  severity: 'low',
  category: 'tokens',
  why: 'Spoofing/sniffing.',
  remedy: 'Set a secret, send to https, and check certificates.',
  sources: [
    'https://github.com/Legit-Labs/legitify/tree/main/policies',
    'https://best.openssf.org/SCM-BestPractices/',
    'https://developer.atlassian.com/cloud/bitbucket/rest/',
  ],
  remedyAt: 'repository-webhooks',
  needs: ['webhooks', 'repositories'],
  find: ({ facts }) => {
    const hooks = listActive(facts);
    const matches = hooks.flatMap(({ hook, subject, faults }) =>
      faults.length === 0
        ? []
        : [{ subject, about: hook.uuid, evidence: [`Sends to ${hook.origin}.`, ...faults] }],
    );
    const untold = hooks.filter(
      ({ hook, faults }) => hook.hasSecret === undefined && faults.length === 0,
    );
    const subjects = untold.map(({ subject }) => subject);
    return verdict(matches, [
      ...missingOf(listReads(facts, 'repositories'), webhookReads(facts)),
      ...missingDetail('webhooks', 'whether a webhook has a secret', subjects),
    ]);
  },
};

interface JudgedHook {
  readonly hook: Webhook;
  readonly subject: Subject;
  readonly faults: readonly string[];
}

function faultsOf({ origin, hasSecret, skipsCertificate }: Webhook): readonly string[] {
  return [
    ...(origin.toLowerCase().startsWith('http:')
      ? ['Over http, so that anybody on the way reads it.']
      : []),
    ...(hasSecret === false ? ['Without a secret, so that anybody can forge it.'] : []),
    ...(skipsCertificate === true ? ['Certificates are not checked.'] : []),
  ];
}

function listActive(facts: Facts): readonly JudgedHook[] {
  const hooks: JudgedHook[] = [];
  for (const { reading, subject } of webhookReads(facts))
    for (const hook of rowsRead(reading))
      if (hook.isActive) hooks.push({ hook, subject, faults: faultsOf(hook) });
  return hooks;
}

function* webhookReads({ webhooks, repositories }: Facts) {
  const workspace: Subject = { kind: 'workspace' };
  yield { need: 'webhooks', subject: workspace, reading: webhooks } satisfies Read;
  for (const repository of repositories) {
    const subject = repositorySubject(repository);
    yield { need: 'webhooks', subject, reading: repository.webhooks } satisfies Read;
  }
}
