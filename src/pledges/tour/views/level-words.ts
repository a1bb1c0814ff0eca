import type { RiskLevel } from '../../tables.ts'

export const levelWords: Readonly<Record<RiskLevel, string>> = { low: 'Low', medium: 'Medium', high: 'High' }
