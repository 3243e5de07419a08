import { Fragment, type ReactNode, useEffect, useRef } from 'react'
import { effectiveCapitals } from '../../../shared/analysis/capitals.ts'
import { ancestors } from '../../../shared/analysis/code-tree.ts'
import type { Input } from '../../../shared/api.ts'
import { type Code, type Codebook, type CodeText, codeTexts } from '../../../shared/model/code.ts'
import { useAction, useCall } from '../../backend.ts'
import { SubjectMemo } from '../../state/memos/memo-field.tsx'
import { go } from '../../state/place.ts'
import { useDraft } from '../../state/use-draft.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { AliasField } from './alias-field.tsx'
import { CapitalBoxes } from './capital-boxes.tsx'
import { CodeExamples } from './code-examples.tsx'
import { CodeHistory } from './code-history.tsx'
import type { CodeCommands } from './code-menu.tsx'
import { CodedBefore } from './coded-before.tsx'
import { ColourField } from './colour-field.tsx'
import { lackingIn } from './lacking.ts'
import type { Node } from './tree.ts'

type CodeFormProps = {
  readonly codebook: Codebook
  readonly node: Node
  /** Counts up whenever the name is to be written, e.g. after F2. */
  readonly renaming: number
  /** Called when the person is done with the name. */
  readonly onNamed: () => void
  readonly commands: CodeCommands
}

const placeholders: Readonly<Record<CodeText, string>> = {
  definition: 'What the code means, in one or two sentences',
  include: 'When the code applies',
  exclude: 'What one might think belongs here, and which code it gets',
  example: 'A quote, or a sentence that could be one',
  borderline: 'What only just belongs here, or only just not, and why',
}

/** Everything about one code; what is written is saved at once and can be undone. */
export function CodeForm({ codebook, node, renaming, onNamed, commands }: CodeFormProps) {
  const { code } = node
  const update = useAction('codes.update')
  const required = useCall('codes.required', {}, { keep: true }).data
  const lacks = required ? lackingIn(code, required) : []
  const save = (fields: Omit<Input<'codes.update'>, 'id'>) =>
    void update.run({ id: code.id, ...fields })
  return (
    <div className="code-form">
      <NameField
        code={code}
        renaming={renaming}
        onNamed={onNamed}
        onSave={(name) => save({ name })}
      >
        <ColourField label="Colour" colour={code.colour} onChange={(colour) => save({ colour })} />
      </NameField>
      <Use node={node} commands={commands} />
      {codeTexts.map(({ field, label }) => (
        <Fragment key={field}>
          <DraftField
            label={label}
            placeholder={placeholders[field]}
            description={lacks.includes(label) ? 'Every code is to have this.' : undefined}
            rows={2}
            stored={code[field]}
            onSave={(text) => save({ [field]: text })}
          />
          {field === 'example' && <CodeExamples code={code} kind="typical" />}
          {field === 'borderline' && <CodeExamples code={code} kind="borderline" />}
        </Fragment>
      ))}
      <div className="ui-field">
        <span className="ui-label">Memo</span>
        <SubjectMemo
          key={code.id}
          subject={{ kind: 'code', id: code.id }}
          label={`Memo on ${code.name}`}
          placeholder="How it came about, what is still open…"
        />
      </div>
      <AliasField aliases={code.aliases} onChange={(aliases) => save({ aliases: [...aliases] })} />
      <CapitalBoxes
        codeId={code.id}
        capitals={codebook.capitals}
        own={code.capitalIds}
        inherited={inheritedBy(codebook, code)}
        onChange={(capitalIds) => save({ capitalIds: [...capitalIds] })}
      />
      <TextField
        label="Decided on"
        type="date"
        value={code.decidedOn ?? ''}
        onChange={(day) => save({ decidedOn: day || null })}
      />
      <CodedBefore codebook={codebook} code={code} />
      <CodeHistory id={code.id} />
    </div>
  )
}

/** The capital types that a code has from above, and from which code; null where it has its own or nothing above is mapped. */
function inheritedBy(codebook: Codebook, code: Code) {
  if (code.capitalIds.length > 0) return null
  const byId = new Map(codebook.codes.map((each) => [each.id, each]))
  const from = ancestors(code, byId).find(({ capitalIds }) => capitalIds.length > 0)
  return from ? { from: from.name, ids: effectiveCapitals(codebook).get(code.id) ?? [] } : null
}

type NameFieldProps = {
  readonly code: Code
  readonly renaming: number
  readonly onNamed: () => void
  readonly onSave: (name: string) => void
  readonly children: ReactNode
}

function NameField({ code, renaming, onNamed, onSave, children }: NameFieldProps) {
  const box = useRef<HTMLDivElement>(null)
  const name = useDraft(code.name, (text) => text.trim() !== '' && onSave(text.trim()))
  useEffect(() => {
    if (renaming > 0) box.current?.querySelector('input')?.select()
  }, [renaming])
  return (
    <div className="code-name" ref={box}>
      {children}
      <TextField
        aria-label="Name"
        {...name}
        error={
          name.value.trim() === '' ? 'A code needs a name; the former one is kept.' : undefined
        }
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return
          name.onBlur()
          onNamed()
        }}
      />
    </div>
  )
}

type DraftFieldProps = {
  readonly label: string
  readonly placeholder: string
  readonly description: string | undefined
  readonly rows: number
  readonly stored: string
  readonly onSave: (text: string) => void
}

function DraftField({ stored, onSave, ...rest }: DraftFieldProps) {
  return <TextField {...rest} {...useDraft(stored, onSave)} />
}

type UseProps = Pick<CodeFormProps, 'node' | 'commands'>

function Use({ node: { own, all, code }, commands }: UseProps) {
  const below = all - own
  return (
    <div className="code-use">
      <span>
        {counted(own)} with this code{below > 0 && `, ${counted(below)} with the codes below it`}
      </span>
      <div className="row">
        <Button
          look="quiet"
          isDisabled={all === 0}
          onPress={() => go('quotes', { filter: { codes: [code.id] } })}
        >
          Show the quotes
        </Button>
        <Button look="quiet" isDisabled={own === 0} onPress={() => commands.onSplit(code.id)}>
          Split…
        </Button>
        <Button look="quiet" onPress={() => commands.onMerge(code.id)}>
          Merge…
        </Button>
      </div>
    </div>
  )
}

function counted(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'coding' : 'codings'}`
}
