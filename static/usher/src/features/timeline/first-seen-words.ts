import { t } from '@lingui/core/macro';
import { type FirstSeen, type Given } from '../../../../../src/domain/changes/first-seen';
import { type TimelineSubject } from '../../../../../src/domain/changes/timeline-entry';
import { formatDay } from '../../lib/dates';
import { levelWord } from '../../lib/level-words';
import { type ChangeNames } from '../changes/change-names';
import { where, who } from '../changes/change-words';
import { capital, type Parts, told } from '../changes/parts';

/** What is there now; what the page is about anyway is left out. */
export function givenParts(what: Given, subject: TimelineSubject, names: ChangeNames): Parts {
  const isOfPerson = 'person' in subject;
  switch (what.code) {
    case 'person-joined':
      return [t`Member of the workspace`];
    case 'group-member-joined':
      return told((of) => t`In group ${of(names.group(what.group))}`);
    case 'grant-added': {
      const level = levelWord(what.after);
      const place = where(what.scope, names);
      return capital(
        isOfPerson
          ? told((of) => t`${level} on ${of(place)}`)
          : told((of) => t`${of(who(what.holder, names))}: ${level} on ${of(place)}`),
      );
    }
    case 'access-key-added':
      return told((of) => t`Access key ${what.after.label} on ${of(where(what.scope, names))}`);
  }
}

/**
 * Since when Usher knows of it.
 * @param isWhole whether every kept day was looked at
 */
export function sinceText({ seenAt, absentAt }: FirstSeen, isWhole: boolean): string {
  const day = formatDay(seenAt);
  if (absentAt !== undefined)
    return t`first seen by Usher on ${day}; not there on ${formatDay(absentAt)}`;
  return isWhole
    ? t`already there when Usher first looked, on ${day}`
    : t`already there on ${day}; older days are not loaded`;
}
