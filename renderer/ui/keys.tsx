/** A keyboard shortcut such as `Mod+Shift+Z`, drawn the way this machine names its keys. */
export function Keys({ keys }: { readonly keys: string }) {
  return <kbd className="ui-keys">{nameKeys(keys, isMac())}</kbd>
}

/** A shortcut in words: `Ctrl+Z`, or `⌘Z` on a Mac. */
export function nameKeys(keys: string, mac: boolean): string {
  const names = mac ? macNames : otherNames
  const parts = keys.split('+').map((part) => names[part] ?? part)
  return parts.join(mac ? '' : '+')
}

const macNames: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Enter: '↩',
  Left: '←',
  Right: '→',
  Up: '↑',
  Down: '↓',
}

const otherNames: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  Left: '←',
  Right: '→',
  Up: '↑',
  Down: '↓',
}

function isMac(): boolean {
  return navigator.userAgent.includes('Mac')
}
