import type { AppState } from '../../../shared/model/replies.ts'

/** The first page: sample, new, open, recent projects. */
export function StartScreen({ state }: { readonly state: AppState }) {
  return <main>{state.version}</main>
}
