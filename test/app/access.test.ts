import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { faults, faultsInBothThemes } from './faults.ts'
import { openApp } from './open.ts'
import { tour } from './tour.ts'

const { page, host, folder } = await openApp()

describe('for people who see or hear it differently', () => {
  it('the first page is without fault', async () => {
    expect(await faults(page)).toEqual([])
  })

  it.each(Object.entries(tour))('the screen “%s” is, light and dark', async (_, show) => {
    const { project } = await host.call('app.state', {})
    if (!project) await host.call('project.sample', { path: join(folder, 's.excerpta') })
    await show(page)
    expect(await faultsInBothThemes(page)).toEqual([])
  })
})
