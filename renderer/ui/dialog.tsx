import type { FormEvent, KeyboardEvent, ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from './button.tsx'

type DialogProps = {
  readonly title: string
  readonly children: ReactNode
  readonly onClose: () => void
  /** What the main button says and does; `Ctrl+Enter`, and `Enter` in a field, do it too. */
  readonly confirm?: {
    readonly label: string
    readonly onConfirm: () => void
    readonly disabled?: boolean
    readonly danger?: boolean
  }
  readonly cancelLabel?: string
  /** Buttons at the lower left. */
  readonly aside?: ReactNode
  readonly size?: 'small' | 'medium' | 'large'
}

/** A question that has to be answered first. Render it while it is open. */
export function Dialog(props: DialogProps) {
  const { title, children, onClose, confirm, cancelLabel, aside, size = 'medium' } = props
  function submit(event: FormEvent) {
    event.preventDefault()
    // A dialog that asks from within another one is inside its form for React, though not on the screen.
    event.stopPropagation()
    if (!confirm?.disabled) confirm?.onConfirm()
  }
  function onKeyDown(event: KeyboardEvent) {
    const confirms = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    // Caught on its way down, as a button would take it for a press.
    if (confirms && event.currentTarget.contains(document.activeElement)) submit(event)
  }
  return (
    <ModalOverlay
      className="ui-overlay"
      isOpen
      isDismissable
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className={`ui-modal ${size}`}>
        <AriaDialog className="ui-dialog">
          <form onSubmit={submit} onKeyDownCapture={onKeyDown} noValidate>
            <Heading slot="title" level={1} className="ui-dialog-title">
              {title}
            </Heading>
            <div className="ui-dialog-body">{children}</div>
            <footer className="ui-dialog-footer">
              {aside}
              <span className="ui-spring" />
              <Button onPress={onClose}>{cancelLabel ?? (confirm ? 'Cancel' : 'Close')}</Button>
              {confirm && (
                <Button
                  type="submit"
                  look={confirm.danger ? 'danger' : 'primary'}
                  isDisabled={confirm.disabled ?? false}
                >
                  {confirm.label}
                </Button>
              )}
            </footer>
          </form>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
