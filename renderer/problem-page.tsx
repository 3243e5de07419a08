import { TriangleAlert } from 'lucide-react'
import { Component, type ReactNode } from 'react'
import { UserError } from '../shared/model/error.ts'
import { copyDetails } from './state/problems.ts'
import { Button } from './ui/button.tsx'
import { EmptyState } from './ui/empty-state.tsx'

/** What stands in the place of something that could not be shown. */
export function ProblemPage({ error }: { readonly error: Error }) {
  const known = error instanceof UserError
  return (
    <EmptyState
      icon={<TriangleAlert size={28} aria-hidden />}
      title={known ? 'This cannot be shown' : 'A mistake in Excerpta'}
      action={
        <div className="row">
          <Button look="primary" onPress={() => location.reload()}>
            Load again
          </Button>
          {!known && <Button onPress={() => copyDetails(error)}>Copy details</Button>}
        </div>
      }
    >
      {known
        ? error.message
        : 'Something went wrong while this was drawn. Everything that was shown as done is saved in the project. Load the page again; if it happens once more, the details help whoever mends it.'}
    </EmptyState>
  )
}

type ProblemBoundaryProps = { readonly children: ReactNode }

/** Keeps a mistake in one screen from taking the whole window with it. */
export class ProblemBoundary extends Component<ProblemBoundaryProps> {
  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  override state: { readonly error: Error | null } = { error: null }

  override render() {
    return this.state.error ? <ProblemPage error={this.state.error} /> : this.props.children
  }
}
