/** Who may import whom. The picture is in README.md, "Architecture". */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed },
});

module.exports = {
  forbidden: [
    only('domain-is-pure', '^src/domain/', ['^src/domain/'], 'The domain imports only the domain.'),
    only(
      'contract-is-data',
      '^src/contract/',
      ['^src/contract/', '^src/domain/', '(^|/)node_modules/valibot/'],
      'Shapes that cross the bridge, and the pure conversion into them: no Forge.',
    ),
    only(
      'snapshot-knows-the-domain',
      '^src/snapshot/',
      ['^src/snapshot/', '^src/domain/', '(^|/)node_modules/(valibot|canonicalize|fflate)/'],
      'Encoding runs in Node and in the browser: no platform imports.',
    ),
    only(
      'use-cases-know-no-adapter',
      '^src/use-cases/',
      [
        '^src/use-cases/',
        '^src/domain/',
        '^src/snapshot/',
        '(^|/)node_modules/(p-limit|@date-fns/tz)/',
      ],
      'A use case declares the ports it needs; entry/ and companion/ hand them in.',
    ),
    {
      name: 'adapters-do-not-know-callers',
      severity: 'error',
      from: { path: '^src/adapters/([^/]+)/' },
      to: { path: '^src/(entry|contract|use-cases|adapters)/', pathNot: '^src/adapters/$1/' },
    },
    {
      name: 'forge-only-at-the-edge',
      comment: '@forge/* appears in adapters/forge and entry/ and nowhere else in src/.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(adapters/forge|entry)/' },
      to: { path: '(^|/)node_modules/@forge/' },
    },
    {
      name: 'static-sees-contract-snapshot-domain',
      severity: 'error',
      from: { path: '^static/([^/]+)/' },
      to: {
        path: '^(src|local|test|static|companion|bench)/',
        pathNot: ['^src/(contract|snapshot|domain)/', '^static/$1/'],
      },
    },
    {
      name: 'companion-has-no-forge',
      severity: 'error',
      from: { path: '^companion/' },
      to: {
        path: [
          '^src/(entry|adapters/forge)/',
          '^(local|test|static|bench)/',
          '(^|/)node_modules/@forge/',
        ],
      },
    },
    {
      name: 'shipped-code-stands-alone',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(local|test|static|companion|bench)/' },
    },
    {
      name: 'the-simulator-stands-alone',
      comment:
        'local/bitbucket is checked against Bitbucket documents, never against our own code.',
      severity: 'error',
      from: { path: '^local/bitbucket/' },
      to: { path: '^(src|static|companion|test|bench|local)/', pathNot: '^local/bitbucket/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-dev-deps-in-shipped-code',
      severity: 'error',
      from: { path: '^(src|companion)/' },
      to: { dependencyTypes: ['npm-dev'] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['/dist/', '^bench/(oracle|rivals|node_modules)/'] },
  },
};
