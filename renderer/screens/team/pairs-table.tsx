import type { Agreement } from '../../../shared/model/agreement.ts'

/** Every two of the compared coders, over all rows together. */
export function PairsTable({ agreement }: { readonly agreement: Agreement }) {
  const { coders, pooled } = agreement
  const name = (place: number) => coders[place] ?? ''
  return (
    <table className="agreement-table agreement-pairs" aria-label="Agreement of each two coders">
      <thead>
        <tr>
          <th scope="col">Each two coders, pooled</th>
          {['%', 'positive', 'kappa', 'alpha'].map((title) => (
            <th key={title} scope="col" className="number">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {pooled.pairs.map(({ coders: [a, b], percent, positive, kappa, alpha }) => (
          <tr key={`${a} ${b}`}>
            <th scope="row">
              {name(a)} and {name(b)}
            </th>
            <td className="number">{percent?.toFixed(1) ?? '–'}</td>
            {[positive, kappa, alpha].map((figure, place) => (
              <td key={['positive', 'kappa', 'alpha'][place]} className="number">
                {figure?.toFixed(2) ?? '–'}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
