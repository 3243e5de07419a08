import { useState } from 'react'
import type { Leak, Release } from '../shared/model/pseudonym.ts'
import { type GuardQuestion, useGuardQuestion } from './state/export-guard.ts'
import { LeakTable } from './state/leak-table.tsx'
import { Checkbox } from './ui/checkbox.tsx'
import { Dialog } from './ui/dialog.tsx'
import { Problem } from './ui/problem.tsx'
import { RadioCards } from './ui/radio-cards.tsx'

/** Asks what is to be done about names in an export before anything leaves the project. */
export function ExportGuard() {
  const question = useGuardQuestion()
  if (!question) return null
  return <GuardDialog key={question.leaks.length} {...question} />
}

type Choice = 'replace' | 'allow'

function GuardDialog({ leaks, strict, before, answer }: GuardQuestion) {
  const replaceable = leaks.filter(({ replacement }) => replacement !== null).length
  const [choice, setChoice] = useState<Choice>(replaceable > 0 ? 'replace' : 'allow')
  const [brackets, setBrackets] = useState(before.brackets ?? false)
  const possible = choice === 'replace' ? replaceable > 0 : !strict
  const release: Release =
    choice === 'replace' ? { pseudonyms: true, brackets } : { ...before, allow: true }
  return (
    <Dialog
      title="This would leave the project"
      size="large"
      onClose={() => answer(null)}
      cancelLabel="Do not export"
      confirm={{
        label: choice === 'replace' ? 'Replace and export' : 'Export as it is',
        danger: choice === 'allow',
        disabled: !possible,
        onConfirm: () => answer(release),
      }}
    >
      <p className="muted">Nothing has been written yet. {inWords(leaks)}</p>
      <LeakTable leaks={leaks} />
      {replaceable === 0 && strict ? (
        <Problem>
          This project lets nothing out that tells who somebody is. Take these out of the texts, or
          list the names with a pseudonym under People.
        </Problem>
      ) : (
        <RadioCards
          label="What is to be done"
          cards={choicesFor(replaceable, strict)}
          value={choice}
          onChange={setChoice}
        />
      )}
      {choice === 'replace' && replaceable > 0 && (
        <Checkbox isSelected={brackets} onChange={setBrackets}>
          Put pseudonyms in [brackets]
        </Checkbox>
      )}
    </Dialog>
  )
}

function choicesFor(replaceable: number, strict: boolean) {
  const replace = {
    id: 'replace' as const,
    label: 'Replace names by their pseudonyms',
    description: 'In this file only; the project keeps its texts as they are.',
  }
  const allow = {
    id: 'allow' as const,
    label: 'Leave them as they are, this once',
    description: 'Whoever gets the file can read them.',
  }
  return [...(replaceable > 0 ? [replace] : []), ...(strict ? [] : [allow])]
}

const kindNames = {
  name: ['name', 'names'],
  'e-mail': ['e-mail address', 'e-mail addresses'],
  telephone: ['telephone number', 'telephone numbers'],
} as const

function inWords(leaks: readonly Leak[]): string {
  const byKind = Map.groupBy(leaks, ({ kind }) => kind)
  const parts = [...byKind].map(([kind, found]) => {
    const different = new Set(found.map(({ match }) => match)).size
    return `${different} ${kindNames[kind][different === 1 ? 0 : 1]}`
  })
  return `The file would tell who somebody is: ${parts.join(', ')}.`
}
