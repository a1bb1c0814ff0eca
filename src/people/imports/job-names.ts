export const jobNames = {
  check: 'import-check',
  run: 'import-run',
  tidy: 'imports-tidy',
  watch: 'imports-watch',
} as const
