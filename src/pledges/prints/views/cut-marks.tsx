// Where a printer cuts: two hairlines at each corner, outside the cut edge by more than the bleed.

interface CutMarksProps {
  /** Millimetres after cutting. */
  readonly wide: number
  readonly high: number
}

/** Millimetres printed beyond the cut, so that no white edge is left. */
export const bleed = 3
const length = 4

export function CutMarks({ wide, high }: CutMarksProps) {
  const away = bleed + 0.5
  const around = away + length
  const lines = [0, wide].flatMap((x) =>
    [0, high].flatMap((y) => [
      `M${String(x)} ${String(y === 0 ? -away : y + away)}v${String(y === 0 ? -length : length)}`,
      `M${String(x === 0 ? -away : x + away)} ${String(y)}h${String(x === 0 ? -length : length)}`,
    ]),
  )
  return (
    <svg
      class="cut-marks"
      aria-hidden="true"
      viewBox={`${String(-around)} ${String(-around)} ${String(wide + 2 * around)} ${String(high + 2 * around)}`}
      style={`width:${String(wide + 2 * around)}mm;height:${String(high + 2 * around)}mm;inset:${String(-around)}mm auto auto ${String(-around)}mm`}
    >
      <path d={lines.join('')} fill="none" stroke="#000" stroke-width="0.1" />
    </svg>
  )
}
