import { ProgressBar } from 'react-aria-components'
import { Button } from './button.tsx'

type ProgressProps = {
  readonly label: string
  readonly done: number
  /** 0 while it is not known. */
  readonly total: number
  readonly onCancel?: () => void
}

/** Long work with its count, and a way out. */
export function Progress({ label, done, total, onCancel }: ProgressProps) {
  const known = total > 0
  const percent = known ? Math.min(100, (done / total) * 100) : 0
  return (
    <div className="ui-progress">
      <ProgressBar
        className="ui-progress-bar"
        aria-label={label}
        value={percent}
        isIndeterminate={!known}
        valueLabel={known ? `${done} of ${total}` : ''}
      >
        {({ valueText }) => (
          <>
            <span className="ui-progress-words">
              <span className="one-line">{label}</span>
              <span className="faint">{valueText}</span>
            </span>
            <span className={known ? 'ui-track' : 'ui-track waiting'}>
              <span style={{ width: known ? `${percent}%` : undefined }} />
            </span>
          </>
        )}
      </ProgressBar>
      {onCancel && <Button onPress={onCancel}>Cancel</Button>}
    </div>
  )
}
