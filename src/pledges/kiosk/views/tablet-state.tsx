// How a tablet is: in words and a colour.
import { State } from '../../../design/index.ts'
import type { ListedTablet } from '../tablets.ts'

type Standing = Pick<ListedTablet, 'lost_at' | 'wiped_at' | 'paired_at'>

export function TabletState({ tablet }: { readonly tablet: Standing }) {
  if (tablet.wiped_at !== null) return <State is="good">Lost, and wiped</State>
  if (tablet.lost_at !== null) return <State is="soon">Lost: wiped at its next contact</State>
  if (tablet.paired_at === null) return <State is="waiting">Not paired yet</State>
  return <State is="good">In use</State>
}
