import { ChartColumn } from 'lucide-react'
import type { FrequencyQuestion } from '../../../shared/model/analysis.ts'
import { go } from '../../state/place.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'

/** What a view says while there is nothing to count. */
export function NoCodes({ rows }: { readonly rows: FrequencyQuestion['rows'] }) {
  return (
    <EmptyState
      icon={<ChartColumn size={28} aria-hidden />}
      title={rows === 'codes' ? 'No codes yet' : 'No capital types yet'}
      action={
        <Button look="primary" onPress={() => go('codebook')}>
          Open the codebook
        </Button>
      }
    >
      Here stands how often each code or capital type was found, by programme, pair or person. Make
      a code and put it on some quotes first.
    </EmptyState>
  )
}
