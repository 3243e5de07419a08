import { BookOpen } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ImportButton, ShippedMenu } from './codebook-files.tsx'
import { NewCodeDialog } from './new-code-dialog.tsx'

/** What the screen says while there are neither codes nor capital types. */
export function EmptyCodebook() {
  const [making, setMaking] = useState(false)
  return (
    <EmptyState
      icon={<BookOpen size={28} aria-hidden />}
      title="No codes yet"
      action={
        <>
          <Button look="primary" onPress={() => setMaking(true)}>
            Make the first code
          </Button>
          <div className="row">
            <ShippedMenu />
            <ImportButton label="Import a codebook…" />
          </div>
          {making && (
            <NewCodeDialog
              codebook={{ codes: [], capitals: [] }}
              parentId={null}
              onClose={() => setMaking(false)}
              onChosen={() => setMaking(false)}
            />
          )}
        </>
      }
    >
      Codes grow out of the material: make them while you read. Here you define them, put them into
      a tree and say which kinds of capital they serve. Or begin with a codebook that exists.
    </EmptyState>
  )
}
