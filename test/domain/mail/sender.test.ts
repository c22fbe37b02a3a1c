import {
  AWS_REGION,
  idempotentForMs,
  mailHostOf,
  type SenderPlace,
} from '../../../src/domain/mail/sender';

const DAY_MS = 86_400_000;

test.each<[SenderPlace, string, number]>([
  [{ provider: 'postmark' }, 'api.postmarkapp.com', 0],
  [{ provider: 'resend' }, 'api.resend.com', DAY_MS],
  [{ provider: 'sendgrid', region: 'global' }, 'api.sendgrid.com', 0],
  [{ provider: 'sendgrid', region: 'eu' }, 'api.eu.sendgrid.com', 0],
  [{ provider: 'mailgun', region: 'global', domain: 'm.acme.example' }, 'api.mailgun.net', 0],
  [{ provider: 'mailgun', region: 'eu', domain: 'm.acme.example' }, 'api.eu.mailgun.net', 0],
  [
    { provider: 'ses', region: 'eu-west-1', accessKeyId: 'AKIAEXAMPLE' },
    'email.eu-west-1.amazonaws.com',
    0,
  ],
])('%j: its one host, and for how long a key makes one mail of two tries', (place, host, ms) => {
  expect(mailHostOf(place)).toBe(host);
  expect(idempotentForMs(place)).toBe(ms);
});

test.each([
  ['eu-west-1', true],
  ['us-gov-west-1', true],
  ['ap-southeast-2', true],
  ['eu-west', false],
  ['EU-west-1', false],
  ['eu-west-10', false],
  ['eu-west-1.evil.example/', false],
  ['x.eu-west-1', false],
  ['eu-west-1\n', false],
])('%j as a region of Amazon: %p', (region, isOne) => {
  expect(AWS_REGION.test(region)).toBe(isOne);
});
