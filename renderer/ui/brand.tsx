/** The name and mark of the app. */
export function Brand({ large = false }: { readonly large?: boolean }) {
  const size = large ? 34 : 20
  return (
    <span className={large ? 'ui-brand large' : 'ui-brand'}>
      <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="8" className="ui-brand-ground" />
        <path d="M8 10h16M8 22h9" className="ui-brand-line" />
        <rect x="6" y="12.8" width="20" height="6.4" rx="2" className="ui-brand-mark" />
      </svg>
      <b>Excerpta</b>
    </span>
  )
}
