import { Copy } from 'lucide-react'
import { showProblem } from '../state/problems.ts'
import { useShownNames } from '../state/shown-names.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { copyQuote } from './copy-quote.ts'

/** Copies a quote, named by its id, with its source line. */
export function CopyQuoteButton({ of }: { readonly of: string }) {
  const { shown } = useShownNames()
  return (
    <IconButton
      icon={<Copy size={14} aria-hidden />}
      label={`Copy ${of} with its source`}
      onPress={() => void copyQuote(of, shown).catch(showProblem)}
    />
  )
}
