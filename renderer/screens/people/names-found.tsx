import type { NamesInTexts } from '../../../shared/model/pseudonym.ts'
import { useCall } from '../../backend.ts'
import { Problem } from '../../ui/problem.tsx'
import { Progress } from '../../ui/progress.tsx'

/** Where names stand in the project: known only once it has been looked up anew; until then, what to show instead. */
export function useNamesFound() {
  const { data, error, isFetching } = useCall('pseudonyms.inTexts', {})
  const known: NamesInTexts | undefined = isFetching || error ? undefined : data
  const instead = isFetching ? (
    <Progress label="Looking for the names in the texts" done={0} total={0} />
  ) : (
    error && <Problem>{error.message}</Problem>
  )
  return { known, instead }
}
