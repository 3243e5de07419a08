import { QueryClient, useMutation, useQuery } from '@tanstack/react-query'
import { api, type Events, type Input, type Method, type Output } from '../shared/api.ts'
import { UserError } from '../shared/model/error.ts'
import type { Release } from '../shared/model/pseudonym.ts'
import { fromReply, type Reply } from '../shared/reply.ts'
import { askAboutNames } from './state/export-guard.ts'
import { whenIdle } from './state/when-idle.ts'

/** The two functions that the desktop window offers to its page. */
type Bridge = {
  readonly call: (method: Method, input: unknown) => Promise<Reply<unknown>>
  readonly on: (listener: (event: keyof Events, payload: unknown) => void) => void
}

type Listener<E extends keyof Events> = (payload: Events[E]) => void

type Listeners = { readonly [E in keyof Events]: Set<Listener<E>> }

const listeners: Listeners = { changed: new Set(), progress: new Set(), command: new Set() }

// The desktop window puts its bridge there before the page loads; a browser has none.
const bridge = (globalThis as { readonly excerpta?: Bridge }).excerpta

/** Answers of the backend, kept until a table that they were read from changes. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      retry: false,
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
})

/** How far long work is. */
export type Step = Omit<Events['progress'], 'task'>

/** How a call is followed: a signal that gives it up, and who is told how far it is. */
type Following = {
  readonly signal?: AbortSignal | undefined
  readonly onStep?: ((step: Step) => void) | undefined
}

/**
 * Asks the backend. Throws UserError for problems to be shown as they are, Error for bugs, and what the signal was aborted
 * with. Aborting gives up waiting and stops the work of a call that is followed step by step.
 */
export async function call<M extends Method>(
  method: M,
  input: Input<M>,
  { signal, onStep }: Following = {},
): Promise<Output<M>> {
  const task = onStep && crypto.randomUUID()
  const request = { method, input: task ? { ...input, task } : input, task, signal }
  const off = onStep && on('progress', (step) => step.task === task && onStep(step))
  const asked = bridge ? viaBridge(bridge, request) : viaHttp(request)
  const reply = await asked.finally(off)
  // What was cancelled on purpose is no problem to be told; what was done all the same is answered.
  if (!reply.ok) signal?.throwIfAborted()
  // The host answers a call with the output that the list of calls states for it.
  return fromReply(reply) as Output<M>
}

/** Listens to what the backend says unasked; returns the function that stops it. */
export function on<E extends keyof Events>(event: E, listener: Listener<E>): () => void {
  listeners[event].add(listener)
  return () => {
    listeners[event].delete(listener)
  }
}

/**
 * The answer to a reading call, asked again whenever a table that it reads changed; `keep` shows the last answer meanwhile.
 * `name` stands for an input that is large, e.g. a file, and its answer is forgotten as soon as nobody shows it.
 */
export function useCall<M extends Method>(method: M, input: Input<M>, options: CallOptions = {}) {
  return useQuery<Output<M>>({
    queryKey: [method, options.name ?? input],
    queryFn: ({ signal }) => call(method, input, { signal }),
    enabled: options.enabled ?? true,
    placeholderData: options.keep ? (last) => last : undefined,
    ...(options.name && { gcTime: 0 }),
  })
}

type CallOptions = {
  readonly enabled?: boolean
  readonly keep?: boolean
  readonly name?: readonly string[]
}

/** A part of the answer to a reading call: what shows it is drawn anew only when that part changed. */
export function useCallPart<M extends Method, T>(
  method: M,
  input: Input<M>,
  select: (answer: Output<M>) => T,
): T | undefined {
  return useQuery({
    queryKey: [method, input],
    queryFn: ({ signal }) => call(method, input, { signal }),
    select,
  }).data
}

/**
 * A call that does something: `run` never throws, it answers undefined where there was a problem. The problem is shown to
 * the person, or with `quiet` left to the caller as `error`. Where the export guard finds names, the person is asked first.
 */
export function useAction<M extends Method>(method: M, options: { readonly quiet?: boolean } = {}) {
  const mutation = useMutation<Output<M>, Error, Asked<M>>({
    mutationFn: (asked) => guarded(method, asked),
    meta: { quiet: options.quiet ?? false },
  })
  async function run(input: Input<M>, following?: Following): Promise<Output<M> | undefined> {
    return await mutation.mutateAsync({ input, following }).catch(() => undefined)
  }
  return { run, pending: mutation.isPending, error: mutation.error }
}

type Asked<M extends Method> = {
  readonly input: Input<M>
  readonly following: Following | undefined
}

