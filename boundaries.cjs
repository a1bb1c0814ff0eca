// Who may import whom: five floors, arrows only down. ARCHITECTURE.md prints these rules and a test keeps them alike.
const floors = {
  5: ['app'],
  4: ['home', 'me', 'showcase'],
  3: ['sign-in', 'settings', 'status-check', 'voice', 'offer', 'pledges'],
  2.5: ['thread'],
  2: ['people'],
  1: ['platform', 'design', 'eligibility', 'ssda903', 'words', 'documents'],
}

const folder = (names) => `^src/(${names.join('|')})/`
const above = (floor) =>
  Object.entries(floors)
    .filter(([number]) => Number(number) > floor)
    .flatMap(([, names]) => names)

const arrowsOnlyDown = Object.entries(floors)
  .filter(([number]) => above(Number(number)).length > 0)
  .map(([number, names]) => ({
    name: `floor-${number.replace('.', '-')}-looks-down`,
    comment: `Floor ${number} (${names.join(', ')}) may use its own floor and those below. Move what it wants down, or announce it on the thread.`,
    severity: 'error',
    from: { path: folder(names), pathNot: '\\.test\\.tsx?$|/testing\\.ts$' },
    to: { path: folder(above(Number(number))) },
  }))

module.exports = {
  forbidden: [
    ...arrowsOnlyDown,
    {
      name: 'doers-do-not-know-each-other',
      comment:
        'On floors 3 and 4 a feature uses the thread, people and the ground floor, never a neighbour. Only addresses (paths.ts) are shared.',
      severity: 'error',
      from: { path: `^src/(${[...floors[3], ...floors[4]].join('|')})/`, pathNot: '\\.test\\.tsx?$' },
      to: { path: `^src/(${[...floors[3], ...floors[4]].join('|')})/`, pathNot: ['^src/$1/', '/paths\\.ts$'] },
    },
    {
      name: 'pure-rules-stand-alone',
      comment: 'eligibility, ssda903, words and documents stand alone: they import nothing of the rest.',
      severity: 'error',
      from: { path: '^src/(eligibility|ssda903|words|documents)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/', pathNot: '^src/$1/' },
    },
    {
      name: 'through-the-front-door',
      comment: 'From outside people/ and thread/, use their index.ts (tests may use their builders).',
      severity: 'error',
      from: { path: '^src/([^/]+)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/(people|thread)/', pathNot: ['^src/$1/', '^src/[^/]+/(index|paths|tables|testing)\\.ts$'] },
    },
    {
      name: 'nobody-imports-the-pool',
      comment: 'Features get ctx.db, bound to the caller and the council. Only app/ and platform/ open connections.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(app|platform)/', '\\.test\\.tsx?$'] },
      to: {
        path: '^(node_modules/pg/|src/platform/db/(connect|embedded|provision|migrate)\\.ts)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'tests-stay-tests',
      comment: 'Product code imports no test and no builder.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['\\.test\\.tsx?$', '/testing\\.ts$', '^src/app/testing/'] },
      to: { path: ['\\.test\\.tsx?$', '/testing\\.ts$', '^src/app/testing/'] },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one, or a third is missing.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    exclude: { path: '\\.d\\.ts$' },
  },
}
