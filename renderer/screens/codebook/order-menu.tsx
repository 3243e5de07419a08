import { ArrowDownUp } from 'lucide-react'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { type Order, orders } from './tree.ts'

type OrderMenuProps = { readonly order: Order; readonly onOrder: (order: Order) => void }

const labels: Readonly<Record<Order, string>> = {
  own: 'Own order',
  name: 'By name',
  count: 'Most codings first',
}

/** In which order the tree shows the codes. */
export function OrderMenu({ order, onOrder }: OrderMenuProps) {
  return (
    <Menu
      label="Order of the codes"
      button={<IconButton icon={<ArrowDownUp size={14} />} label={`Sort: ${labels[order]}`} />}
    >
      {orders.map((each) => (
        <MenuItem key={each} chosen={each === order} onAction={() => onOrder(each)}>
          {labels[each]}
        </MenuItem>
      ))}
    </Menu>
  )
}
