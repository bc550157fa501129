import { type ReactNode, useId } from 'react'

type PanelProps = {
  /** Names the panel's place in the grid: `figures`. */
  name: string
  title: ReactNode
  /** 新旧自明: as of when what stands here holds. */
  asOf?: ReactNode
  children: ReactNode
}

/** A part of the one screen, with a heading and its own as-of. */
export function Panel({ name, title, asOf, children }: PanelProps) {
  const id = useId()
  return (
    <section className={`screen-panel ${name}`} aria-labelledby={id}>
      <div className="panel-head">
        <h2 id={id}>{title}</h2>
        {asOf !== undefined && <p className="as-of">{asOf}</p>}
      </div>
      {children}
    </section>
  )
}
