/** Jest runs the TypeScript as it is written: @swc/jest strips types, modules stay ES modules. */
export default {
  testEnvironment: 'node',
  maxWorkers: 2,
  // Generous: a busy machine makes no test red.
  testTimeout: 60_000,
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' }, module: { type: 'es6' } },
    ],
  },
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  testEnvironmentOptions: { customExportConditions: ['node', 'development'] },
  modulePathIgnorePatterns: ['<rootDir>/data', '<rootDir>/dist'],
};
