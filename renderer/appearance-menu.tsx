import { ALargeSmall, Minus, Plus } from 'lucide-react'
import type { Settings } from '../shared/model/settings.ts'
import { useSetSettings, useSettings } from './state/settings.ts'
import { useCommand } from './state/shortcuts.ts'
import { Checkbox } from './ui/checkbox.tsx'
import { IconButton } from './ui/icon-button.tsx'
import { Popover } from './ui/popover.tsx'
import { SegmentedControl } from './ui/segmented-control.tsx'

const themes = [
  { id: 'system', label: 'System' },
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
] as const

const lengths = [
  { id: 'narrow', label: 'Narrow' },
  { id: 'normal', label: 'Normal' },
  { id: 'wide', label: 'Wide' },
] as const

const spacings = [
  { id: 'tight', label: 'Tight' },
  { id: 'normal', label: 'Normal' },
  { id: 'loose', label: 'Loose' },
] as const

/** Theme, size and lines of the reading text and whether single letters are commands. */
export function AppearanceMenu() {
  const settings = useSettings()
  const resize = useTextSize(settings?.textSize ?? 100)
  const set = useSetSettings()
  if (!settings) return null
  return (
    <Popover
      label="Appearance and keys"
      button={
        <IconButton icon={<ALargeSmall size={18} aria-hidden />} label="Appearance and keys" />
      }
    >
      {() => (
        <div className="appearance">
          <h3 className="overline">Theme</h3>
          <SegmentedControl
            label="Theme"
            choices={themes}
            value={settings.theme}
            onChange={(theme: Settings['theme']) => set({ theme })}
          />
          <h3 className="overline">Reading text</h3>
          <div className="row">
            <IconButton
              icon={<Minus size={14} aria-hidden />}
              label="Smaller"
              onPress={() => resize(-10)}
            />
            <output className="text-size">{settings.textSize} %</output>
            <IconButton
              icon={<Plus size={14} aria-hidden />}
              label="Larger"
              onPress={() => resize(10)}
            />
          </div>
          <h3 className="overline">Length of lines</h3>
          <SegmentedControl
            label="Length of lines"
            choices={lengths}
            value={settings.lineLength}
            onChange={(lineLength: Settings['lineLength']) => set({ lineLength })}
          />
          <h3 className="overline">Space between lines</h3>
          <SegmentedControl
            label="Space between lines"
            choices={spacings}
            value={settings.lineSpacing}
            onChange={(lineSpacing: Settings['lineSpacing']) => set({ lineSpacing })}
          />
          <h3 className="overline">Selecting</h3>
          <Checkbox isSelected={settings.wholeWords} onChange={(wholeWords) => set({ wholeWords })}>
            Take words whole (Alt: characters)
          </Checkbox>
          <h3 className="overline">Keys</h3>
          <Checkbox isSelected={settings.singleKeys} onChange={(singleKeys) => set({ singleKeys })}>
            Single letters are commands in the transcript
          </Checkbox>
        </div>
      )}
    </Popover>
  )
}

function useTextSize(current: number): (step: number) => void {
  const set = useSetSettings()
  const to = (size: number) => set({ textSize: Math.min(220, Math.max(70, size)) })
  const resize = (step: number) => to(current + step)
  useCommand('view.larger', () => resize(10))
  useCommand('view.smaller', () => resize(-10))
  useCommand('view.normal', () => to(100))
  return resize
}
