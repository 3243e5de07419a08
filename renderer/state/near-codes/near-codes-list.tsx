import './near-codes.css'
import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import { ancestors } from '../../../shared/analysis/code-tree.ts'
import type { Code } from '../../../shared/model/code.ts'
import type { CodeId } from '../../../shared/model/id.ts'
import { ColourSwatch } from '../../ui/colour-swatch.tsx'
import { nearSearch } from './near-codes.ts'

type NearCodesListProps = {
  readonly codes: readonly Code[]
  /** The name that is being typed. */
  readonly name: string
  readonly onChosen: (id: CodeId) => void
}

/** Codes that come near the name of a new one, to be taken instead, so that nobody makes one twice by accident. */
export function NearCodesList({ codes, name, onChosen }: NearCodesListProps) {
  const search = useMemo(() => nearSearch(codes), [codes])
  const byId = useMemo(() => new Map(codes.map((code) => [code.id, code])), [codes])
  const near = search(name)
  if (near.length === 0) return null
  return (
    <section className="near-codes" aria-label="Codes that come near">
      <p className="faint">Perhaps it exists already:</p>
      {near.map(({ code, where }) => (
        <Button key={code.id} className="near-code" onPress={() => onChosen(code.id)}>
          <ColourSwatch colour={code.colour} />
          <span className="one-line">
            {[code, ...ancestors(code, byId)]
              .map((each) => each.name)
              .toReversed()
              .join(' › ')}
          </span>
          {where !== 'name' && <span className="ui-note">by its {where}</span>}
        </Button>
      ))}
    </section>
  )
}
