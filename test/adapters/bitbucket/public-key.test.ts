import { describePublicKey } from '../../../src/adapters/bitbucket/public-key';

// Made with ssh-keygen for this test; what `ssh-keygen -l` printed of them stands beside.
const RSA =
  'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQDlfmRgoTUDWggrW1/woWSFOC+4g2V303xl2Q1OyYbcjhZcerbAoSBKLPsuJPz7c7c97aShRiWaY1RrA+PPx3BeTV8ESJlZdjbDiKMhoAO5ecytl7hE4b0wtvbwQc9EM6PtKrddPxITJuMRyxmVHx1E3Ar/Qz5G4imBzisxxRURbLbDJUsnZ+2fg41dAOwt5nfgo3XCBqCLC7sZTVXLHdiMZslS9eZfOJG0S1FOK3J1gz3kef9GFP/FrouBd/FJQTPY2TK9ufUEOmPkG/iUIXu/5aWFeeWltfsocQh9j/3Hrz5DfVgZrAu40czFEBcjxxQFMArz9lgtxOCeoIeieZ8P';
const ED25519 = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIMLEAau12NIqrUyS20DNAh9I+OxvuiAq6XzX1z8Bu+ZM';
const ECDSA =
  'ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBGj20OlLZtA0npEWeD13ZxM4SLqCr/pYpKI0FelAB4FaosWi2joQkL96/7/ZvIQP/8TdLYwCxt2FSsV7eoZ0em0=';

const rsa = {
  algorithm: 'ssh-rsa',
  bits: 2048,
  fingerprint: 'SHA256:xtjQPeV9Tn0QicSoYjfhBKsW7Vi5+kDbH7T+vvCFnhY',
};

test.each([
  ['RSA', RSA, rsa],
  ['RSA with a comment', `${RSA} ann@acme.example`, rsa],
  ['RSA among blanks', `  ${RSA}\n`, rsa],
  [
    'Ed25519',
    ED25519,
    {
      algorithm: 'ssh-ed25519',
      fingerprint: 'SHA256:QxxMFQlKpLUutFRDboXPBO8/3rHeEXec+wIWY4p6Fvc',
    },
  ],
  [
    'ECDSA',
    ECDSA,
    {
      algorithm: 'ecdsa-sha2-nistp256',
      fingerprint: 'SHA256:gwn5CpgB3geJDnQjBePzJzJDhyJ1njkqLOZ2opecqZQ',
    },
  ],
])('of a key of %s tells what ssh-keygen -l does', (_, line, told) => {
  expect(describePublicKey(line)).toStrictEqual(told);
});

test.each([
  ['nothing', ''],
  ['a name alone', 'ssh-rsa'],
  ['what is not base64', 'ssh-rsa not*base64'],
  ['bytes that are no key', 'ssh-rsa aGVsbG8gd29ybGQ='],
  ['a key of another algorithm than it says', ED25519.replace('ssh-ed25519', 'ssh-rsa')],
  ['a key that is cut off', RSA.slice(0, -8)],
])('of %s tells nothing', (_, line) => {
  expect(describePublicKey(line)).toStrictEqual({});
});

/** An RSA key whose modulus is these bytes. */
function withModulus(...modulus: readonly number[]): string {
  const fields = [Buffer.from('ssh-rsa'), Buffer.from([1, 0, 1]), Buffer.from(modulus)];
  const blob = fields.map((field) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(field.length);
    return Buffer.concat([length, field]);
  });
  return `ssh-rsa ${Buffer.concat(blob).toString('base64')}`;
}

test.each([
  [[0x80], 8],
  [[0x00, 0x80], 8],
  [[0x7f, 0xff], 15],
  [[0x01, 0x00], 9],
  [[0x00], 0],
])('the modulus %j has %i bits', (modulus, bits) => {
  expect(describePublicKey(withModulus(...modulus)).bits).toBe(bits);
});
