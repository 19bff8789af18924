// Names and shapes of the commands, drawn from the generated list.
import type { Commands } from './gen/commands'

export type { Commands }
export type CommandName = keyof Commands
export type Request<C extends CommandName> = Commands[C]['request']
export type Response<C extends CommandName> = Commands[C]['response']
