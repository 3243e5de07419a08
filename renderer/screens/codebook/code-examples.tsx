import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import type { Code } from '../../../shared/model/code.ts'
import type { CodeExample } from '../../../shared/model/replies.ts'
import { useAction, useCall } from '../../backend.ts'
import { go } from '../../state/place.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { ExampleDialog } from './example-dialog.tsx'

type CodeExamplesProps = { readonly code: Code; readonly kind: CodeExample['kind'] }

/** Quotes that stand as examples of a code, with their words as they are now, and the button that chooses another. */
export function CodeExamples({ code, kind }: CodeExamplesProps) {
  const [choosing, setChoosing] = useState(false)
  const examples = useCall('codes.examples', { id: code.id }, { keep: true }).data ?? []
  const set = useAction('codes.setExample')
  const word = kind === 'typical' ? 'a typical' : 'a borderline'
  return (
    <div className="code-examples">
      {examples
        .filter((example) => example.kind === kind)
        .map(({ quoteId, words, ref }) => (
          <blockquote key={quoteId}>
            <span className="reading">{words}</span>
            <Button look="quiet" onPress={() => go('read', { quoteId })}>
              {ref}
            </Button>
            <IconButton
              icon={<X size={13} aria-hidden />}
              label={`${ref} is no example any more`}
              onPress={() => void set.run({ codeId: code.id, quoteId, kind: null })}
            />
          </blockquote>
        ))}
      <span>
        <Button
          look="quiet"
          icon={<Plus size={13} aria-hidden />}
          onPress={() => setChoosing(true)}
        >
          {`Choose a quote as ${word} example…`}
        </Button>
      </span>
      {choosing && <ExampleDialog code={code} kind={kind} onClose={() => setChoosing(false)} />}
    </div>
  )
}
