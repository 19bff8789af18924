// The printers of this computer and the one that is chosen: the usual one until somebody chooses. Not here: sending
// paper there.
import { computed, onMounted, ref, shallowRef } from 'vue'
import { printers } from '@/api'
import type { Printer } from '@/api'

export function usePrinters() {
  const machines = shallowRef<Printer[]>([])
  const printer = ref('')
  onMounted(async () => {
    machines.value = await printers().catch(() => [])
    printer.value = machines.value.find((one) => one.usual)?.name ?? machines.value[0]?.name ?? ''
  })
  const options = computed(() => machines.value.map((one) => ({ value: one.name, text: one.name })))
  return { machines, printer, options }
}
