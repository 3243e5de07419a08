import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { basename } from 'node:path'
import { UserError } from '../../shared/model/error.ts'

type Holder = {
  readonly user: string
  readonly host: string
  readonly pid: number
  readonly since: string
}

/** Where the lock of a project lies: beside it, so that it is seen on a shared or synced folder too. */
export function lockPath(path: string): string {
  return `${path}.lock`
}

/**
 * Marks a project as open by this process and gives the function that ends it. A lock left by a process that died on this
 * machine is taken over; any other one throws UserError `open-elsewhere`, unless `take` says that the user knows better.
 */
export function lock(path: string, take = false): () => void {
  const file = lockPath(path)
  if (!tryLock(file)) {
    const holder = readHolder(file)
    if (!take && holder && !isGone(holder)) throw openElsewhere(path, holder)
    rmSync(file, { force: true })
    if (!tryLock(file)) throw openElsewhere(path, readHolder(file))
  }
  return () => {
    if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true })
  }
}

function tryLock(file: string): boolean {
  try {
    const descriptor = openSync(file, 'wx')
    writeSync(descriptor, JSON.stringify(me()))
    closeSync(descriptor)
    return true
  } catch (error) {
    if (isNodeError(error) && error.code === 'EEXIST') return false
    throw error
  }
}

function me(): Holder {
  return {
    user: userInfo().username,
    host: hostname(),
    pid: process.pid,
    since: new Date().toISOString(),
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    // Written by tryLock; a torn or foreign file fails to parse and counts as unknown.
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

function isGone(holder: Holder): boolean {
  if (holder.host !== hostname()) return false
  try {
    process.kill(holder.pid, 0)
    return false
  } catch (error) {
    return isNodeError(error) && error.code === 'ESRCH'
  }
}

function openElsewhere(path: string, holder: Holder | undefined): UserError {
  const who = holder ? `by ${holder.user} on ${holder.host} since ${holder.since}` : 'elsewhere'
  return new UserError(
    'open-elsewhere',
    `${basename(path)} is open ${who}. Nothing was changed. Close it there, open it read-only, or take it over if you are sure that nobody works on it.`,
  )
}

/** Whether an error is one of Node's own, with a code such as ENOENT. */
export function isNodeError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error
}
