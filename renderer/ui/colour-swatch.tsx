type ColourSwatchProps = {
  /** `#rrggbb` or any CSS colour. */
  readonly colour: string
  readonly size?: number
}

/** A dot in a code's colour; decoration beside a name. */
export function ColourSwatch({ colour, size = 9 }: ColourSwatchProps) {
  return (
    <span
      aria-hidden
      className="ui-swatch"
      style={{ backgroundColor: colour, width: size, height: size }}
    />
  )
}
