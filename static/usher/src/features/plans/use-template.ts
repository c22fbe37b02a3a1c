import { t } from '@lingui/core/macro';
import { useMemo, useState } from 'react';
import { type AccessIndex } from '../../../../../src/domain/access/access-index';
import { accountUuid } from '../../../../../src/domain/facts/ids';
import {
  captureTemplate,
  type NotCaptured,
} from '../../../../../src/domain/plans/onboard/capture-template';
import { type RoleTemplate } from '../../../../../src/domain/setup/role-template';
import { useSettings } from '../settings/use-settings';

/** What newcomers get: a template of the settings, or what somebody holds. */
export interface ChosenTemplate {
  readonly template: RoleTemplate | undefined;
  /** What the person holds, or may hold, and the template does not give. */
  readonly notCaptured: readonly NotCaptured[];
  readonly kept: readonly RoleTemplate[];
  readonly name: string;
  readonly person: string;
  readonly chooseKept: (name: string) => void;
  readonly choosePerson: (person: string) => void;
}

/** @param like the person whose page led here */
export function useTemplate(index: AccessIndex, like: string | undefined): ChosenTemplate {
  const { answer } = useSettings();
  const kept = answer.state === 'ready' ? answer.value.roleTemplates.value : NONE;
  const [name, setName] = useState('');
  const [person, setPerson] = useState(like ?? '');
  const captured = useMemo(() => {
    if (person === '' || !index.roster.positions.has(accountUuid(person))) return undefined;
    return captureTemplate(index, accountUuid(person));
  }, [index, person]);
  const own = kept.find((one) => one.name === name);
  const personName = index.facts.accounts.find(({ uuid }) => uuid === person)?.displayName ?? '';
  return {
    template: own ?? (captured && { name: t`like ${personName}`, ...captured.template }),
    notCaptured: own === undefined ? (captured?.notCaptured ?? []) : [],
    ...{ kept, name, person },
    chooseKept: (chosen) => {
      setName(chosen);
      if (chosen !== '') setPerson('');
    },
    choosePerson: (chosen) => {
      setPerson(chosen);
      if (chosen !== '') setName('');
    },
  };
}

const NONE: readonly RoleTemplate[] = [];
