import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import Button from './Button.vue'

describe('a button', () => {
  it('does nothing while shut, and says why', async () => {
    const pressed = vi.fn()
    const button = mount(Button, {
      props: { disabled: true, why: '先选一种会' },
      attrs: { onClick: pressed },
      slots: { default: '开会' },
    })
    await button.trigger('click')
    expect(pressed).not.toHaveBeenCalled()
    expect(button.text()).toContain('先选一种会')
    await button.setProps({ disabled: false })
    await button.trigger('click')
    expect(pressed).toHaveBeenCalledOnce()
  })
})
