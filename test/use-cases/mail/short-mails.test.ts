import { codeMail, testMail } from '../../../src/use-cases/mail/short-mails';

const EVIL = '<script>alert("1")</script> & Co';

test('the mail with a code tells it in subject, text and HTML, and what it is for', () => {
  const { subject, text, html } = codeMail('Acme', '042137');
  expect(subject).toBe('042137 is your code for the Usher digest');
  expect(text).toBe(
    [
      'An admin of the Bitbucket workspace Acme wants to send you its weekly digest of access, seats and findings.',
      'If you want it, give them this code: 042137. It can be used for 30 minutes.',
      'If you do not, do nothing: without the code you get no digest.\n',
    ].join('\n\n'),
  );
  expect(html).toContain('<p>If you want it, give them this code: 042137.');
});

test('the test mail says that nothing has to be done', () => {
  const { subject, text, html } = testMail('Acme');
  expect(subject).toBe('Test: mail from Usher for Acme arrives');
  expect(text.split('\n\n')).toHaveLength(2);
  expect(html.match(/<p>/g)).toHaveLength(2);
  expect(text).toContain('You need not do anything.');
});

test.each([
  ['code', codeMail(EVIL, '042137')],
  ['test', testMail(EVIL)],
])(
  'a workspace’s name stays text in the HTML of the %s mail, and loads nothing',
  (_which, mail) => {
    expect(mail.html).not.toContain('<script>');
    expect(mail.html).toContain('&lt;script&gt;');
    expect(mail.html).toContain('&amp; Co');
    expect(mail.html).not.toMatch(/src=|href=|url\(/);
    expect(mail.text).toContain(EVIL);
  },
);
