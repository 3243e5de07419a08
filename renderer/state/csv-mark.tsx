import { z } from 'zod'
import { Checkbox } from '../ui/checkbox.tsx'
import { MenuItem } from '../ui/menu.tsx'
import { recall, useRemembered } from './settings.ts'

const key = 'export.csvMark'
const options = { initial: true, check: z.boolean() }

/** Whether CSV files begin with the byte order mark by which Excel knows UTF-8. */
export function hasCsvMark(): boolean {
  return recall(key, options)
}

/** The choice in a menu of formats, under its CSV. */
export function CsvMarkItem() {
  const [wanted = true, want] = useRemembered(key, options)
  return (
    <MenuItem chosen={wanted} onAction={() => want(!wanted)}>
      CSV for Excel, with byte order mark
    </MenuItem>
  )
}

/** The choice in a dialog. */
export function CsvMarkBox() {
  const [wanted = true, want] = useRemembered(key, options)
  return (
    <Checkbox isSelected={wanted} onChange={want}>
      Byte order mark, for Excel
    </Checkbox>
  )
}