/** Makes a call again with what the person answers to the export guard. */
async function guarded<M extends Method>(
  method: M,
  { input, following }: Asked<M>,
  before: Release = {},
): Promise<Output<M>> {
  try {
    return await call(method, input, following)
  } catch (error) {
    const release = await askAboutNames(error, before)
    if (!release) throw error
    return await guarded(method, { input: { ...input, release }, following }, release)
  }
}

type Connection = {
  /** Shows what went wrong in an action. */
  readonly onProblem: (error: Error) => void
  /** Tells whether the backend can be heard; a browser loses it when Excerpta was ended. */
  readonly onReach: (reached: boolean) => void
}

/** Starts listening to the backend; once. */
export function connect({ onProblem, onReach }: Connection): void {
  queryClient.getMutationCache().config.onError = (...[error, , , { meta }]) => {
    if (meta?.['quiet'] !== true) onProblem(error)
  }
  on('changed', forget)
  if (bridge) bridge.on(dispatch)
  else {
    listenToStream(onReach)
    noticeLeaving()
  }
}

type Request = {
  readonly method: Method
  readonly input: unknown
  /** The name of work that can be stopped. */
  readonly task: string | undefined
  readonly signal: AbortSignal | undefined
}

async function viaBridge(desktop: Bridge, request: Request): Promise<Reply<unknown>> {
  const { method, input, task, signal } = request
  signal?.throwIfAborted()
  const stop = () => {
    // Where this is not heard, neither is the call itself, which says so.
    if (task) desktop.call('app.cancel', { task }).catch(() => undefined)
  }
  signal?.addEventListener('abort', stop, { once: true })
  return await desktop.call(method, input)
}

/** Most characters of a call that outlives its page; browsers allow 64 KB. */
const longestLast = 20_000

/** Whether the page goes away; what is called then is the saving of what was just written. */
let leaving = false

function noticeLeaving(): void {
  for (const event of ['pagehide', 'pageshow'])
    window.addEventListener(event, () => {
      leaving = event === 'pagehide'
    })
}

async function viaHttp({ method, input, signal }: Request): Promise<Reply<unknown>> {
  const body = JSON.stringify(input)
  const response = await fetch(`/call/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    signal: signal ?? null,
    keepalive: leaving && body.length < longestLast,
  }).catch((error) => {
    throw signal?.aborted ? error : hostGone()
  })
  // Our own host answers every call with a reply, whatever the status.
  return (await response.json()) as Reply<unknown>
}

function hostGone(): UserError {
  return new UserError(
    'host-gone',
    'Excerpta is not running any more, so this was not done. Everything shown before is saved in the project. Start Excerpta again and open the address that it prints.',
  )
}

/** Totals and facts that stand around the work: after a coding they are asked again when nothing else is to be done. */
const totals: ReadonlySet<unknown> = new Set<Method>([
  'codes.counts',
  'history.state',
  'memos.read',
  'project.counts',
  'transcripts.list',
])
const codingTables = ['change', 'coding', 'quote']

function forget({ tables, quotes }: Events['changed']): void {
  const everything = tables.includes('project')
  const later = tables.every((table) => codingTables.includes(table))
  void queryClient.invalidateQueries({
    predicate: ({ queryKey: [method] }) =>
      everything ||
      (readsOneOf(method, tables) &&
        !(later && totals.has(method)) &&
        !(quotes && method === followed)),
  })
  if (later) forgetTotals()
}

/** What shows quotes takes announced ones over by itself; see followQuotes. */
const followed: Method = 'quotes.ofTranscript'

let callOff: (() => void) | undefined

function forgetTotals(): void {
  callOff?.()
  callOff = whenIdle(() => {
    void queryClient.invalidateQueries({
      predicate: ({ queryKey: [method] }) => totals.has(method) && readsOneOf(method, codingTables),
    })
  })
}

function readsOneOf(method: unknown, tables: readonly string[]): boolean {
  if (typeof method !== 'string' || !Object.hasOwn(api, method)) return false
  // Just checked: it is the name of a call.
  return api[method as Method].reads?.some((table) => tables.includes(table)) ?? false
}

function dispatch(event: keyof Events, payload: unknown): void {
  // The backend sends each event with its own payload; the pair arrives as two values.
  for (const listener of listeners[event]) (listener as Listener<keyof Events>)(payload as never)
}

function listenToStream(onReach: Connection['onReach']): void {
  const stream = new EventSource('/events')
  let lost = false
  for (const event of ['changed', 'progress', 'command'] as const)
    stream.addEventListener(event, (message) => dispatch(event, JSON.parse(message.data)))
  stream.addEventListener('error', () => {
    lost = true
    onReach(false)
  })
  stream.addEventListener('open', () => {
    onReach(true)
    // Whatever was announced in between was not heard.
    if (lost) void queryClient.invalidateQueries()
    lost = false
  })
}
