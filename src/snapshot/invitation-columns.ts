import { type Invitation } from '../domain/facts/details';
import {
  accountAt,
  accountRef,
  type DetailReader,
  type DetailWriter,
  readRows,
  readText,
  textAt,
  textRef,
  writeRows,
} from './detail-cells';

export function writeInvitations(pen: DetailWriter, invitations: readonly Invitation[]): void {
  writeRows(pen, 'invitations', invitations, ({ sentOn, emailDomain, invitedBy, groups }) => {
    pen.columns.column('invitationSentOn').push(textRef(pen, sentOn));
    pen.columns.column('invitationDomain').push(textRef(pen, emailDomain));
    pen.columns.column('invitationBy').push(accountRef(pen, invitedBy));
    writeRows(pen, 'invitationGroups', groups, (group) =>
      pen.columns.column('invitationGroup').push(pen.texts.refTo(group)),
    );
  });
}

export function readInvitations(eye: DetailReader): Invitation[] {
  return readRows(eye, ['invitations', 'invitationSentOn'], () => ({
    ...textAt(eye, 'invitationSentOn', 'sentOn'),
    ...textAt(eye, 'invitationDomain', 'emailDomain'),
    ...accountAt(eye, 'invitationBy', 'invitedBy'),
    groups: readRows(eye, ['invitationGroups', 'invitationGroup'], () =>
      readText(eye, 'invitationGroup'),
    ),
  }));
}
