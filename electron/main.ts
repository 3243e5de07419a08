import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import {
  app,
  BrowserWindow,
  dialog,
  type IpcMainInvokeEvent,
  ipcMain,
  Menu,
  type MenuItemConstructorOptions,
  protocol,
  session,
  type UtilityProcess,
  utilityProcess,
} from 'electron'
import { api } from '../shared/api.ts'
import { UserError } from '../shared/model/error.ts'
import { type Settings, settings } from '../shared/model/settings.ts'
import { type Reply, toReply } from '../shared/reply.ts'
import { dataFolder } from './host/data-folder.ts'
import { createLink, type Link } from './host/link.ts'
import { menuEntries } from './host/menu.ts'
import { readPage } from './host/page.ts'
import { isOurFrame, isOurs, mayLoad, mayUse, pageAddress, projectIn } from './host/window-rules.ts'

const dist = import.meta.dirname
const data = dataFolder({ platform: process.platform, home: homedir(), env: process.env })
const filter = [{ name: 'Excerpta project', extensions: ['excerpta'] }]

let backend: UtilityProcess
let link: Link
let window: BrowserWindow | null = null
let closing = false

/** A backend that ends so soon after its start would do it again and again, in milliseconds. */
const tooShort = 3000
/** How long closing the project may take, in milliseconds, before it is left as a sudden end would leave it. */
const longestClose = 10_000

mkdirSync(join(data, 'window'), { recursive: true })
app.setPath('userData', join(data, 'window'))
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
])
if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.exit()

app.on('second-instance', (_, args, folder) => {
  if (window?.isMinimized()) window.restore()
  window?.focus()
  openFile(projectIn(args, folder))
})
app.on('open-file', (event, path) => {
  event.preventDefault()
  void app.whenReady().then(() => openFile(path))
})
app.on('web-contents-created', (_, contents) => {
  contents.on('will-navigate', (event) => !isOurs(event.url) && event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
})
app.on('window-all-closed', () => app.quit())

function start(): void {
  const { defaultSession } = session
  defaultSession.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url) }))
  defaultSession.setPermissionRequestHandler((_, permission, answer) => answer(mayUse(permission)))
  defaultSession.setPermissionCheckHandler((_, permission) => mayUse(permission))
  protocol.handle('app', async ({ url }) => {
    const { body, ...answer } = await readPage(join(dist, 'renderer'), new URL(url).pathname)
    return new Response(body, answer)
  })
  ipcMain.handle('call', (event, method, input) => toPage(event, method, input))
  startBackend()
  app.on('will-quit', closeProject)
  openWindow()
  openFile(projectIn(process.argv, process.cwd()))
}

/** Closes the project last, as a window that closes still hands over what was being written. */
function closeProject(event: Electron.Event): void {
  event.preventDefault()
  if (closing) return
  closing = true
  void Promise.race([link.ask('project.close', {}), setTimeout(longestClose)]).then(() =>
    app.exit(),
  )
}

/** Starts the backend in a process of its own, and again whenever it stops unasked. */
function startBackend(): void {
  backend = utilityProcess.fork(join(dist, 'backend-process.js'), [data, app.getVersion()])
  link = createLink({ post: (question) => backend.postMessage(question), onEvent: tellPage })
  backend.on('message', link.receive)
  const started = Date.now()
  backend.once('exit', () => {
    link.lost()
    if (closing) return
    if (Date.now() - started < tooShort) return giveUp()
    startBackend()
    tellPage('changed', { tables: ['project'] })
  })
  void showMenu()
}

function giveUp(): void {
  dialog.showErrorBox(
    'Excerpta cannot go on',
    'The part of Excerpta that keeps the project ends as soon as it is started. Everything that was shown as saved is on the disk. Install Excerpta again; your projects are not touched by that.',
  )
  app.exit(1)
}

function openWindow(): void {
  window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 720,
    minHeight: 480,
    show: false,
    webPreferences: {
      preload: join(dist, 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => window?.show())
  // The page keeps nothing that the backend does not know, so it can always begin anew.
  window.webContents.on('render-process-gone', () => window?.webContents.reload())
  window.once('closed', () => {
    window = null
  })
  void window.loadURL(pageAddress)
}

/** Answers a call of the page: dialogs here, everything else by the backend, which checks the input. */
async function toPage(
  { senderFrame }: IpcMainInvokeEvent,
  method: unknown,
  input: unknown,
): Promise<Reply<unknown>> {
  if (!isOurFrame(senderFrame) || typeof method !== 'string')
    return toReply(
      Promise.reject(new UserError('refused', 'This call did not come from the page.')),
    )
  return method === 'app.chooseProject' ? toReply(chooseProject(input)) : link.ask(method, input)
}

async function chooseProject(input: unknown): Promise<string | null> {
  const { mode, title } = api['app.chooseProject'].input.parse(input)
  if (!window) return null
  if (mode === 'open') {
    const { filePaths } = await dialog.showOpenDialog(window, { filters: filter })
    return filePaths[0] ?? null
  }
  const { filePath } = await dialog.showSaveDialog(window, {
    filters: filter,
    defaultPath: `${title ?? 'Project'}.excerpta`,
  })
  return filePath || null
}

function openFile(path: string | null): void {
  if (path === null) return
  void link.ask('project.open', { path }).then((reply) => {
    if (!reply.ok) dialog.showErrorBox('This project was not opened', reply.error.message)
  })
}

function tellPage(event: string, payload: unknown): void {
  window?.webContents.send('event', event, payload)
  if (event === 'changed' && changesMenu(payload)) void showMenu()
}

/** Whether the list of recent projects may be another one now. */
function changesMenu(payload: unknown): boolean {
  return /"settings"|"project"/.test(JSON.stringify(payload))
}

async function showMenu(): Promise<void> {
  const reply = await link.ask('app.settings', {})
  const person: Settings = settings.parse(reply.ok ? reply.output : {})
  const entries = menuEntries({
    mac: process.platform === 'darwin',
    own: person,
    recent: person.recent,
    run: (name) => tellPage('command', { name }),
    open: openFile,
  })
  // Electron's type wants lists that may change; it does not change them.
  Menu.setApplicationMenu(Menu.buildFromTemplate(entries as MenuItemConstructorOptions[]))
}
