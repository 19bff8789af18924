// The window's start: look first, so that nothing flashes, then the pages.
import { createApp } from 'vue'
import './kit/tokens.css'
import './kit/base.css'
import App from './App.vue'
import { askAhead } from './frame/ahead'
import { startLook } from './frame/look'
import { offerRareCharacters } from './frame/rare'
import { readRoute } from './frame/route'
import { FIRST } from './pages/today/first'

askAhead('village_status', {})
if (readRoute(window.location.hash).page === 'today') askAhead('today_list', FIRST)
offerRareCharacters()
void startLook().then(() => createApp(App).mount('#app'))
