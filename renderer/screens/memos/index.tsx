import { NotebookPen } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import type { Memo, MemoSubject } from '../../../shared/model/memo.ts'
import { useAction, useCall } from '../../backend.ts'
import { change, useParams } from '../../state/place.ts'
import { plural } from '../../state/plural.ts'
import { RememberedPanes } from '../../state/remembered-panes.tsx'
import { useCommand } from '../../state/shortcuts.ts'
import { useStatus } from '../../state/status.ts'
import { everyMemo, filterMemos } from './memo-filter.ts'
import { MemoList } from './memo-list.tsx'
import { MemoPage } from './memo-page.tsx'
import './memos.css'

const onProject: MemoSubject = { kind: 'project' }

/** All memos of the project, and the chosen one to be read and written. */
export function MemosScreen() {
  const memos = useCall('memos.list', {}, { keep: true }).data
  const title = useCall('app.state', {}).data?.project?.title ?? ''
  const subject = useParams('memos').subject ?? onProject
  const [filter, setFilter] = useState(everyMemo)
  const [fresh, setFresh] = useState(false)
  const deferred = useDeferredValue(filter)
  const add = useAction('memos.add')
  useStatus(memos ? plural(memos.length, 'memo') : '')
  function choose(next: MemoSubject) {
    setFresh(false)
    change('memos', { subject: next })
  }
  async function addMemo() {
    const made = await add.run({})
    if (!made) return
    choose({ kind: 'free', id: made.id })
    setFresh(true)
  }
  useCommand('memo.new', () => void addMemo())
  if (!memos) return null
  const known = memos.find((memo) => isSame(memo.subject, subject))
  const shown = filterMemos(
    memos.filter((memo) => memo.subject.kind !== 'project'),
    deferred,
  )
  return (
    <div className="memos-screen">
      <h1 className="unseen">Memos</h1>
      <RememberedPanes
        id="memos.panes"
        panes={[
          {
            id: 'list',
            label: 'Memos',
            size: 400,
            min: 260,
            content: (
              <MemoList
                {...{ memos, shown, filter }}
                project={memos.find((memo) => memo.subject.kind === 'project')}
                chosen={subject}
                onFilter={setFilter}
                onChoose={choose}
                onNew={() => void addMemo()}
              />
            ),
          },
          {
            id: 'memo',
            label: 'Memo',
            min: 360,
            content:
              known || subject.kind === 'project' ? (
                <MemoPage
                  key={JSON.stringify(subject)}
                  subject={subject}
                  memo={known}
                  title={title}
                  fresh={fresh}
                  onRemoved={() => choose(onProject)}
                />
              ) : (
                <Gone />
              ),
          },
        ]}
      />
    </div>
  )
}

function Gone() {
  return (
    <p className="memo-gone muted">
      <NotebookPen size={18} aria-hidden /> This memo is empty or was removed. Choose another one.
    </p>
  )
}

function isSame(a: Memo['subject'], b: Memo['subject']): boolean {
  return a.kind === b.kind && ('id' in a ? a.id : '') === ('id' in b ? b.id : '')
}
