import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { comeToRest } from './page.ts'

const rules = {
  'target-size': { enabled: true },
  // Signs and figures that stand close together are told in whole sentences, not in what is drawn.
  'label-content-name-mismatch': { enabled: false },
}

/** What axe finds at fault in the page, or in the part that `within` selects: the rule, the places and why, a line each. */
export async function faults(page: Page, within?: string): Promise<readonly string[]> {
  await comeToRest(page)
  // What a dialog covers is hidden, the main landmark with it.
  const enabled = !(await page.locator('.ui-overlay').first().isVisible())
  const options = { rules: { ...rules, 'landmark-one-main': { enabled } } }
  const builder = new AxeBuilder({ page }).options(options)
  const { violations } = await (within ? builder.include(within) : builder).analyze()
  return violations.map(({ id, nodes }) => {
    const places = nodes.map(({ html, any }) => `${html.slice(0, 200)} ${any[0]?.message ?? ''}`)
    return `${id}: ${places.join(', ')}`
  })
}

/** The same, in the light theme and in the dark one. */
export async function faultsInBothThemes(page: Page, within?: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const fault of await faults(page, within)) found.push(`${colorScheme}: ${fault}`)
  }
  return found
}
