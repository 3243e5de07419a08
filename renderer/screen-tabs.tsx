import { ChevronDown } from 'lucide-react'
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { type Screen, screens } from './screens/screens.ts'
import { go } from './state/place.ts'
import { useKeys } from './state/settings.ts'
import { Button } from './ui/button.tsx'
import { howManyFit } from './ui/how-many-fit.ts'
import { Menu, MenuItem } from './ui/menu.tsx'

const tabs = screens.filter(({ tab }) => tab)

/** The screens as tabs; those for which there is no room are in a menu, which is named after the shown one where it is among them. */
export function ScreenTabs({ current }: { readonly current: Screen['id'] }) {
  const bar = useRef<HTMLElement>(null)
  const fitting = useFitting(bar)
  const rest = tabs.slice(fitting)
  return (
    <nav className="top-tabs" aria-label="Screens" ref={bar}>
      {tabs.map(({ id, title }, place) => (
        <button
          key={id}
          type="button"
          className={place < fitting ? 'top-tab' : 'top-tab without-room'}
          aria-current={id === current && place < fitting ? 'page' : undefined}
          onClick={() => go(id)}
        >
          {title}
        </button>
      ))}
      {rest.length > 0 && <MoreScreens screens={rest} current={current} />}
    </nav>
  )
}

type MoreProps = { readonly screens: readonly Screen[]; readonly current: Screen['id'] }

function MoreScreens({ screens: more, current }: MoreProps) {
  const keys = useKeys()
  const shown = more.find(({ id }) => id === current)
  return (
    <Menu
      label="More screens"
      button={
        <Button
          look="quiet"
          aria-label={shown ? `${shown.title}, and more screens` : 'More screens'}
          aria-current={shown && 'page'}
          after={<ChevronDown size={13} aria-hidden />}
        >
          {shown?.title ?? 'More'}
        </Button>
      }
    >
      {more.map(({ id, title, command }) => (
        <MenuItem
          key={id}
          chosen={id === current}
          keys={command && keys(command)[0]}
          onAction={() => go(id)}
        >
          {title}
        </MenuItem>
      ))}
    </Menu>
  )
}

/** How many tabs there is room for; watched, as windows, letters and the page's zoom change. */
function useFitting(bar: RefObject<HTMLElement | null>): number {
  const [fitting, setFitting] = useState(tabs.length)
  useLayoutEffect(() => {
    const element = bar.current
    if (!element) return
    const measured = [...element.querySelectorAll<HTMLElement>('.top-tab')]
    const measure = () => {
      const widths = measured.map((tab) => tab.offsetWidth + gap)
      setFitting(howManyFit(widths, { room: element.clientWidth, more: menuWidth }))
    }
    const observer = new ResizeObserver(measure)
    for (const one of [element, ...measured]) observer.observe(one)
    measure()
    return () => observer.disconnect()
  }, [bar])
  return fitting
}

/** In pixels: between two tabs, and what the menu may take. */
const gap = 2
const menuWidth = 112
