import { useMutation, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { takeInPlan } from '../ledger/ledger-client.ts'
import { useRefusalWords } from '../ledger/refusal-words.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { useBoardText } from './board-text.ts'

/** 列入台账: every promise of the plan becomes a task; done again, it adds only what is new. */
export function TakeIn({ planId, onSaid }: { planId: string; onSaid(said: string): void }) {
  const text = useBoardText()
  const { region } = useLedger()
  const wordsOf = useRefusalWords()
  const queries = useQueryClient()
  const taking = useMutation({
    mutationFn: () => takeInPlan(region, planId),
    onSuccess: ({ opened, known }) => {
      onSaid(text.takenIn(opened, known))
      void queries.invalidateQueries({ queryKey: ['ledger', region] })
    },
    onError: error => onSaid(wordsOf(error)),
  })
  return (
    <Button loading={taking.isPending} onClick={() => taking.mutate()}>
      {text.takeIn}
    </Button>
  )
}
