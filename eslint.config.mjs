import tseslint from 'typescript-eslint';

/** A method that GraphQL or HTTP can call says who may: by being guarded (the default) or @Public(). What it does is delegated. */
const RESOLVER_METHODS = 'MethodDefinition[decorators.length>0]';

export default tseslint.config(
  { ignores: ['dist', 'node_modules', '.data', '.test', '**/*.generated.ts', 'libs/database/migrations/**', '**/vite.config.ts'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked, tseslint.configs.stylistic],
    languageOptions: { parserOptions: { project: ['./tsconfig.json', './apps/web/tsconfig.json'], tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-unsafe-function-type': 'off', // TypeORM's and Nest's own way to say "a class"
      '@typescript-eslint/no-unsafe-assignment': 'off', // rows and bodies get their type where they are declared
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/require-await': 'off', // a port's method is async whatever an engine needs
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-depth': ['error', 3],
      complexity: ['error', 15],
    },
  },
  { files: ['**/*.tsx'], rules: { complexity: 'off' } }, // every `&&` of a page counts as a branch
  {
    files: ['apps/api/src/**/*.resolver.ts', 'apps/api/src/**/*.controller.ts'],
    rules: {
      'no-restricted-syntax': ['error', {
        selector: `${RESOLVER_METHODS} > FunctionExpression > BlockStatement[body.length>7]`,
        message: 'A resolver method decodes, delegates, returns.',
      }],
    },
  },
  { files: ['**/*.resolver.ts', '**/*.service.ts', '**/*.controller.ts', '**/*.module.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } }, // Nest reads constructor types at run time
  { files: ['test/**', '**/*.spec.ts'], rules: { 'max-lines': 'off', '@typescript-eslint/no-explicit-any': 'off', /* answers of the API */ '@typescript-eslint/no-unsafe-member-access': 'off', '@typescript-eslint/no-unsafe-argument': 'off', '@typescript-eslint/no-unsafe-return': 'off', '@typescript-eslint/no-unsafe-call': 'off' } },
);
