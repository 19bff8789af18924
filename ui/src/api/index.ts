// The window's only road outside: pages import from here.
export { call, lastSaved, onDataChanged, saveFault, tellDataChanged } from './call'
export type { DataChanged, LongWork, Progress } from './call'
export type { CommandName, Request, Response } from './commands'
export { Fault } from './fault'
export type { FaultBody } from './fault'
export * from './files'
export type * from './gen/commands'
export * from './closing'
