// Places as a list to choose from: 第三网格　一单元, in the tree's order.
import type { PlaceView } from '@/api'

/** Options for a choice, with an empty first one. */
export function placeOptions(places: readonly PlaceView[]): { value: string; text: string }[] {
  const byId = new Map(places.map((place) => [place.id, place]))
  const below = places.filter((place) => ['grid', 'group', 'unit'].includes(place.level))
  const path = (place: PlaceView): string => {
    const parent = place.parent ? byId.get(place.parent) : undefined
    const above =
      parent && ['grid', 'group', 'unit'].includes(parent.level) ? `${path(parent)}　` : ''
    return `${above}${place.name}`
  }
  return [
    { value: '', text: '' },
    ...below.map((place) => ({ value: place.id, text: path(place) })),
  ]
}
