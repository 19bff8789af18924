import { beforeEach, describe, expect, it, vi } from 'vitest'

const invoke = vi.hoisted(() => vi.fn())
vi.mock('@tauri-apps/api/core', () => ({
  invoke,
  isTauri: () => true,
  Channel: class {
    onmessage: unknown
  },
}))
vi.mock('@tauri-apps/api/event', () => ({ listen: () => Promise.resolve(() => {}) }))

const { call, lastSaved, onDataChanged, saveFault } = await import('./call')
const { Fault } = await import('./fault')

beforeEach(() => {
  invoke.mockReset()
  lastSaved.value = null
  saveFault.value = null
})

describe('a call', () => {
  it('hands the command on and answers', async () => {
    invoke.mockResolvedValue({ hits: [] })
    const found = await call('people_search', { query: 'zgr' })
    expect(invoke).toHaveBeenCalledWith('call', {
      command: 'people_search',
      request: { query: 'zgr' },
    })
    expect(found).toEqual({ hits: [] })
  })
  it('throws the fault of the desk, whole', async () => {
    invoke.mockRejectedValue({ code: 'revision.stale', params: { record: 'x' }, field: 'name' })
    const fault = await call('people_list', {}).catch((thrown: unknown) => thrown)
    expect(fault).toBeInstanceOf(Fault)
    expect(fault).toMatchObject({ code: 'revision.stale', params: { record: 'x' }, field: 'name' })
  })
  it('makes a general fault of anything else', async () => {
    invoke.mockRejectedValue(new TypeError('broken'))
    await expect(call('people_list', {})).rejects.toMatchObject({ code: 'window.unexpected' })
  })
  it('that writes says so: saved, and data changed', async () => {
    const heard = vi.fn()
    const stop = onDataChanged(heard)
    invoke.mockResolvedValue({})
    await call('people_list', {})
    await call('figures_rows', { figure: 'planned' })
    expect(heard).not.toHaveBeenCalled()
    expect(lastSaved.value).toBeNull()
    await call('setting_put', { key: 'actor', value: '林秀芳' })
    expect(heard).toHaveBeenCalledOnce()
    expect(lastSaved.value).toBeInstanceOf(Date)
    stop()
  })
  it('stops long work when asked', async () => {
    const abort = new AbortController()
    let finish: (() => void) | undefined
    invoke.mockImplementation((name: string) =>
      name === 'call_long' ? new Promise<void>((resolve) => (finish = resolve)) : Promise.resolve(),
    )
    const work = call('roster_import', { path: '/名册.xlsx' }, { signal: abort.signal })
    abort.abort()
    const started = invoke.mock.calls[0]?.[1] as { id: string }
    expect(invoke).toHaveBeenCalledWith('call_stop', { id: started.id })
    finish?.()
    await work
  })
})
