import './edit.css'
import { ChevronDown, Clock, PencilLine } from 'lucide-react'
import { useState } from 'react'
import type { TurnSpeaker } from '../../../shared/model/correction.ts'
import type { Speaker, Turn } from '../../../shared/model/transcript.ts'
import { showTime } from '../../transcript/page.ts'
import { Button } from '../../ui/button.tsx'
import { Menu, MenuItem, MenuLine, MenuSection } from '../../ui/menu.tsx'
import { type Asked, TurnDialog } from './turn-dialog.tsx'
import type { Editing } from './use-editing.ts'
import type { Reading } from './use-reading.ts'

type EditBarProps = { readonly editing: Editing; readonly reading: Reading }

/** What stands above the text while it is corrected: whose turn it is and when, whether it is saved, and the way out. */
export function EditBar({ editing, reading }: EditBarProps) {
  const { row, unsaved } = editing.state
  const turn = row?.number ? reading.content.turns[row.number - 1] : undefined
  return (
    <div className="edit-bar" role="toolbar" aria-label="Correcting the transcript">
      <PencilLine size={15} aria-hidden />
      <b className="one-line">{row?.number ? `Correcting turn ${row.number}` : 'Correcting'}</b>
      {turn && <TurnTools editing={editing} reading={reading} turn={turn} />}
      <span className="ui-spring" />
      <span className="faint one-line" role="status">
        {unsaved
          ? 'Saved when you pause or go on'
          : editing.said || 'Enter splits, Backspace joins'}
      </span>
      <Button onPress={editing.toggle}>Done</Button>
    </div>
  )
}

type ToolsProps = EditBarProps & { readonly turn: Turn }

function TurnTools({ editing, reading, turn }: ToolsProps) {
  const [asked, ask] = useState<Asked | null>(null)
  const { speakers } = reading.content
  const own = speakers.find(({ id }) => id === turn.speakerId)
  const name = (speaker: Speaker) => reading.speakers.get(speaker.id)?.name ?? speaker.label
  const say = (speaker: TurnSpeaker, onward: boolean) =>
    editing.correct(({ start }) => [{ kind: 'speaker', turn: start, speaker, onward }])
  const names = { name, orNobody: own !== undefined }
  const others = speakers.filter(({ id }) => id !== own?.id)
  return (
    <>
      <Menu
        label="Who speaks"
        button={
          <Button look="quiet" after={<ChevronDown size={13} aria-hidden />}>
            {own ? name(own) : 'Nobody'}
          </Button>
        }
      >
        {speakerSection('This turn is by', others, {
          ...names,
          onChoose: (speaker) => say(speaker, false),
          onNew: () => ask({ what: 'speaker', onward: false }),
        })}
        {speakerSection('From here on it is', others, {
          ...names,
          onChoose: (speaker) => say(speaker, true),
          onNew: () => ask({ what: 'speaker', onward: true }),
        })}
        {own && <MenuLine />}
        {own && (
          <MenuItem
            onAction={() => ask({ what: 'label', speaker: own })}
          >{`Rename “${own.label}” everywhere…`}</MenuItem>
        )}
      </Menu>
      <Button
        look="quiet"
        icon={<Clock size={13} aria-hidden />}
        onPress={() => ask({ what: 'time', startMs: turn.startMs })}
      >
        {turn.startMs === null ? 'No time' : showTime(turn.startMs)}
      </Button>
      {asked && <TurnDialog asked={asked} editing={editing} onClose={() => ask(null)} />}
    </>
  )
}

type SpeakerChoice = {
  /** Whether somebody speaks now. */
  readonly orNobody: boolean
  readonly name: (speaker: Speaker) => string
  readonly onChoose: (speaker: TurnSpeaker) => void
  readonly onNew: () => void
}

/** The speakers as items; not a component, as menus want their items themselves. */
function speakerSection(title: string, speakers: readonly Speaker[], choice: SpeakerChoice) {
  return (
    <MenuSection title={title}>
      {speakers.map((speaker) => (
        <MenuItem key={speaker.id} onAction={() => choice.onChoose({ id: speaker.id })}>
          {choice.name(speaker)}
        </MenuItem>
      ))}
      {choice.orNobody && <MenuItem onAction={() => choice.onChoose(null)}>Nobody</MenuItem>}
      <MenuItem onAction={choice.onNew}>New speaker…</MenuItem>
    </MenuSection>
  )
}
