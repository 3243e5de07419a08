import { contextBridge, ipcRenderer } from 'electron'

/** All that the page can reach: asking the backend, and listening to it. */
contextBridge.exposeInMainWorld('excerpta', {
  call: (method: string, input: unknown) => ipcRenderer.invoke('call', method, input),
  on: (listener: (event: string, payload: unknown) => void) => {
    ipcRenderer.on('event', (_, event: string, payload: unknown) => listener(event, payload))
  },
})
