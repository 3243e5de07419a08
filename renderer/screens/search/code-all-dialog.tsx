import { useState } from 'react'
import type { CodeId } from '../../../shared/model/id.ts'
import type { AutocodeUnit, FoundPassage } from '../../../shared/model/search.ts'
import { useCall } from '../../backend.ts'
import type { FilterLists } from '../../state/filters/filter-lists.ts'
import { useLongAction } from '../../state/long-action.ts'
import { notifyUndoable } from '../../state/notify-undoable.ts'
import { plural } from '../../state/plural.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { ColourSwatch } from '../../ui/colour-swatch.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Progress } from '../../ui/progress.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { PassageList } from './passage-list.tsx'
import type { Question } from './use-search.ts'

type CodeAllDialogProps = {
  readonly question: Question
  readonly lists: FilterLists
  readonly onClose: () => void
}

/** Shows all that would be coded, lets single passages be left out, and codes the others as one change. */
export function CodeAllDialog({ question, lists, onClose }: CodeAllDialogProps) {
  const [codeId, setCodeId] = useState<CodeId | null>(null)
  const [newCode, setNewCode] = useState<string | null>(null)
  const [unit, setUnit] = useState<AutocodeUnit>('sentence')
  const { data, error } = usePreview(question, unit, codeId)
  const passages = data?.passages ?? []
  const choice = useTicks(passages)
  const { work, run, cancel } = useLongAction('autocode.code')
  async function confirm() {
    const code = newCode === null ? codeId && { id: codeId } : { name: newCode }
    if (!code) return
    const chosen = choice.chosen.map(({ transcriptId, start, end }) => ({
      ...{ transcriptId, start, end },
    }))
    const first = { done: 0, total: chosen.length, label: '' }
    const done = await run({ passages: chosen, code }, first)
    if (!done) return
    onClose()
    notifyUndoable(
      `Coded ${plural(chosen.length, 'passage')} with ${newCode ?? lists.names.get(done.codeId)}`,
    )
  }
  function close() {
    cancel()
    onClose()
  }
  return (
    <Dialog
      title="Code all these"
      size="large"
      onClose={close}
      aside={work && <Progress label="Coding" done={work.done} total={work.total} />}
      confirm={{
        label: `Code ${plural(choice.chosen.length, 'passage')}`,
        onConfirm: () => void confirm(),
        disabled: (!codeId && !newCode) || choice.chosen.length === 0 || work !== null,
      }}
    >
      <div className="code-all-choices">
        <ComboBox
          label="Code"
          placeholder="Find a code, or name a new one"
          choices={codeChoices(lists)}
          value={codeId}
          onChange={(id) => {
            setCodeId(id)
            setNewCode(null)
          }}
          onCreate={(name) => {
            setCodeId(null)
            setNewCode(name)
          }}
        />
        <div className="ui-field">
          <span className="ui-label">What is coded</span>
          <SegmentedControl label="What is coded" choices={units} value={unit} onChange={setUnit} />
        </div>
      </div>
      {error && <Problem>{error.message}</Problem>}
      {!data && !error && <Progress label="Looking for all passages" done={0} total={0} />}
      {passages.length > 0 && (
        <>
          <Checkbox
            isSelected={choice.chosen.length > 0 && choice.chosen.length === choice.free}
            isIndeterminate={choice.chosen.length > 0 && choice.chosen.length < choice.free}
            onChange={choice.tickAll}
          >
            <span aria-live="polite">{inWords(passages, choice.chosen.length)}</span>
          </Checkbox>
          <PassageList passages={passages} isTicked={choice.isTicked} onTick={choice.tick} />
        </>
      )}
    </Dialog>
  )
}

const units = [
  { id: 'match', label: 'The words' },
  { id: 'sentence', label: 'Their sentences' },
  { id: 'turn', label: 'Whole turns' },
] as const

function usePreview({ text, filter }: Question, unit: AutocodeUnit, codeId: CodeId | null) {
  const narrowed = Object.keys(filter).length > 0
  return useCall(
    'autocode.preview',
    {
      wanted: { find: text },
      unit,
      codeId,
      ...(narrowed && { filter: { ...filter, includeModerators: true } }),
    },
    { keep: true },
  )
}

/** Which passages are chosen: at first those that nobody has coded so. */
function useTicks(passages: readonly FoundPassage[]) {
  const [turned, setTurned] = useState<ReadonlyMap<string, boolean>>(new Map())
  const isTicked = (passage: FoundPassage) =>
    passage.coded !== 'same' && (turned.get(keyOf(passage)) ?? passage.coded === null)
  const can = passages.filter(({ coded }) => coded !== 'same')
  return {
    isTicked,
    chosen: can.filter(isTicked),
    free: can.length,
    tick: (passage: FoundPassage, wanted: boolean) =>
      setTurned(new Map([...turned, [keyOf(passage), wanted]])),
    tickAll: (wanted: boolean) =>
      setTurned(new Map(can.map((passage) => [keyOf(passage), wanted]))),
  }
}

function keyOf({ transcriptId, start, end }: FoundPassage): string {
  return `${transcriptId} ${start} ${end}`
}

function inWords(passages: readonly FoundPassage[], chosen: number): string {
  const same = passages.filter(({ coded }) => coded === 'same').length
  const within = passages.filter(({ coded }) => coded === 'within').length
  return [
    `${chosen.toLocaleString('en-GB')} of ${plural(passages.length, 'passage')}`,
    same > 0 && `${same.toLocaleString('en-GB')} have this code already`,
    within > 0 && `${within.toLocaleString('en-GB')} lie in a quote that has it`,
  ]
    .filter(Boolean)
    .join(' · ')
}

function codeChoices({ codebook }: FilterLists) {
  const names = new Map(codebook.codes.map(({ id, name }) => [id, name]))
  return codebook.codes.map(({ id, name, colour, parentId }) => ({
    id,
    label: name,
    icon: <ColourSwatch colour={colour} />,
    note: parentId ? names.get(parentId) : undefined,
  }))
}
