import './leak-table.css'
import { Group } from 'react-aria-components'
import type { Leak } from '../../shared/model/pseudonym.ts'

/** Names, addresses and numbers that were found, each with its place, what stands around it, and its pseudonym. */
export function LeakTable({ leaks }: { readonly leaks: readonly Leak[] }) {
  return (
    // It scrolls, so the keyboard must be able to reach it.
    <Group className="leaks" aria-label="What was found" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Where</th>
            <th scope="col">What</th>
            <th scope="col">Pseudonym</th>
          </tr>
        </thead>
        <tbody>
          {leaks.map((leak) => (
            <tr key={`${leak.where}\n${leak.match}`}>
              <th scope="row">{leak.where}</th>
              <td>
                {leak.before && `…${leak.before}`}
                <mark>{leak.match}</mark>
                {leak.after && `${leak.after}…`}
              </td>
              <td>{leak.replacement ?? <span className="faint">none</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Group>
  )
}
