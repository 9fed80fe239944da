/** Who may import whom. Each rule says why. */
module.exports = {
  forbidden: [
    { name: 'no-cycles', comment: 'A cycle hides which of two things is the simpler one. Types do not count: they vanish.', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'libs-know-no-apps', comment: 'A mechanism must not know what a municipality does with it.', severity: 'error', from: { path: '^libs' }, to: { path: '^apps' } },
    { name: 'web-knows-only-the-schema', comment: 'The web app is one client among others.', severity: 'error', from: { path: '^apps/web' }, to: { path: '^(apps/api|libs)' } },
    { name: 'features-through-index', comment: 'What a feature shows others stands in its index.ts.', severity: 'error', from: { path: '^apps/api/src/([^/]+)/' }, to: { path: '^apps/api/src/[^/]+/', pathNot: ['^apps/api/src/$1/', '/index\\.ts$', '^apps/api/src/graphql/'] } },
    { name: 'libs-through-index', comment: 'The same for mechanisms.', severity: 'error', from: { path: '^(apps|test)' }, to: { path: '^libs/[^/]+/', pathNot: ['/index\\.ts$'] } },
    { name: 'resolver-delegates', comment: 'A resolver asks a service; it never reads the database itself.', severity: 'error', from: { path: '\\.(resolver|controller)\\.ts$' }, to: { path: '\\.(repository|entity)\\.ts$', dependencyTypesNot: ['type-only'] } },
    { name: 'repository-knows-no-service', comment: 'Services hold the logic; repositories hold none.', severity: 'error', from: { path: '\\.repository\\.ts$' }, to: { path: '\\.(service|resolver)\\.ts$' } },
    { name: 'policy-is-pure', comment: 'A policy is a function of an actor and a target.', severity: 'error', from: { path: '\\.policy\\.ts$' }, to: { path: '\\.(repository|service|resolver)\\.ts$' } },
    { name: 'typeorm-in-its-place', comment: 'Queries stand in repositories; writes in the file of their command.', severity: 'error', from: { path: '^(apps|libs)', pathNot: ['\\.entity\\.ts$', '\\.repository\\.ts$', '^libs/(database|outbox|access/rate-limits|mail/mail-queue|schedule)', '^apps/api/src/(open-data|demo)/', '\\.spec\\.ts$'] }, to: { path: 'node_modules/typeorm', dependencyTypesNot: ['type-only'] } },
    { name: 'sqlite-in-its-place', comment: 'Only the embedded index speaks to SQLite itself.', severity: 'error', from: { path: '^(apps|libs)', pathNot: '^libs/search/embedded' }, to: { path: 'node_modules/better-sqlite3' } },
    { name: 'meilisearch-in-its-place', comment: 'No engine in a feature, and one file tree for each.', severity: 'error', from: { pathNot: '^libs/search/meilisearch' }, to: { path: 'node_modules/meilisearch' } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^dist|\\.generated\\.ts$)' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs'], exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
